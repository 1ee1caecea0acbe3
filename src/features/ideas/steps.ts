import type { IdeaState, IdeaStepView, IdeaView } from '../../../contract/ideas'

/** What an idea waits for. */
export type AwaitedKind = 'review' | 'acceptance' | 'answer' | 'completion'

const awaitedIn: Record<IdeaState, readonly AwaitedKind[]> = {
  checking: ['review', 'acceptance', 'answer'],
  open: ['acceptance', 'answer'],
  accepted: ['answer'],
  replied: [],
  adopted: ['completion'],
  done: [],
  declined: [],
  withheld: [],
}

/** What is still to come, the next thing first. An idea that was answered without being taken on waits for nothing. */
export const awaited = (state: IdeaState): readonly AwaitedKind[] => awaitedIn[state]

/** What happened, oldest first. An idea that was public at once has no step of its own for that. */
export function pastSteps({ timeline }: Pick<IdeaView, 'timeline'>): IdeaStepView[] {
  const submittedAt = timeline.find(({ kind }) => kind === 'submitted')?.at
  return timeline.filter(({ kind, at }) => kind !== 'published' || at !== submittedAt)
}

/** The step that made an idea a golden one: it was done, or else adopted. */
export function honourOf({ timeline }: Pick<IdeaView, 'timeline'>): { kind: 'adopted' | 'done'; at: string } | null {
  for (const kind of ['done', 'adopted'] as const) {
    const step = timeline.find((one) => one.kind === kind)
    if (step) return { kind, at: step.at }
  }
  return null
}

/** Gold is for what was adopted or done, and for nothing else. */
export const isGolden = (state: IdeaState): boolean => state === 'adopted' || state === 'done'

/** Only ideas that neighbours can see may be supported and passed on. */
export const isPublic = (state: IdeaState): boolean => state !== 'checking' && state !== 'withheld'
