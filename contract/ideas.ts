import * as v from 'valibot'
import { IDEA_REPLY_MAX, IDEA_TEXT_MAX } from './limits'
import { Count, Cursor, Id, Instant, PageSize, RequestId, pageOf, typedText } from './primitives'

/**
 * Derived from an idea's steps, never stored.
 * `checking`: only its author sees it · `open`: neighbours can support it · `accepted`: somebody is on it ·
 * `replied` · `adopted`: golden · `done` · `declined` · `withheld`: not published.
 */
export const IdeaState = v.picklist([
  'checking', 'open', 'accepted', 'replied', 'adopted', 'done', 'declined', 'withheld',
])
export type IdeaState = v.InferOutput<typeof IdeaState>

/** What staff can say to an idea; each is a step with who and when. */
export const IdeaAnswerKind = v.picklist(['accepted', 'replied', 'adopted', 'done', 'declined'])
export type IdeaAnswerKind = v.InferOutput<typeof IdeaAnswerKind>

export const IdeaStepKind = v.picklist([
  'submitted', 'published', 'withheld', 'accepted', 'replied', 'adopted', 'done', 'declined',
])
export type IdeaStepKind = v.InferOutput<typeof IdeaStepKind>

export const IdeaStepView = v.strictObject({
  kind: IdeaStepKind,
  at: Instant,
  unit: v.nullable(v.string()),
  person: v.nullable(v.string()),
  text: v.nullable(v.string()),
})
export type IdeaStepView = v.InferOutput<typeof IdeaStepView>

const summaryFacts = {
  id: Id,
  /** First clause of the text, shown as its title. */
  headline: v.string(),
  /** What follows the headline; empty when that was all. */
  body: v.string(),
  state: IdeaState,
  submittedAt: Instant,
  author: v.string(),
  station: v.nullable(v.strictObject({ id: Id, name: v.string() })),
  unit: v.nullable(v.string()),
  supportCount: Count,
  supported: v.boolean(),
  mine: v.boolean(),
}

export const IdeaSummary = v.strictObject(summaryFacts)
export type IdeaSummary = v.InferOutput<typeof IdeaSummary>

export const IdeaView = v.strictObject({
  ...summaryFacts,
  timeline: v.array(IdeaStepView),
  can: v.strictObject({ support: v.boolean(), answer: v.array(IdeaAnswerKind), review: v.boolean() }),
})
export type IdeaView = v.InferOutput<typeof IdeaView>

export const SubmitIdeaInput = v.strictObject({
  text: typedText(IDEA_TEXT_MAX),
  stationId: v.optional(Id),
  anonymous: v.optional(v.boolean(), false),
  requestId: RequestId,
})

/** `ideas.list`: published ideas; `support` puts the most supported first. `state` narrows; `checking` is for staff. */
export const IdeaListInput = v.strictObject({
  order: v.optional(v.picklist(['new', 'support']), 'new'),
  state: v.optional(IdeaState),
  cursor: v.optional(Cursor),
  limit: v.optional(PageSize, 20),
})
export const IdeaListView = pageOf(IdeaSummary)
export const IdeaInput = v.strictObject({ id: Id })

/** How many ideas this calendar year, how many of them answered, how many done. */
export const IdeaTotalsView = v.strictObject({ submitted: Count, answered: Count, done: Count })
export type IdeaTotalsView = v.InferOutput<typeof IdeaTotalsView>

export const SupportIdeaInput = v.strictObject({ ideaId: Id, on: v.boolean(), requestId: RequestId })
export const SupportIdeaView = v.strictObject({ supported: v.boolean(), supportCount: Count })

export const AnswerIdeaInput = v.strictObject({
  ideaId: Id,
  kind: IdeaAnswerKind,
  unit: typedText(40),
  text: typedText(IDEA_REPLY_MAX),
  requestId: RequestId,
})

/** A person looks at an idea that the content check left open. */
export const ReviewIdeaInput = v.strictObject({
  ideaId: Id,
  decision: v.picklist(['publish', 'withhold']),
  note: v.optional(v.nullable(typedText(200)), null),
  requestId: RequestId,
})
