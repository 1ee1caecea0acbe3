import type { HoursCertainty, OpeningHours } from '../../../contract/opening-hours'
import type { PlaceKind } from '../../../contract/station-details'
import type { SourceDatum } from '../../../contract/station-files'
import type { Amenity, StationKind } from '../../../contract/stations'
import type { Queryable } from '../../kernel/database'
import { toGcj02 } from './datum'
import { areSoundHours } from './hours-rules'
import { indexNames } from './index-names'
import { insert, type NewStationRow } from './repository'
import { retiredIds } from './retired-repository'
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
  readonly datum: SourceDatum
  readonly areaSquareMeters: number | null
  readonly amenities: Amenity[]
  readonly hours: OpeningHours | null
  /** Absent where nobody wrote the hours down as a text: then `hours` are exact, or unknown when there are none. */
  readonly hoursRead?: HoursRead
  /** The station above it; a studio is inside its parent. */
  readonly parentId?: string | null
  /** Where it belongs in the organisation tree. */
  readonly unitId?: string | null
  readonly placeKind?: PlaceKind | null
  /** Address of a picture of the door. */
  readonly doorPhoto?: string | null
  /** Whose directory it is from, and its id there; absent for a station from no file. */
  readonly origin?: { readonly source: string; readonly sourceId: string }
  readonly createdAt: Date
}

/** The source of stations that come from no directory. */
export const OWN_SOURCE = 'yili'

/** How a source wrote the hours, and how well that was understood. */
export interface HoursRead {
  readonly text: string | null
  readonly certainty: HoursCertainty
  /** The pieces that were not understood. */
  readonly unread: readonly string[]
}

/**
 * Stores a station with its GCJ-02 position and grid cell, the source's own pair beside them, and lets it be found by
 * its name. The same id again changes nothing, and one that was retired stays so; answers whether it is new. Throws on
 * hours no clock can follow: they would show a wrong door time for years.
 */
export async function insertStation(database: Queryable, station: NewStation): Promise<boolean> {
  if ((await retiredIds(database, [station.id])).size > 0) return false
  const isNew = await insert(database, rowOf(station))
  if (isNew) await indexNames(database, [station])
  return isNew
}

/** The row of a station: what its source tells, and what follows from it. */
export function rowOf(station: NewStation): NewStationRow {
  const { lat, lng, datum, hoursRead, origin, ...rest } = station
  if (rest.hours && !areSoundHours(rest.hours)) throw new RangeError(`The hours of ${rest.name} make no sense.`)
  const gcj = toGcj02({ lat, lng }, datum)
  const { text, certainty, unread } = hoursRead ?? { text: null, certainty: rest.hours ? 'exact' : 'unknown', unread: [] }
  const asRead = { hoursText: text, hoursCertainty: certainty, hoursUnread: [...unread] }
  const { parentId = null, unitId = null, placeKind = null, doorPhoto = null } = station
  const position = { gcj, stated: { lat, lng }, sourceDatum: datum, cell: cellOf(gcj) }
  const place = { parentId, unitId, placeKind, doorPhoto, ...position }
  return { ...rest, ...asRead, ...place, ...(origin ?? { source: OWN_SOURCE, sourceId: rest.id }) }
}
