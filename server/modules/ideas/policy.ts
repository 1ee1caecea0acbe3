import type { IdeaStepKind, IdeaView } from '../../../contract/ideas'
import { allowedAnswers, stateOf } from './rules'

/** Who looks, as far as ideas care. */
export interface Viewer {
  readonly residentId: string | null
  readonly isStaff: boolean
}

interface IdeaFacts {
  readonly residentId: string
  readonly publishedAt: Date | null
}

/** Whether this person wrote the idea; named or not, it stays theirs. */
export const isAuthor = (idea: IdeaFacts, viewer: Viewer): boolean => idea.residentId === viewer.residentId

/** A published idea is everybody's; one that is checked or withheld is for its author and for staff. */
export const canSee = (idea: IdeaFacts, viewer: Viewer): boolean =>
  idea.publishedAt !== null || viewer.isStaff || isAuthor(idea, viewer)

/**
 * What this person can do with an idea now. There is nothing to support for its author, who stands with it anyway.
 * `mayAnswer`: staff of the station it was said at, or of any when it was said at none.
 */
export function abilities(
  idea: IdeaFacts,
  steps: readonly { readonly kind: IdeaStepKind }[],
  { viewer, mayAnswer }: { viewer: Viewer; mayAnswer: boolean },
): IdeaView['can'] {
  return {
    support: idea.publishedAt !== null && !isAuthor(idea, viewer),
    answer: mayAnswer ? allowedAnswers(steps) : [],
    review: mayAnswer && stateOf(steps) === 'checking',
  }
}
