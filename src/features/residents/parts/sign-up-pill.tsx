import type { SignUpView } from '../../../../contract/sign-ups'
import { StatusPill } from '@/shared/ui'
import { meCopy } from '../copy'

/** What I hold in an activity, in a word. */
export function SignUpPill({ mine }: { mine: SignUpView | null }) {
  if (mine?.state === 'waiting') return <StatusPill tone="info">{meCopy.waiting(mine.position)}</StatusPill>
  if (mine?.state === 'offered') return <StatusPill tone="warn">{meCopy.offered}</StatusPill>
  if (mine?.state === 'review') return <StatusPill tone="info">{meCopy.review}</StatusPill>
  return <StatusPill tone="ok">{meCopy.confirmed}</StatusPill>
}
