import type { HoursCertainty, OpeningHours } from '../../../contract/opening-hours'
import type { Amenity, Datum, StationKind } from '../../../contract/stations'
import type { Queryable } from '../../kernel/database'
import { toGcj02 } from './datum'
import { areSoundHours } from './hours-rules'
import { indexNames } from './index-names'
import { insert } from './repository'
import { cellOf } from './rules'

/** A station as its source tells of it: a position in the source's own datum, hours if anybody said. */
export interface NewStation {
  readonly id: string
  readonly name: string
  readonly kind: StationKind
  readonly address: string
  readonly doorNote: string | null
  readonly phone: string | null
  readonly lat: number
  readonly lng: number
  readonly datum: Datum
  readonly areaSquareMeters: number | null
  readonly amenities: Amenity[]
  readonly hours: OpeningHours | null
  /** Absent where nobody wrote the hours down as a text: then `hours` are exact, or unknown when there are none. */
  readonly hoursRead?: HoursRead
  readonly createdAt: Date
}

/** How a source wrote the hours, and how well that was understood. */
export interface HoursRead {
  readonly text: string | null
  readonly certainty: HoursCertainty
  /** The pieces that were not understood. */
  readonly unread: readonly string[]
}

/**
 * Stores a station with its GCJ-02 position and grid cell, the source's own pair beside them, and lets it be found by
 * its name. The same id again changes nothing. Throws on hours no clock can follow: they would show a wrong door time
 * for years.
 */
export async function insertStation(database: Queryable, station: NewStation): Promise<void> {
  const { lat, lng, datum, hoursRead, ...rest } = station
  if (rest.hours && !areSoundHours(rest.hours)) throw new RangeError(`The hours of ${rest.name} make no sense.`)
  const gcj = toGcj02({ lat, lng }, datum)
  const { text, certainty, unread } = hoursRead ?? { text: null, certainty: rest.hours ? 'exact' : 'unknown', unread: [] }
  const asRead = { hoursText: text, hoursCertainty: certainty, hoursUnread: [...unread] }
  const row = { ...rest, ...asRead, gcj, source: { lat, lng }, sourceDatum: datum, cell: cellOf(gcj) }
  if (await insert(database, row)) await indexNames(database, [rest])
}
