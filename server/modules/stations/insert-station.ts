import type { DayHours } from '../../../contract/opening-hours'
import type { Amenity, Datum, StationKind } from '../../../contract/stations'
import type { Queryable } from '../../kernel/database'
import { toGcj02 } from './datum'
import { areSoundHours } from './opening-rules'
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
  readonly hours: DayHours[] | null
  readonly createdAt: Date
}

/**
 * Stores a station with its GCJ-02 position and grid cell, the source's own pair beside them. The same id again
 * changes nothing. Throws on hours no clock can follow: they would show a wrong door time for years.
 */
export async function insertStation(database: Queryable, station: NewStation): Promise<void> {
  const { lat, lng, datum, ...rest } = station
  if (rest.hours && !areSoundHours(rest.hours)) throw new RangeError(`The hours of ${rest.name} make no sense.`)
  const gcj = toGcj02({ lat, lng }, datum)
  await insert(database, { ...rest, gcj, source: { lat, lng }, sourceDatum: datum, cell: cellOf(gcj) })
}
