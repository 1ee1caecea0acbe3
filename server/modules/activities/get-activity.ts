import type { ActivityView } from '../../../contract/activities'
import { NO_SHOWS_MAX } from '../../../contract/limits'
import type { PoolView } from '../../../contract/places'
import type { QuestionView } from '../../../contract/sign-ups'
import type { Context } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { unitNamesOf } from '../organisations'
import { callerKeeps, stationPlacesOf } from '../stations'
import { aboutCaller } from './about-caller'
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
  const isKept = await callerKeeps(context, row.stationId)
  const mine = mineOf(row)
  return {
    ...summaryView(row, station, now),
    ...factsOf(row),
    phone: station?.phone ?? null,
    remoteLink: isKept || mine?.state === 'confirmed' ? row.remoteLink : null,
    audienceCommunities: await communityNames(context, row),
    questions: await questions(context, row),
    signUp: row.mineId === null ? null : await mySignUp(database, row.mineId, id),
    noShows: await noShows(context),
    about: await aboutCaller(context, row),
    can: abilities(row, { mine, isKept, isPublished: row.publishedAt !== null, now }),
  }
}

async function communityNames({ database }: Context, { audience }: ActivityRow): Promise<string[]> {
  const ids = audience?.communityIds ?? []
  const names = await unitNamesOf(database, ids)
  return ids.flatMap((id) => names.get(id) ?? [])
}

async function noShows({ database, residentId, now }: Context): Promise<ActivityView['noShows']> {
  const count = residentId === null ? 0 : await noShowCount(database, residentId, now)
  return { count, needsReview: count >= NO_SHOWS_MAX }
}

function factsOf(row: ActivityRow) {
  const { description, room, bring, cancelledReason, forms, companionsMax, audience, needsApproval, promotion } = row
  const { seriesId, pools } = row
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
  const labels = asked.map(({ label }) => label)
  const last = residentId === null ? new Map<string, string>() : await lastAnswers(database, residentId, labels)
  return asked.map((question) => {
    const { options, label } = question
    return { ...question, options: [...options], last: last.get(label) ?? null }
  })
}
