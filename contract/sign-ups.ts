import * as v from 'valibot'
import {
  ANSWER_MAX, COMPANIONS_MAX, PARTY_PLACES_MAX, PERSON_NAME_MAX, POOLS_MAX, QUESTIONS_MAX, REASON_MAX,
} from './limits'
import { BirthYear } from './audience'
import { Count, Id, Instant, RequestId, optionalText, typedText } from './primitives'

/** The ways a sign-up comes in; it keeps its own for ever (row C17). */
export const Channel = v.picklist(['app', 'h5', 'phone', 'desk'])
export type Channel = v.InferOutput<typeof Channel>

const Position = v.pipe(v.number(), v.integer(), v.minValue(1))

/**
 * What somebody holds in one activity. `position` is the rank in the waiting list, from 1; an offer is theirs if they
 * accept before `until`; `review`: staff look at it first.
 */
export const SignUpView = v.variant('state', [
  v.strictObject({ state: v.literal('confirmed') }),
  v.strictObject({ state: v.literal('waiting'), position: Position }),
  v.strictObject({ state: v.literal('offered'), until: Instant }),
  v.strictObject({ state: v.literal('review') }),
])
export type SignUpView = v.InferOutput<typeof SignUpView>

/** Places of one kind that a party wants. */
export const PartyPart = v.strictObject({
  poolId: Id,
  places: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PARTY_PLACES_MAX)),
})
export type PartyPart = v.InferOutput<typeof PartyPart>
export const Party = v.pipe(
  v.array(PartyPart),
  v.minLength(1),
  v.maxLength(POOLS_MAX),
  v.check((parts) => new Set(parts.map(({ poolId }) => poolId)).size === parts.length),
)

/** Somebody who comes along; a name is welcome and not demanded. */
export const Companion = v.strictObject({ name: optionalText(PERSON_NAME_MAX), poolId: Id })
export type Companion = v.InferOutput<typeof Companion>

/** My own sign-up, with all I said. */
export const MySignUp = v.strictObject({
  id: Id,
  party: v.array(PartyPart),
  companions: v.array(Companion),
  /** Why staff look at it first: the activity wants it, or three no-shows. */
  reviewReason: v.nullable(v.picklist(['activity', 'no_shows'])),
  /** Until when freed places are kept together for this party; smaller ones may pass afterwards. */
  heldUntil: v.nullable(Instant),
  withdrawAsked: v.nullable(v.picklist(['asked', 'declined'])),
  checkedInAt: v.nullable(Instant),
  answers: v.array(v.strictObject({ questionId: Id, label: v.string(), answer: v.string() })),
})
export type MySignUp = v.InferOutput<typeof MySignUp>

export const QuestionKind = v.picklist(['text', 'choice', 'number', 'date'])
export type QuestionKind = v.InferOutput<typeof QuestionKind>

const questionFacts = {
  kind: QuestionKind,
  label: typedText(40),
  /** What can be chosen; empty for other kinds. */
  options: v.pipe(v.array(typedText(20)), v.maxLength(10)),
  required: v.boolean(),
}

/** A question as staff write it; with `id` one that is there already. */
export const QuestionDraft = v.pipe(
  v.strictObject({ id: v.optional(Id), ...questionFacts }),
  v.check(({ kind, options }) => (kind === 'choice' ? options.length > 1 && new Set(options).size === options.length : options.length === 0)),
)
export type QuestionDraft = v.InferOutput<typeof QuestionDraft>
export const QuestionDrafts = v.pipe(v.array(QuestionDraft), v.maxLength(QUESTIONS_MAX))

/** A question as it is asked; `last` is what the person said the last time somebody asked the same. */
export const QuestionView = v.strictObject({ id: Id, ...questionFacts, last: v.nullable(v.string()) })
export type QuestionView = v.InferOutput<typeof QuestionView>

/** Answers are texts: a number in digits, a date as YYYY-MM-DD, a choice in the option's own words. */
export const Answer = v.strictObject({ questionId: Id, answer: typedText(ANSWER_MAX) })

/** What a sign-up says besides whose it is. */
export const partyFacts = {
  /** Places by kind; without it one place of the first kind the person may take. */
  party: v.optional(Party),
  companions: v.optional(v.pipe(v.array(Companion), v.maxLength(COMPANIONS_MAX)), []),
  /** Who agrees for the children in the party. */
  guardianName: v.optional(typedText(PERSON_NAME_MAX)),
  answers: v.optional(v.pipe(v.array(Answer), v.maxLength(QUESTIONS_MAX)), []),
}

/** `activities.signUp`. What the audience asks for is kept with the person, so that nobody has to say it twice. */
export const SignUpInput = v.strictObject({
  activityId: Id,
  ...partyFacts,
  birthYear: v.optional(BirthYear),
  communityId: v.optional(Id),
  /** Somebody says that they are a Party member; staff may confirm it. */
  isPartyMember: v.optional(v.literal(true)),
  requestId: RequestId,
})
export type SignUpInput = v.InferOutput<typeof SignUpInput>

/** `activities.answerOffer`: take the place, or leave it to the next. */
export const AnswerOfferInput = v.strictObject({ activityId: Id, accept: v.boolean(), requestId: RequestId })
export const AnswerOfferView = v.variant('state', [
  v.strictObject({ state: v.literal('confirmed') }),
  v.strictObject({ state: v.literal('refused') }),
])
export type AnswerOfferView = v.InferOutput<typeof AnswerOfferView>

/** `activities.withdraw`; after the deadline `reason` makes it a request that staff decide. */
export const WithdrawInput = v.strictObject({
  activityId: Id,
  reason: v.optional(optionalText(REASON_MAX), ''),
  requestId: RequestId,
})
export const WithdrawView = v.strictObject({ state: v.picklist(['withdrawn', 'asked']) })
export type WithdrawView = v.InferOutput<typeof WithdrawView>

/** `activities.comeFewer`: who of my party still comes, a smaller part of it, and who of them is named. */
export const ComeFewerInput = v.strictObject({
  activityId: Id,
  party: Party,
  companions: v.optional(v.pipe(v.array(Companion), v.maxLength(COMPANIONS_MAX)), []),
  requestId: RequestId,
})
export type ComeFewerInput = v.InferOutput<typeof ComeFewerInput>

/** How often somebody did not come, and whether their sign-ups are looked at first for it. */
export const NoShows = v.strictObject({ count: Count, needsReview: v.boolean() })
