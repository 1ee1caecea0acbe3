import type { RosterEntry } from '../../../contract/roster'

/** What staff can do about an entry. `reject`, `decline` and `remove` want a reason. */
export type EntryAct = 'approve' | 'reject' | 'agree' | 'decline' | 'accept' | 'refuse' | 'remove' | 'move'

/** The acts that wait for somebody, the first being the one that is most often meant. */
export function pendingActs({ signUp, withdrawAsked, isRung }: RosterEntry): readonly EntryAct[] {
  if (signUp.state === 'review') return ['approve', 'reject']
  if (withdrawAsked) return ['agree', 'decline']
  return signUp.state === 'offered' && isRung ? ['accept', 'refuse'] : []
}

/** Acts whose reason somebody reads afterwards; of a declined withdrawal it may be left out. */
export const wantsReason = (act: EntryAct): boolean => act === 'reject' || act === 'remove' || act === 'decline'

/** Whether an act can be sent with what was typed. */
export const canSend = (act: EntryAct, reason: string): boolean =>
  act === 'decline' || !wantsReason(act) || reason.trim() !== ''
