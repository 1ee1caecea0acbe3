import type { InferOutput } from 'valibot'
import type { StationClosure } from '../../../contract/closures'
import type { StationInput, StationSummary, StationView } from '../../../contract/stations'
import type { Context } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { calendarOf } from '../calendar'
import type { Closure } from './closure-rules'
import { momentOf, type Moment } from './day-rules'
import { inside } from './detail-queries'
import { seasonOn } from './hours-rules'
import { openAt } from './opening-rules'
import { find, type ClosureRow, type StationFactsRow, type StationRow } from './repository'

/** One station. Fails with `station.not_found`. */
export async function station(context: Context, { id }: InferOutput<typeof StationInput>): Promise<StationView> {
  const moment = momentOf(context.now, await calendarOf(context))
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

/** What every list shows of a station, with its door at a moment. */
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

const NONE: readonly Closure[] = []

/** A row's exceptions as the rules know them. */
export const closuresOf = ({ closures }: Pick<StationFactsRow, 'closures'>): readonly Closure[] =>
  closures?.map(({ toMs, ...closure }) => ({ ...closure, toMs: toMs ?? Infinity })) ?? NONE

type HoursView = Pick<StationView, 'hours' | 'hoursText' | 'hoursCertainty' | 'hoursUnread' | 'closures'>

const hoursView = ({ hours, hoursText, hoursCertainty, hoursUnread, closures }: StationRow): HoursView => ({
  hours,
  hoursText,
  hoursCertainty,
  hoursUnread,
  closures: [...closures ?? []].sort((a, b) => a.fromMs - b.fromMs).map(closureView),
})

/** An exception as everybody sees it. */
export const closureView = ({ id, kind, fromMs, toMs, reason }: ClosureRow): StationClosure => ({
  id,
  kind,
  from: new Date(fromMs).toISOString(),
  to: toMs === null ? null : new Date(toMs).toISOString(),
  reason,
})
