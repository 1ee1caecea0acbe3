import * as v from 'valibot'
import type { StationClosure } from '../../../contract/closures'
import { NEARBY_RADIUS_MAX_M } from '../../../contract/limits'
import { Id } from '../../../contract/primitives'
import type {
  NearbyInput, NearbyStation, NearbyView, StationInput, StationListInput, StationListView, StationsOfUnitInput,
  StationSummary, StationView,
} from '../../../contract/stations'
import type { Context } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { decodeCursor, pageOf } from '../../kernel/page'
import { calendarOf } from '../calendar'
import { unitIdsFrom } from '../organisations'
import type { Closure } from './closure-rules'
import { toGcj02 } from './datum'
import { momentOf, type Moment } from './day-rules'
import { inside } from './detail-queries'
import { seasonOn } from './hours-rules'
import { openAt } from './opening-rules'
import {
  find, listByName, listOfUnits, within, type ClosureRow, type NearbyRow, type StationFactsRow, type StationRow,
} from './repository'
import { cellsAround, type Point } from './rules'

/** How far to look for the nearest station, metres, before every station is measured. */
const SEARCH_RADII_M = [NEARBY_RADIUS_MAX_M, 20_000]

/** All and only the stations within the radius, nearest first; when there is none, the nearest one of all. */
export async function nearby(context: Context, input: v.InferOutput<typeof NearbyInput>): Promise<NearbyView> {
  const center = toGcj02(input, input.datum)
  const moment = await momentOfCall(context)
  const view = (row: NearbyRow): NearbyStation => nearbyStation(row, moment)
  const rows = await inCircle(context, center, { radiusMeters: input.radiusMeters })
  if (rows.length > 0) return { center, stations: rows.map(view), nearest: null }
  const nearest = await findNearest(context, center)
  return { center, stations: [], nearest: nearest && view(nearest) }
}

/** One station. Fails with `station.not_found`. */
export async function station(context: Context, { id }: v.InferOutput<typeof StationInput>): Promise<StationView> {
  const moment = await momentOfCall(context)
  const row = await find(context.database, { id, now: context.now })
  if (!row) throw new Failure('station.not_found')
  return {
    ...stationSummary(row, moment),
    placeKind: row.placeKind,
    doorNote: row.doorNote,
    doorPhoto: row.doorPhoto,
    areaSquareMeters: row.areaSquareMeters,
    amenities: row.amenities,
    ...hoursView(row),
    today: { moved: moment.day(0).moved, season: row.hours && seasonOn(row.hours, moment.day(0)) },
    ...(await inside(context, { id, unitId: row.unitId, closures: closuresOf(row) }, moment)),
  }
}

/** The directory: stations by name. The cursor holds the id alone; a name may be longer than a cursor. */
export async function stationList(
  context: Context,
  { cursor, limit }: v.InferOutput<typeof StationListInput>,
): Promise<v.InferOutput<typeof StationListView>> {
  const { database, now } = context
  const moment = await momentOfCall(context)
  const after = decodeCursor(cursor, v.tuple([Id]))
  const rows = await listByName(database, { afterId: after && after[0], count: limit + 1, now })
  return pageOf(rows, limit, { view: (row) => stationSummary(row, moment), key: (row) => [row.id] })
}

/** The stations of a unit of the organisation tree and of all below it, its own first. Fails with `unit.not_found`. */
export async function stationsOfUnit(
  context: Context,
  { unitId, cursor, limit }: v.InferOutput<typeof StationsOfUnitInput>,
): Promise<v.InferOutput<typeof StationListView>> {
  const { database, now } = context
  const after = decodeCursor(cursor, v.tuple([Id]))
  const [moment, unitIds] = await Promise.all([momentOfCall(context), unitIdsFrom(database, unitId)])
  const rows = await listOfUnits(database, { unitId, unitIds, afterId: after && after[0], count: limit + 1, now })
  return pageOf(rows, limit, { view: (row) => stationSummary(row, moment), key: (row) => [row.id] })
}

/** The moment of a call, with what the calendar says of its days. */
export const momentOfCall = async (context: Context): Promise<Moment> =>
  momentOf(context.now, await calendarOf(context))

/** Where and when a question is asked. */
type Asked = Pick<Context, 'database' | 'now'>

interface Reach {
  readonly radiusMeters: number
  readonly limit?: number
}

function inCircle({ database, now }: Asked, center: Point, { radiusMeters, limit }: Reach): Promise<NearbyRow[]> {
  return within(database, { center, radiusMeters, cells: cellsAround(center, radiusMeters), now }, limit)
}

/** Looks in growing circles: the nearest one inside a circle is the nearest of all. */
async function findNearest(asked: Asked, center: Point): Promise<NearbyRow | null> {
  for (const radiusMeters of SEARCH_RADII_M) {
    const [nearest] = await inCircle(asked, center, { radiusMeters, limit: 1 })
    if (nearest) return nearest
  }
  const [nearest] = await within(asked.database, { center, radiusMeters: Infinity, cells: null, now: asked.now }, 1)
  return nearest ?? null
}

/** A row as every list shows it, with the state of its door. */
export const stationSummary = (row: StationFactsRow, moment: Moment): StationSummary => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  parentName: row.parentName,
  address: row.address,
  phone: row.phone,
  lat: row.lat,
  lng: row.lng,
  open: openAt({ hours: row.hours, closures: closuresOf(row) }, moment),
})

const nearbyStation = (row: NearbyRow, moment: Moment): NearbyStation => ({
  ...stationSummary(row, moment),
  distanceMeters: Math.round(row.distance),
  amenities: row.amenities.map((amenity) => amenity.kind),
})

const NONE: readonly Closure[] = []

const closuresOf = ({ closures }: StationFactsRow): readonly Closure[] =>
  closures?.map(({ toMs, ...closure }) => ({ ...closure, toMs: toMs ?? Infinity })) ?? NONE

type HoursView = Pick<StationView, 'hours' | 'hoursText' | 'hoursCertainty' | 'hoursUnread' | 'closures'>

const hoursView = ({ hours, hoursText, hoursCertainty, hoursUnread, closures }: StationRow): HoursView => ({
  hours,
  hoursText,
  hoursCertainty,
  hoursUnread,
  closures: [...closures ?? []].sort((a, b) => a.fromMs - b.fromMs).map(closureView),
})

const closureView = ({ id, kind, fromMs, toMs, reason }: ClosureRow): StationClosure => ({
  id,
  kind,
  from: new Date(fromMs).toISOString(),
  to: toMs === null ? null : new Date(toMs).toISOString(),
  reason,
})
