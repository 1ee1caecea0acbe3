import type { ActivityView } from '../../../contract/activities'
import type { SignUpView } from '../../../contract/sign-ups'
import { phaseOf, withdrawRefusal, type ActivityFacts } from './rules'

interface Asker {
  readonly mine: SignUpView | null
  /** Whether they work for its station. */
  readonly isKept: boolean
  readonly isPublished: boolean
  readonly now: Date
}

/** What this caller can do with an activity now; the client shows it and never works it out again. */
export function abilities(activity: ActivityFacts, { mine, isKept, isPublished, now }: Asker): ActivityView['can'] {
  const phase = phaseOf(activity, now)
  const canEdit = isKept && phase !== 'cancelled' && phase !== 'ended'
  const refusal = mine && withdrawRefusal(activity, mine, now)
  return {
    signUp: isPublished && phase === 'open' && mine === null,
    withdraw: mine !== null && refusal === null,
    askToWithdraw: refusal === 'sign_up.withdraw_closed' && now < activity.startsAt,
    answerOffer: mine?.state === 'offered' && phase !== 'cancelled' && now < new Date(mine.until),
    edit: canEdit,
    publish: canEdit && !isPublished,
    seeRoster: isKept,
  }
}
