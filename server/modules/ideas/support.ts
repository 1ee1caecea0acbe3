import type { ResidentContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { canSee, isAuthor } from './policy'
import { viewerOf } from './queries'
import { lock } from './repository'
import { addSupport, removeSupport, setSupportCount } from './support-repository'

interface SupportRequest {
  readonly ideaId: string
  readonly on: boolean
  readonly requestId: string
}

interface SupportAnswer {
  readonly supported: boolean
  readonly supportCount: number
}

/**
 * Stands with a published idea, or no longer (`idea.not_public` before publication). Twice is once.
 * An author stands with their own idea by having written it: for them nothing changes and nothing is counted.
 */
export async function support(context: ResidentContext, input: SupportRequest): Promise<SupportAnswer> {
  const viewer = await viewerOf(context)
  const { ideaId, on } = input
  return writeOnce(context, 'ideas.support', {
    input,
    work: async (tx) => {
      const idea = await lock(tx, ideaId)
      if (!idea || !canSee(idea, viewer)) throw new Failure('idea.not_found')
      if (idea.publishedAt === null) throw new Failure('idea.not_public')
      if (isAuthor(idea, viewer)) return { supported: true, supportCount: idea.supportCount }
      const pair = { ideaId, residentId: context.residentId }
      const hasChanged = on ? await addSupport(tx, pair, context.now) : await removeSupport(tx, pair)
      if (!hasChanged) return { supported: on, supportCount: idea.supportCount }
      const supportCount = idea.supportCount + (on ? 1 : -1)
      await setSupportCount(tx, ideaId, supportCount)
      return { supported: on, supportCount }
    },
  })
}
