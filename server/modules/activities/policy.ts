import type { ActivityView, SignUpView } from '../../../contract/activities'
import { phaseOf, withdrawRefusal, type ActivityFacts } from './rules'

/** What this caller can do with an activity now; the client shows it and never works it out again. */
export function abilities(
  activity: ActivityFacts,
  { mine, isStaff, now }: { mine: SignUpView | null; isStaff: boolean; now: Date },
): ActivityView['can'] {
  const phase = phaseOf(activity, now)
  return {
    signUp: phase === 'open' && mine === null,
    withdraw: mine !== null && withdrawRefusal(activity, mine, now) === null,
    edit: isStaff && phase !== 'cancelled' && phase !== 'ended',
    seeRoster: isStaff,
  }
}
