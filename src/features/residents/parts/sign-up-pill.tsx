import type { SignUpView } from '../../../../contract/sign-ups'
import { StatusPill, type Tone } from '@/shared/ui'
import { meCopy } from '../copy'

const tones: Record<SignUpView['state'], Tone> = { confirmed: 'ok', waiting: 'info', offered: 'warn', review: 'info' }

/** What I hold in an activity, in a word. */
export function SignUpPill({ mine }: { mine: SignUpView | null }) {
  if (!mine) return null
  const word = mine.state === 'waiting' ? meCopy.waiting(mine.position) : meCopy[mine.state]
  return <StatusPill tone={tones[mine.state]}>{word}</StatusPill>
}
