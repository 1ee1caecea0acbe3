import type { Welcome, WelcomeStage, WelcomeView } from '../../../contract/welcome'
import { MINUTE_MS } from '../../../contract/time'
import type { ResidentContext } from '../../kernel/context'
import type { Queryable } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { unitContactOf } from '../organisations'
import { stationNamesOf, wayInOf, type StationWayIn } from '../stations'
import { mySignUp } from './my-sign-up'
import { find, mineOf, type ActivityRow } from './repository'
import { allPlacesOf } from './rules'
import { attendedBy, listAfter } from './welcome-repository'
import { floorOf, isRemoteOnly, nextOf, stageOf } from './welcome-rules'

/**
 * What somebody who comes for the first time, or has just come for the first time, would like to know. Others, and
 * staff, are told nothing for the price of two statements. `activity.not_found` for an unknown one and for a draft.
 */
export async function welcome(context: ResidentContext, activityId: string): Promise<WelcomeView> {
  const { database, residentId, now } = context
  const row = await find(database, activityId, residentId)
  if (!row || row.publishedAt === null) throw new Failure('activity.not_found')
  const attended = await attendedBy(database, residentId)
  const isStaff = (await context.resident())?.isStaff ?? false
  const stage = isStaff ? null : stageOf(attended, row, now)
  return {
    isRegular: isStaff || attended.length > 1,
    welcome: stage && await viewOf(context, row, stage),
  }
}

async function viewOf(
  { database, residentId, now }: ResidentContext,
  row: ActivityRow,
  stage: WelcomeStage,
): Promise<Welcome> {
  const way = await wayInOf(database, row.stationId)
  const unitId = way?.unitId ?? null
  const mine = row.mineId === null ? null : await mySignUp(database, row.mineId, row.id)
  const { kind, bring, lecturer } = row
  return {
    stage, kind, bring,
    minutes: Math.round((row.endsAt.getTime() - row.startsAt.getTime()) / MINUTE_MS),
    isRemote: isRemoteOnly(row.pools, mine?.party ?? []),
    where: { ...whereOf(row, way), name: await nameOf(database, row.stationId) },
    leader: lecturer,
    contact: unitId === null ? null : await unitContactOf(database, unitId),
    next: await nextAfter(database, row, { residentId, now }),
  }
}

function whereOf({ stationId, room }: ActivityRow, way: StationWayIn | null): Omit<Welcome['where'], 'name'> {
  const { address = null, doorNote = null, zones = [] } = way ?? {}
  return { stationId, address, doorNote, room, floor: floorOf(room, zones) }
}

const nameOf = async (database: Queryable, stationId: string): Promise<string> =>
  (await stationNamesOf(database, [stationId])).get(stationId) ?? ''

/** What one could propose to somebody after this activity, of its series or station; null: there is nothing. */
export async function nextAfter(
  database: Queryable,
  activity: ActivityRow,
  { residentId, now }: { residentId: string; now: Date },
): Promise<Welcome['next']> {
  const { seriesId, stationId, endsAt } = activity
  const after = endsAt > now ? endsAt : now
  const rows = await listAfter(database, { id: activity.id, after, stationId, seriesId }, residentId)
  const next = nextOf(rows.map(candidateOf), seriesId, now)
  if (!next) return null
  const { id, title, isHeld } = next
  const stationName = await nameOf(database, next.stationId)
  return { id, title, isHeld, startsAt: next.startsAt.toISOString(), stationName }
}

const candidateOf = (row: ActivityRow) =>
  ({ ...row, left: allPlacesOf(row.pools, row.waiting).left, isHeld: mineOf(row)?.state === 'confirmed' })
