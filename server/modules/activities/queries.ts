import * as v from 'valibot'
import type { ActivityFilters, ActivitySummary } from '../../../contract/activities'
import { DAY_MS } from '../../../contract/time'
import type { Context } from '../../kernel/context'
import { decodeCursor, pageOf } from '../../kernel/page'
import { stationIdsWithin, stationPlacesOf, type StationPlace } from '../stations'
import { list, listDrafts, listMine, mineOf, type ActivityRow } from './repository'
import { allPlacesOf, phaseOf } from './rules'

interface ListRequest extends ActivityFilters {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

const listKey = v.tuple([v.pipe(v.string(), v.isoTimestamp()), v.pipe(v.string(), v.uuid())])

/** A page of activities by start, from `from` (default: now) until before `to`. */
export async function listActivities(context: Context, input: ListRequest) {
  const filter = {
    from: input.from === undefined ? context.now : new Date(input.from),
    to: input.to === undefined ? null : new Date(input.to),
    ...await conditionsFrom(context, input),
    after: decodeCursor(input.cursor, listKey),
    limit: input.limit + 1,
  }
  const rows = await list(context.database, filter, context.residentId)
  const view = await summaries(context, rows)
  return pageOf(rows, input.limit, { view, key: (row) => [row.startsAt.toISOString(), row.id] })
}

/** What a list looks for, as the tables know it. */
export async function conditionsFrom({ database }: Context, { stationId, kind, kinds, forms, near }: ActivityFilters) {
  const around = near && (await stationIdsWithin(database, near))
  const stationIds = stationId === undefined ? around : around ? around.filter((id) => id === stationId) : [stationId]
  return { stationIds: stationIds ?? null, kinds: kinds ?? (kind ? [kind] : null), forms }
}

/** A page of the drafts of these stations (null: all), by start. */
export async function draftActivities(
  context: Context,
  { stations, cursor, limit }: { stations: readonly string[] | null; cursor?: string | undefined; limit: number },
) {
  const rows = await listDrafts(context.database, { stations, after: decodeCursor(cursor, listKey), limit: limit + 1 })
  const view = await summaries(context, rows)
  return pageOf(rows, limit, { view, key: (row) => [row.startsAt.toISOString(), row.id] })
}

/** What a resident holds: coming activities first, then those of the last 30 days. */
export async function activitiesOfResident(context: Context, residentId: string): Promise<ActivitySummary[]> {
  const since = new Date(context.now.getTime() - 30 * DAY_MS)
  const rows = await listMine(context.database, residentId, { since, now: context.now })
  const view = await summaries(context, rows)
  const coming = rows.filter((row) => row.endsAt > context.now)
  const past = rows.filter((row) => row.endsAt <= context.now).reverse()
  return [...coming, ...past].map(view)
}

async function summaries(
  context: Context,
  rows: readonly ActivityRow[],
): Promise<(row: ActivityRow) => ActivitySummary> {
  const stations = await stationPlacesOf(context.database, rows.map((row) => row.stationId))
  return (row) => summaryView(row, stations.get(row.stationId), context.now)
}

export function summaryView(row: ActivityRow, station: StationPlace | undefined, now: Date): ActivitySummary {
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    station: { id: row.stationId, name: station?.name ?? '', lat: station?.lat ?? 0, lng: station?.lng ?? 0 },
    lessonId: row.lessonId,
    courseId: row.courseId,
    lecturer: row.lecturer,
    places: allPlacesOf(row.pools, row.waiting),
    phase: phaseOf(row, now),
    mine: mineOf(row),
  }
}
