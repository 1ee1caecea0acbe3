import type { DecisionView, ReviewInput } from '../../../contract/decisions'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { stateOf } from './booking-repository'
import { confirm, endSignUps, waitingPage, type Line } from './line-repository'
import { beginWalk, movesFor } from './line-rules'
import { onSignUp, type Decided, type Subject } from './on-sign-up'
import { markReviewed, type LiveSignUp } from './review-repository'
import { changed, settle, without } from './settle'

interface Reviewer {
  readonly by: string
  readonly now: Date
}

/**
 * Approves or rejects a sign-up that staff look at first. Approved, the party gets its places at once if they are free
 * and nobody who came earlier fits, else the rank of the moment it came. Refused with `sign_up.review_done`.
 */
export function review(context: StaffContext, input: ReviewInput): Promise<DecisionView> {
  const reviewer = { by: context.residentId, now: context.now }
  return onSignUp(context, 'activities.review', {
    input,
    decide: async (subject) => {
      if (!subject.signUp.isInReview) throw new Failure('sign_up.review_done')
      return input.approve ? approve(subject, reviewer) : reject(subject, input.reason, reviewer)
    },
  })
}

async function reject(
  { tx, line, signUp }: Subject,
  reason: string,
  { by, now }: Reviewer,
): Promise<Decided<DecisionView>> {
  const ended = await endSignUps(tx, [signUp.id], { as: 'rejected', by, reason, now })
  await settle(tx, without(line, ended), now)
  return { answer: { signUp: null }, after: { approve: false, reason }, topic: 'activities.rejected', details: { reason } }
}

async function approve(subject: Subject, { by, now }: Reviewer): Promise<Decided<DecisionView>> {
  const { tx, signUp } = subject
  const rested = await settle(tx, subject.line, now)
  await markReviewed(tx, signUp.id, { by, now })
  const joined = changed(rested, signUp.party, { taken: 0, waiting: 1 })
  const fits = await isNext(subject, joined, now)
  if (fits) await confirm(tx, [signUp.id], now)
  await settle(tx, fits ? changed(joined, signUp.party, { taken: 1, waiting: -1 }) : joined, now)
  const state = await stateOf(tx, signUp.id)
  const position = state?.state === 'waiting' ? state.position : null
  return {
    answer: { signUp: state }, after: { approve: true, state: state?.state },
    topic: 'activities.approved', details: { position },
  }
}

/** Parties of the line that are looked at in one go. */
const PAGE = 500

/** Whether a party that has joined the line at its own rank would be given its places now. */
async function isNext({ tx, signUp }: Subject, line: Line, now: Date): Promise<boolean> {
  const walk = beginWalk(line.pools)
  for (let afterSeq = 0; ;) {
    const parties = await waitingPage(tx, line.activityId, { afterSeq, limit: PAGE })
    const moves = movesFor(line, walk, { parties, now })
    const mine = moves.find(({ party }) => party.id === signUp.id)
    if (mine) return mine.kind !== 'hold'
    if (parties.length < PAGE || isPast(parties, signUp)) return false
    afterSeq = parties.at(-1)?.seq ?? afterSeq
  }
}

const isPast = (parties: readonly { readonly id: string }[], { id }: LiveSignUp): boolean =>
  parties.some((party) => party.id === id)
