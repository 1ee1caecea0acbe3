import type { ActivityView } from '../../../contract/activities'
import type { SignUpView } from '../../../contract/sign-ups'

/**
 * What the one button of an activity does. `ahead` is how many wait already; `answer`: a place is offered; `again`: it
 * lapsed, and one can wait anew; `ask_to_withdraw`: only staff can give the place back now.
 */
export type MainAct =
  | { readonly kind: 'sign_up' }
  | { readonly kind: 'wait'; readonly ahead: number }
  | { readonly kind: 'answer' }
  | { readonly kind: 'again' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'ask_to_withdraw' }
  | { readonly kind: 'nothing' }

/** The act there is; `lapsedUntil` is the deadline that passed while somebody watched. */
export function mainActOf(activity: ActivityView, lapsedUntil: string | null): MainAct {
  const { mine, can, places, phase } = activity
  if (hasLapsed(activity, lapsedUntil)) return { kind: phase === 'open' ? 'again' : 'nothing' }
  if (mine) return heldAct(activity, mine)
  if (!can.signUp) return { kind: 'nothing' }
  return places.left === 0 ? { kind: 'wait', ahead: places.waiting } : { kind: 'sign_up' }
}

function heldAct({ can, signUp }: ActivityView, mine: SignUpView): MainAct {
  if (mine.state === 'offered') return { kind: can.answerOffer ? 'answer' : 'nothing' }
  if (can.withdraw) return { kind: 'withdraw' }
  return { kind: can.askToWithdraw && signUp?.withdrawAsked !== 'asked' ? 'ask_to_withdraw' : 'nothing' }
}

/** Whether an offer was not answered in time. The place may still be on its way to the next in the line. */
export function hasLapsed({ mine, can, phase }: ActivityView, lapsedUntil: string | null): boolean {
  if (mine?.state !== 'offered' || phase === 'cancelled') return false
  return mine.until === lapsedUntil || !can.answerOffer
}
