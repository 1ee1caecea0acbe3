import * as v from 'valibot'
import { NEARBY_RADIUS_MAX_M } from '../../../contract/limits'
import { Id } from '../../../contract/primitives'
import type {
  NearbyInput, NearbyStation, NearbyView, StationInput, StationListInput, StationListView, StationSummary, StationView,
} from '../../../contract/stations'
import type { Context } from '../../kernel/context'
import type { Queryable } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { decodeCursor, pageOf } from '../../kernel/page'
import { toGcj02 } from './datum'
import { openState } from './opening-rules'
import { find, listByName, within, type NearbyRow, type StationFactsRow } from './repository'
import { cellsAround, type Point } from './rules'

/** How far to look for the nearest station, metres, before every station is measured. */
const SEARCH_RADII_M = [NEARBY_RADIUS_MAX_M, 20_000]

/** All and only the stations within the radius, nearest first; when there is none, the nearest one of all. */
export async function nearby(context: Context, input: v.InferOutput<typeof NearbyInput>): Promise<NearbyView> {
  const { database, now } = context
  const center = toGcj02(input, input.datum)
  const rows = await inCircle(database, center, { radiusMeters: input.radiusMeters })
  if (rows.length > 0) return { center, stations: rows.map((row) => nearbyStation(row, now)), nearest: null }
  const nearest = await findNearest(database, center)
  return { center, stations: [], nearest: nearest && nearbyStation(nearest, now) }
}

/** One station. Fails with `station.not_found`. */
export async function station(context: Context, { id }: v.InferOutput<typeof StationInput>): Promise<StationView> {
  const row = await find(context.database, id)
  if (!row) throw new Failure('station.not_found')
  return {
    ...stationSummary(row, context.now),
    doorNote: row.doorNote,
    areaSquareMeters: row.areaSquareMeters,
    amenities: row.amenities,
    hours: row.hours,
  }
}

/** The directory: stations by name. The cursor holds the id alone; a name may be longer than a cursor. */
export async function stationList(
  { database, now }: Context,
  { cursor, limit }: v.InferOutput<typeof StationListInput>,
): Promise<v.InferOutput<typeof StationListView>> {
  const after = decodeCursor(cursor, v.tuple([Id]))
  const rows = await listByName(database, { afterId: after && after[0], count: limit + 1 })
  return pageOf(rows, limit, { view: (row) => stationSummary(row, now), key: (row) => [row.id] })
}

interface Reach {
  readonly radiusMeters: number
  readonly limit?: number
}

function inCircle(database: Queryable, center: Point, { radiusMeters, limit }: Reach): Promise<NearbyRow[]> {
  return within(database, { center, radiusMeters, cells: cellsAround(center, radiusMeters) }, limit)
}

/** Looks in growing circles: the nearest one inside a circle is the nearest of all. */
async function findNearest(database: Queryable, center: Point): Promise<NearbyRow | null> {
  for (const radiusMeters of SEARCH_RADII_M) {
    const [nearest] = await inCircle(database, center, { radiusMeters, limit: 1 })
    if (nearest) return nearest
  }
  const [nearest] = await within(database, { center, radiusMeters: Infinity, cells: null }, 1)
  return nearest ?? null
}

const stationSummary = (row: StationFactsRow, now: Date): StationSummary => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  address: row.address,
  phone: row.phone,
  lat: row.lat,
  lng: row.lng,
  open: openState(row.hours, now),
})

const nearbyStation = (row: NearbyRow, now: Date): NearbyStation => ({
  ...stationSummary(row, now),
  distanceMeters: Math.round(row.distance),
  amenities: row.amenities.map((amenity) => amenity.kind),
})
