import * as v from 'valibot'
import type { ActivityKind, ActivitySummary, ActivityView, RosterView } from '../../../contract/activities'
import { DAY_MS } from '../../../contract/time'
import type { Context } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { decodeCursor, pageOf } from '../../kernel/page'
import { nicknamesOf } from '../residents'
import { stationPlacesOf, type StationPlace } from '../stations'
import { abilities } from './policy'
import { find, list, listMine, mineOf, roster, rosterTotals, type ActivityRow } from './repository'
import { phaseOf, placesOf } from './rules'

interface ListRequest {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly stationId?: string | undefined
  readonly kind?: ActivityKind | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

const listKey = v.tuple([v.pipe(v.string(), v.isoTimestamp()), v.pipe(v.string(), v.uuid())])

/** A page of activities by start, from `from` (default: now) until before `to`. */
export async function listActivities(context: Context, input: ListRequest) {
  const filter = {
    from: input.from === undefined ? context.now : new Date(input.from),
    to: input.to === undefined ? null : new Date(input.to),
    stationId: input.stationId ?? null,
    kind: input.kind ?? null,
    after: decodeCursor(input.cursor, listKey),
    limit: input.limit + 1,
  }
  const rows = await list(context.database, filter, context.residentId)
  const view = await summaries(context, rows)
  return pageOf(rows, input.limit, { view, key: (row) => [row.startsAt.toISOString(), row.id] })
}

/** What a resident holds: coming activities first, then those of the last 30 days. */
export async function activitiesOfResident(context: Context, residentId: string): Promise<ActivitySummary[]> {
  const rows = await listMine(context.database, residentId, new Date(context.now.getTime() - 30 * DAY_MS))
  const view = await summaries(context, rows)
  const coming = rows.filter((row) => row.endsAt > context.now)
  const past = rows.filter((row) => row.endsAt <= context.now).reverse()
  return [...coming, ...past].map(view)
}

/** One activity with everything a resident needs to decide; `activity.not_found` otherwise. */
export async function getActivity(context: Context, id: string): Promise<ActivityView> {
  const row = await find(context.database, id, context.residentId)
  if (!row) throw new Failure('activity.not_found')
  const station = (await stationPlacesOf(context.database, [row.stationId])).get(row.stationId)
  const isStaff = (await context.resident())?.isStaff ?? false
  return {
    ...summaryView(row, station, context.now),
    description: row.description,
    room: row.room,
    bring: row.bring,
    phone: station?.phone ?? null,
    signUpOpensAt: row.signUpOpensAt.toISOString(),
    signUpClosesAt: row.signUpClosesAt.toISOString(),
    withdrawUntil: row.withdrawUntil.toISOString(),
    cancelledReason: row.cancelledReason,
    can: abilities(row, { mine: mineOf(row), isStaff, now: context.now }),
  }
}

/** A page of the roster in order of arrival, with totals; for staff. */
export async function getRoster(
  context: Context,
  input: { activityId: string; cursor?: string | undefined; limit: number },
): Promise<RosterView> {
  if (!(await find(context.database, input.activityId, null))) throw new Failure('activity.not_found')
  const [afterSeq] = decodeCursor(input.cursor, v.tuple([v.number()])) ?? [0]
  const rows = await roster(context.database, input.activityId, { afterSeq, limit: input.limit + 1 })
  const names = await nicknamesOf(context.database, rows.flatMap((row) => row.residentId ?? []))
  const totals = await rosterTotals(context.database, input.activityId)
  const page = pageOf(rows, input.limit, {
    view: (row) => ({
      signUpId: row.signUpId,
      nickname: (row.residentId && names.get(row.residentId)) ?? '',
      signUp: mineOf({ mineConfirmed: row.confirmed, minePosition: row.position }) ?? { state: 'confirmed' as const },
      signedUpAt: row.signedUpAt.toISOString(),
    }),
    key: (row) => [row.seq],
  })
  return { ...totals, ...page }
}

async function summaries(
  context: Context,
  rows: readonly ActivityRow[],
): Promise<(row: ActivityRow) => ActivitySummary> {
  const stations = await stationPlacesOf(context.database, rows.map((row) => row.stationId))
  return (row) => summaryView(row, stations.get(row.stationId), context.now)
}

function summaryView(row: ActivityRow, station: StationPlace | undefined, now: Date): ActivitySummary {
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    station: { id: row.stationId, name: station?.name ?? '', lat: station?.lat ?? 0, lng: station?.lng ?? 0 },
    lessonId: row.lessonId,
    lecturer: row.lecturer,
    places: placesOf(row),
    phase: phaseOf(row, now),
    mine: mineOf(row),
  }
}
