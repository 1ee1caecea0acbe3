import type { ActivityView } from '../../../contract/activities'
import { NO_SHOWS_MAX } from '../../../contract/limits'
import type { PoolView } from '../../../contract/places'
import type { QuestionView } from '../../../contract/sign-ups'
import type { Context } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { unitNamesOf } from '../organisations'
import { stationPlacesOf } from '../stations'
import { noShowCount } from './attendance-repository'
import { mySignUp } from './my-sign-up'
import { abilities } from './policy'
import { summaryView } from './queries'
import { lastAnswers, questionsOf } from './question-repository'
import { find, mineOf, type ActivityRow, type PoolRow } from './repository'
import { placesOf } from './rules'

/** One activity with everything a resident needs to decide; `activity.not_found` otherwise. Drafts are for staff. */
export async function getActivity(context: Context, id: string): Promise<ActivityView> {
  const { database, residentId, now } = context
  const row = await find(database, id, residentId)
  const isStaff = (await context.resident())?.isStaff ?? false
  if (!row || (row.publishedAt === null && !isStaff)) throw new Failure('activity.not_found')
  const station = (await stationPlacesOf(database, [row.stationId])).get(row.stationId)
  const mine = mineOf(row)
  const communityIds = row.audience?.communityIds ?? []
  const communities = await unitNamesOf(database, communityIds)
  const missed = residentId === null ? 0 : await noShowCount(database, residentId, now)
  return {
    ...summaryView(row, station, now),
    ...factsOf(row),
    phone: station?.phone ?? null,
    remoteLink: isStaff || mine?.state === 'confirmed' ? row.remoteLink : null,
    audienceCommunities: communityIds.flatMap((communityId) => communities.get(communityId) ?? []),
    questions: await questions(context, row),
    signUp: row.mineId === null ? null : await mySignUp(database, row.mineId, id),
    noShows: { count: missed, needsReview: missed >= NO_SHOWS_MAX },
    can: abilities(row, { mine, isStaff, isPublished: row.publishedAt !== null, now }),
  }
}

function factsOf(row: ActivityRow) {
  const { description, room, bring, cancelledReason, forms, companionsMax, audience, needsApproval, promotion, seriesId, pools } = row
  return {
    description, room, bring, cancelledReason, companionsMax, audience, needsApproval, promotion, seriesId,
    forms: [...forms],
    pools: pools.map(poolView),
    signUpOpensAt: row.signUpOpensAt.toISOString(),
    signUpClosesAt: row.signUpClosesAt.toISOString(),
    withdrawUntil: row.withdrawUntil.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  }
}

const poolView = (pool: PoolRow): PoolView => ({
  id: pool.id,
  mode: pool.mode,
  who: pool.who,
  ...placesOf(pool),
  releasesAt: pool.releasesAt === null ? null : new Date(pool.releasesAt).toISOString(),
})

/** The questions, with what this resident said the last time they were asked the same. */
async function questions({ database, residentId }: Context, { lineId }: ActivityRow): Promise<QuestionView[]> {
  const asked = await questionsOf(database, lineId)
  const last = residentId === null ? new Map<string, string>() : await lastAnswers(database, residentId, asked.map(({ label }) => label))
  return asked.map((question) => ({ ...question, options: [...question.options], last: last.get(question.label) ?? null }))
}
