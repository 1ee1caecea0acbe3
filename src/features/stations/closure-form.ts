import type { ClosureKind } from '../../../contract/closures'
import { HOUR_MS } from '../../../contract/time'
import { instantOf, localTimeOf } from './local-time'
import { timesCopy } from './times-copy'

/** What staff type about a closure or an extra opening, as the fields hold it. Shanghai time. */
export type ClosureForm = {
  kind: ClosureKind
  fromDate: string
  fromTime: string
  toDate: string
  toTime: string
  /** 直到另行通知, for closures only. */
  isEndless: boolean
  reason: string
}

/** What is sent. */
export interface ClosureWish {
  readonly kind: ClosureKind
  readonly from: string
  readonly to: string | null
  readonly reason: string
}

export type ClosureProblems = { readonly [Field in 'from' | 'to' | 'reason']?: string }

/** Shut from now on for three hours, to be changed. */
export function blankForm(now: Date): ClosureForm {
  const [from, to] = [localTimeOf(now), localTimeOf(new Date(now.getTime() + 3 * HOUR_MS))]
  return {
    kind: 'closed', fromDate: from.date, fromTime: from.time, toDate: to.date, toTime: to.time, isEndless: false, reason: '',
  }
}

const isEndlessIn = ({ kind, isEndless }: ClosureForm): boolean => kind === 'closed' && isEndless

const spanOf = (form: ClosureForm): { from: Date | null; to: Date | null } => ({
  from: instantOf({ date: form.fromDate, time: form.fromTime }),
  to: isEndlessIn(form) ? null : instantOf({ date: form.toDate, time: form.toTime }),
})

/** The sentences for the fields that do not fit; empty when everything does. */
export function problemsOf(form: ClosureForm, now: Date): ClosureProblems {
  const { problems } = timesCopy
  const { from, to } = spanOf(form)
  return {
    ...(form.reason.trim() === '' && { reason: problems.reason }),
    ...(!from && { from: problems.from }),
    ...endProblem(form, { from, to, now }),
  }
}

interface Times {
  readonly from: Date | null
  readonly to: Date | null
  readonly now: Date
}

function endProblem(form: ClosureForm, { from, to, now }: Times): ClosureProblems {
  const { problems } = timesCopy
  if (isEndlessIn(form)) return {}
  if (!to) return { to: problems.to }
  if (from && to <= from) return { to: problems.order }
  return to <= now ? { to: problems.past } : {}
}

/** What is sent; null while something does not fit. */
export function wishOf(form: ClosureForm, now: Date): ClosureWish | null {
  const { from, to } = spanOf(form)
  if (!from || Object.keys(problemsOf(form, now)).length > 0) return null
  return { kind: form.kind, from: from.toISOString(), to: to && to.toISOString(), reason: form.reason.trim() }
}
