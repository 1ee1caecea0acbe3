import * as v from 'valibot'
import type { TodoItem, TodoKind, TodoView } from '../../../contract/decisions'
import type { StaffContext } from '../../kernel/context'
import { nothing, sql, type Queryable } from '../../kernel/database'
import { decodeCursor, pageOf } from '../../kernel/page'
import { nicknamesOf } from '../residents'
import { stationNamesOf } from '../stations'
import { ownStations } from './own-stations'
import { draftActivities } from './queries'
import { phonesForStaff } from './shown-phone'

interface TodoRow {
  readonly id: string
  readonly kind: TodoKind
  readonly activityId: string
  readonly title: string
  readonly startsAt: Date
  readonly stationId: string
  readonly residentId: string | null
  readonly name: string | null
  readonly places: number
  readonly phone: string | null
  readonly reviewReason: TodoItem['reviewReason']
  readonly withdrawAskedReason: string | null
  readonly offerUntil: Date | null
  readonly since: Date
}

interface PageRequest {
  readonly cursor?: string | undefined
  readonly limit: number
}

const keyOf = v.tuple([v.pipe(v.string(), v.isoTimestamp()), v.pipe(v.string(), v.uuid())])

/** What waits for staff in activities that have not ended, the next one first; for the stations they work for. */
export async function listTodo(context: StaffContext, input: PageRequest): Promise<TodoView> {
  const { database, residentId, sealer, now } = context
  const stations = await ownStations(database, residentId)
  const rows = await todo(database, { now, stations, after: decodeCursor(input.cursor, keyOf), limit: input.limit + 1 })
  const names = await nicknamesOf(database, rows.flatMap((row) => row.residentId ?? []))
  const places = await stationNamesOf(database, rows.map((row) => row.stationId))
  const show = await phonesForStaff(database, sealer, residentId)
  const view = (row: TodoRow): TodoItem => ({
    id: row.id,
    kind: row.kind,
    activity: {
      id: row.activityId,
      title: row.title,
      startsAt: row.startsAt.toISOString(),
      stationName: places.get(row.stationId) ?? '',
    },
    name: (row.residentId === null ? row.name : names.get(row.residentId)) ?? '',
    places: row.places,
    phone: show(row.phone),
    reviewReason: row.kind === 'review' ? row.reviewReason : null,
    reason: row.kind === 'withdrawal' ? row.withdrawAskedReason : null,
    until: row.kind === 'offer' && row.offerUntil ? row.offerUntil.toISOString() : null,
    since: row.since.toISOString(),
  })
  return pageOf(rows, input.limit, { view, key: (row) => [row.startsAt.toISOString(), row.id] })
}

/** What staff have begun to write for their stations and not published yet. */
export async function listDrafts(context: StaffContext, input: PageRequest) {
  const stations = await ownStations(context.database, context.residentId)
  return draftActivities(context, { ...input, stations })
}

interface TodoFilter {
  readonly now: Date
  readonly stations: readonly string[] | null
  readonly after: readonly [startsAt: string, id: string] | null
  readonly limit: number
}

function todo(database: Queryable, { now, stations, after, limit }: TodoFilter): Promise<TodoRow[]> {
  return database.query<TodoRow>(sql`
    select * from (
      select s.id, a.id as "activityId", a.title, a.starts_at as "startsAt", a.station_id as "stationId",
        s.resident_id as "residentId", coalesce(s.group_name, s.contact_name) as name, s.places, s.contact_phone as phone,
        s.review_reason as "reviewReason", s.withdraw_asked_reason as "withdrawAskedReason", s.offer_until as "offerUntil",
        case when s.withdraw_asked_at is not null and s.withdraw_declined_at is null then 'withdrawal'
             when s.confirmed_at is not null then null
             when s.review_asked_at is not null and s.reviewed_at is null then 'review'
             when s.resident_id is null and s.offer_until > ${now} then 'offer' end as kind,
        coalesce(s.withdraw_asked_at, s.offered_at, s.review_asked_at) as since
      from activities a join sign_ups s on s.activity_id = a.id
      where a.ends_at > ${now} and a.cancelled_at is null and s.withdrawn_at is null
        and (s.withdraw_asked_at is not null or s.review_asked_at is not null or s.offered_at is not null)
        ${stations ? sql`and a.station_id = any(${stations})` : nothing}
    ) waits
    where kind is not null
      ${after ? sql`and ("startsAt", id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : nothing}
    order by "startsAt", id limit ${limit}`)
}
