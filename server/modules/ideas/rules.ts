import type { IdeaAnswerKind, IdeaState, IdeaStepKind } from '../../../contract/ideas'

/** Longest headline, characters as people count them. */
const HEADLINE_MAX = 24

/** A headline is not cut at a comma earlier than this. */
const HEADLINE_MIN = 6

/** What stands in for the name of somebody who asked not to be named. */
const SOMEBODY = '一位居民'

/** Steps that stand: an adoption, a closure or a refusal is not taken back by a reply that follows. */
export const LASTING_STEPS: readonly IdeaStepKind[] = ['adopted', 'done', 'declined']

/** Steps that count as an answer. To accept an idea is only to promise one. */
export const ANSWERING_STEPS: readonly IdeaStepKind[] = ['replied', 'adopted', 'done', 'declined']

interface Step {
  readonly kind: IdeaStepKind
}

const shownAs: Readonly<Record<IdeaStepKind, IdeaState>> = {
  submitted: 'checking',
  published: 'open',
  withheld: 'withheld',
  accepted: 'accepted',
  replied: 'replied',
  adopted: 'adopted',
  done: 'done',
  declined: 'declined',
}

/**
 * The step that gives an idea its state: the latest lasting one, otherwise the latest. `steps` are oldest first.
 * Throws on an idea without steps: handing it in is the first.
 */
export function decisiveStep<S extends Step>(steps: readonly S[]): S {
  const step = steps.findLast(({ kind }) => LASTING_STEPS.includes(kind)) ?? steps.at(-1)
  if (!step) throw new RangeError('an idea without steps')
  return step
}

/** What an idea is after its decisive step. */
export const stateAfter = (kind: IdeaStepKind): IdeaState => shownAs[kind]

/** What an idea is after its steps, oldest first. */
export const stateOf = (steps: readonly Step[]): IdeaState => stateAfter(decisiveStep(steps).kind)

/** The decisive step of every idea in that state. */
export function stepBehind(state: IdeaState): IdeaStepKind {
  const kinds = Object.keys(shownAs) as IdeaStepKind[]
  return kinds.find((kind) => shownAs[kind] === state) ?? 'submitted'
}

/** Whether neighbours see an idea in that state. */
export const isPublic = (state: IdeaState): boolean => state !== 'checking' && state !== 'withheld'

/** What staff may say next: nothing before publication or after the end, `done` only once somebody took the idea on. */
export function allowedAnswers(steps: readonly Step[]): IdeaAnswerKind[] {
  const state = stateOf(steps)
  if (state === 'adopted') return ['replied', 'done']
  if (state !== 'open' && state !== 'accepted' && state !== 'replied') return []
  const isTakenOn = steps.some(({ kind }) => kind === 'accepted')
  return ['accepted', 'replied', 'adopted', ...(isTakenOn ? ['done' as const] : []), 'declined']
}

/** The name neighbours and staff see beside an idea. Nobody, staff included, learns who asked not to be named. */
export function authorLabel(anonymous: boolean, nickname: string | undefined): string {
  return anonymous ? SOMEBODY : (nickname ?? SOMEBODY)
}

/** First clause of a text as its title, and what follows. Marks that end a sentence stay unless they only separate. */
export function headlineOf(text: string): { headline: string; body: string } {
  const clause = /^[^\p{L}\p{N}]*[\p{L}\p{N}].*?(?=[。！？；\n])/su.exec(text)?.[0] ?? text
  const headline = shorten(clause)
  const rest = text.slice(headline.length)
  const mark = headline === clause ? (/^[！？]+/.exec(rest)?.[0] ?? '') : ''
  return { headline: headline + mark, body: rest.slice(mark.length).replace(/^[。；，、,\s]+/u, '') }
}

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** At most `HEADLINE_MAX` characters, up to the last comma in them where there is one; never half an emoji. */
function shorten(clause: string): string {
  const starts: number[] = []
  for (const { index } of characters.segment(clause)) {
    starts.push(index)
    if (starts.length > HEADLINE_MAX) break
  }
  if (starts.length <= HEADLINE_MAX) return clause
  const head = clause.slice(0, starts[HEADLINE_MAX])
  const comma = Math.max(head.lastIndexOf('，'), head.lastIndexOf('、'), head.lastIndexOf(','))
  return comma >= HEADLINE_MIN ? head.slice(0, comma) : head
}
