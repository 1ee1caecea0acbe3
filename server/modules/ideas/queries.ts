import * as v from 'valibot'
import type { IdeaState, IdeaSummary, IdeaTotalsView, IdeaView } from '../../../contract/ideas'
import { instantAt, localDateOf } from '../../../contract/time'
import type { Context } from '../../kernel/context'
import type { Queryable } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { decodeCursor, pageOf } from '../../kernel/page'
import { keepsStation } from '../stations'
import { canSee, type Viewer } from './policy'
import { find, list, listOfResident, steps as stepsOf, totals, type IdeaRow } from './repository'
import { ANSWERING_STEPS, isPublic, stepBehind } from './rules'
import { ideaView, isAnswer, namesFor, summaryView } from './views'

interface ListRequest {
  readonly order: 'new' | 'support'
  readonly state?: IdeaState | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

const MAX_MS = 8.64e15
const MAX_SUPPORTERS = 2 ** 31 - 1
const keyUpTo = (max: number) =>
  v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max)), v.pipe(v.string(), v.uuid())])

/** Who calls, for the policy of ideas. */
export async function viewerOf(context: Context): Promise<Viewer> {
  const resident = await context.resident()
  return { residentId: context.residentId, isStaff: resident?.isStaff ?? false }
}

/**
 * A page of published ideas; of `checking` or `withheld` ones for staff only (`access.denied`), newest first.
 * Support grows while somebody reads: between two pages an idea can then be shown twice or be passed over.
 */
export async function listIdeas(context: Context, { order, state, cursor, limit }: ListRequest) {
  const published = state === undefined || isPublic(state)
  const viewer = await viewerOf(context)
  if (!published && !viewer.isStaff) throw new Failure('access.denied')
  const bySupport = published && order === 'support'
  const filter = {
    published,
    order: bySupport ? ('support' as const) : ('new' as const),
    decisiveKind: state === undefined ? null : stepBehind(state),
    after: decodeCursor(cursor, keyUpTo(bySupport ? MAX_SUPPORTERS : MAX_MS)),
    limit: limit + 1,
  }
  const rows = await list(context.database, filter, context.residentId)
  const names = await namesFor(context.database, rows)
  return pageOf(rows, limit, {
    view: (row) => summaryView(row, names, viewer),
    key: (row) => [bySupport ? row.supportCount : newness(row), row.id],
  })
}

const newness = (idea: IdeaRow): number => (idea.publishedAt ?? idea.submittedAt).getTime()

/** One idea as `viewer` sees it; one that is missing and one they may not see are both `idea.not_found`. */
export async function readIdea(database: Queryable, id: string, viewer: Viewer): Promise<IdeaView> {
  const idea = await find(database, id, viewer.residentId)
  if (!idea || !canSee(idea, viewer)) throw new Failure('idea.not_found')
  const steps = await stepsOf(database, id)
  const staffIds = steps.filter(isAnswer).flatMap((step) => step.takenBy ?? [])
  const names = await namesFor(database, [idea], staffIds)
  const mayAnswer = viewer.isStaff && (idea.stationId === null || await keeps(database, viewer, idea.stationId))
  return ideaView(idea, steps, { names, viewer, mayAnswer })
}

const keeps = async (database: Queryable, { residentId }: Viewer, stationId: string): Promise<boolean> =>
  residentId !== null && keepsStation(database, residentId, stationId)

/** What a resident handed in, in any state, newest first, at most 50. */
export async function ideasOfResident(context: Context, residentId: string): Promise<IdeaSummary[]> {
  const rows = await listOfResident(context.database, residentId)
  const names = await namesFor(context.database, rows)
  const viewer = { residentId, isStaff: false }
  return rows.map((row) => summaryView(row, names, viewer))
}

/** This calendar year in Shanghai: published ideas handed in, those that were answered, those that were done. */
export async function ideaTotals(context: Context): Promise<IdeaTotalsView> {
  const year = Number(localDateOf(context.now).slice(0, 4))
  return totals(context.database, {
    start: instantAt(`${year}-01-01`),
    end: instantAt(`${year + 1}-01-01`),
    answering: ANSWERING_STEPS,
  })
}
