import type { IdeaView } from '../../../contract/ideas'
import type { ContentVerdict } from '../../kernel/content-check'
import type { ResidentContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { consume, type RateLimit } from '../../kernel/rate-limit'
import { firstAnswer, writeOnce } from '../../kernel/write'
import { findOpenid } from '../residents'
import { stationExists } from '../stations'
import { insertIdea } from './insert-idea'
import type { Viewer } from './policy'
import { readIdea, viewerOf } from './queries'

interface SubmitRequest {
  readonly text: string
  readonly stationId?: string | undefined
  readonly anonymous: boolean
  readonly requestId: string
}

/** Ideas one resident can hand in. */
const SUBMISSIONS: RateLimit = { name: 'ideas.submit', points: 10, seconds: 3600 }

/** Texts of one resident that are looked at, refused ones and repeats in flight included: the check costs a call. */
const CHECKS: RateLimit = { name: 'ideas.check', points: 60, seconds: 3600 }

/**
 * Hands in an idea: published at once when the content check passes it, `checking` until a person has looked when the
 * check is in doubt, `idea.refused` otherwise. A repeat of an answered request is neither counted nor checked again.
 */
export async function submit(context: ResidentContext, input: SubmitRequest): Promise<IdeaView> {
  return (await firstAnswer<IdeaView>(context, 'ideas.submit', input)) ?? submitNew(context, input)
}

async function submitNew(context: ResidentContext, input: SubmitRequest): Promise<IdeaView> {
  if (input.stationId !== undefined && !(await stationExists(context.database, input.stationId))) {
    throw new Failure('station.not_found')
  }
  const viewer = await viewerOf(context)
  const verdict = await check(context, input.text)
  if (verdict === 'refuse') throw new Failure('idea.refused')
  return write(context, input, { viewer, publish: verdict === 'pass' })
}

/** Outside any transaction: the check may be a call to another machine. */
async function check(context: ResidentContext, text: string): Promise<ContentVerdict> {
  await consume(context.database, CHECKS, context.residentId)
  const openid = await findOpenid(context.database, context.residentId)
  return context.contentCheck.checkText(text, { openid })
}

async function write(
  context: ResidentContext,
  input: SubmitRequest,
  { viewer, publish }: { viewer: Viewer; publish: boolean },
): Promise<IdeaView> {
  const { residentId, now } = context
  return writeOnce(context, 'ideas.submit', {
    input,
    work: async (tx) => {
      // Counted with the idea or not at all: a repeat that waited for its twin costs nothing.
      await consume(tx, SUBMISSIONS, residentId)
      const id = newId(now)
      await insertIdea(tx, {
        id,
        residentId,
        text: input.text,
        anonymous: input.anonymous,
        stationId: input.stationId ?? null,
        steps: [
          { kind: 'submitted', takenBy: residentId, takenAt: now },
          ...(publish ? [{ kind: 'published' as const, takenBy: null, takenAt: now }] : []),
        ],
        supports: [],
      })
      return readIdea(tx, id, viewer)
    },
  })
}
