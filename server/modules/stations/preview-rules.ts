import { DAY_MS } from '../../../contract/time'
import type { Closure, Opening } from './closure-rules'
import type { Moment } from './day-rules'
import { openingsOf, type DoorFacts } from './opening-rules'

/** A closure without an end is compared with this much of the hours. */
const ENDLESS_MS = 7 * DAY_MS
/** More openings than this nobody reads. */
const SPANS_MAX = 10

interface Span {
  readonly fromMs: number
  readonly toMs: number
}

/** The part of an exception that is still to come; of one without an end a week. */
export function comingPart({ fromMs, toMs }: Span, nowMs: number): Span {
  const from = Math.max(fromMs, nowMs)
  return { fromMs: from, toMs: Math.min(toMs, from + ENDLESS_MS) }
}

/** When the door is open within a span as things stand, cut to it: at most the first ten openings. */
export function usualWithin(facts: DoorFacts, span: Span, moment: Moment): Opening[] {
  const days = { first: moment.offsetOf(span.fromMs) - 1, last: moment.offsetOf(span.toMs) }
  return openingsOf(facts, moment, days)
    .map(({ from, to }) => ({ from: Math.max(from, span.fromMs), to: Math.min(to, span.toMs) }))
    .filter(({ from, to }) => from < to)
    .slice(0, SPANS_MAX)
}

/** Whether two exceptions share time. */
export const areOverlapping = (a: Span, b: Span): boolean => a.fromMs < b.toMs && b.fromMs < a.toMs

/** The facts as they would be with one more exception, the last word. */
export const withClosure = ({ hours, closures }: DoorFacts, closure: Closure): DoorFacts =>
  ({ hours, closures: [...closures, closure] })
