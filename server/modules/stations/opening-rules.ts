import { CLOSING_SOON_MINUTES } from '../../../contract/limits'
import type { Interval, OpeningHours } from '../../../contract/opening-hours'
import type { DayCaution, DoorReason, OpenState } from '../../../contract/stations'
import { DAY_MS, MINUTE_MS } from '../../../contract/time'
import { append, closureAt, withClosures, type Closure, type Opening } from './closure-rules'
import type { Moment } from './day-rules'
import { cautionOn, holidayClosing, intervalsOn } from './hours-rules'

const WEEK_MS = 7 * DAY_MS

/** What decides about one station's door. */
export interface DoorFacts {
  /** Null: nobody has told us. */
  readonly hours: OpeningHours | null
  /** Exceptions that are not over yet, in the order they were entered. */
  readonly closures: readonly Closure[]
}

/**
 * Whether one can go in at a moment, why against the week's hours, and what comes next. A dated exception comes before
 * a public holiday, that before a shifted workday, that before a season, that before the week. Hours that touch are one
 * opening. `resumesAt` is named when it opens again on the same day, after a lunch break for instance.
 */
export function openAt(facts: DoorFacts, moment: Moment): OpenState {
  const { hours, closures } = facts
  if (hours === null || closures.length > 0) return stateAt(facts, moment)
  const known = moment.doors.get(hours)
  if (known) return known
  const state = stateAt(facts, moment)
  moment.doors.set(hours, state)
  return state
}

function stateAt(facts: DoorFacts, moment: Moment): OpenState {
  const standing = closureAt(facts.closures, moment.nowMs)
  if (facts.hours === null && standing === null) return { state: 'unknown' }
  const { current, next } = around(facts, moment)
  return current
    ? openState({ current, next }, { facts, moment, standing })
    : closedState(next, { facts, moment, standing })
}

interface Around {
  readonly current: Opening | undefined
  readonly next: Opening | undefined
}

interface Door {
  readonly facts: DoorFacts
  readonly moment: Moment
  /** The exception that holds now. */
  readonly standing: Closure | null
}

function openState(
  { current, next }: { current: Opening; next: Opening | undefined },
  { facts: { hours }, moment, standing }: Door,
): OpenState {
  const left = current.to - moment.nowMs
  const reason: DoorReason | null = standing && { kind: 'extra_opening', text: standing.reason }
  const caution = hours && !standing ? cautionAt(hours, moment, beginningDay(hours, moment)) : null
  if (left >= WEEK_MS) return { state: 'open', until: null, resumesAt: null, reason, caution }
  return {
    state: left <= CLOSING_SOON_MINUTES * MINUTE_MS ? 'closing_soon' : 'open',
    until: instant(current.to),
    resumesAt: next && moment.offsetOf(next.from) === 0 ? instant(next.from) : null,
    reason,
    caution,
  }
}

function closedState(next: Opening | undefined, { facts, moment, standing }: Door): OpenState {
  const { hours, closures } = facts
  const holiday = hours && holidayClosing(hours, moment.day(0))
  const reason: DoorReason | null = standing
    ? { kind: 'closure', text: standing.reason }
    : holiday === null ? null : { kind: 'public_holiday', text: holiday }
  const isExtra = closures.some(({ kind, fromMs }) => kind === 'open' && fromMs === next?.from)
  const caution = hours && !isExtra ? closedCaution(hours, { moment, standing, next }) : null
  return { state: 'closed', opensAt: next ? instant(next.from) : null, reason, caution }
}

/** The doubt about the day it opens on, or about a shifted workday before, on which it may open after all. */
function closedCaution(
  hours: OpeningHours,
  { moment, standing, next }: { moment: Moment; standing: Closure | null; next: Opening | undefined },
): DayCaution | null {
  if (!next) return standing ? null : cautionAt(hours, moment, 0)
  const opening = moment.offsetOf(next.from)
  const caution = cautionAt(hours, moment, opening)
  if (caution || standing) return caution
  for (let offset = 0; offset < opening; offset += 1) {
    const earlier = cautionAt(hours, moment, offset)
    if (earlier?.kind === 'shifted_workday') return earlier
  }
  return null
}

function cautionAt(hours: OpeningHours, moment: Moment, offset: number): DayCaution | null {
  const day = moment.day(offset)
  const kind = cautionOn(hours, day)
  return kind && { kind, date: day.date }
}

/** The day the hours that are open now began on: yesterday (-1) for a night past midnight. */
function beginningDay(hours: OpeningHours, { nowMs, day }: Moment): number {
  const yesterday = day(-1)
  const minute = (nowMs - yesterday.beginMs) / MINUTE_MS
  return intervalsOn(hours, yesterday).some(({ from, to }) => from <= minute && minute < to) ? -1 : 0
}

/** So many days ahead an opening is looked for: longer than any holiday. */
const DAYS_AHEAD = 31

/** The opening at the moment and the one after it. */
function around(facts: DoorFacts, moment: Moment): Around {
  const { hours, closures } = facts
  if (closures.length > 0) return aroundClosures(facts, moment)
  return hours ? aroundHours(hours, moment) : { current: undefined, next: undefined }
}

/**
 * Without exceptions, which is nearly always: walks the days and stops at the first opening to come. A list of
 * neighbours asks this for each of them, so it makes no list of its own.
 */
function aroundHours(hours: OpeningHours, moment: Moment): Around {
  const { nowMs } = moment
  const walk: Walk = { nowMs, last: undefined }
  let next: Opening | undefined
  for (let offset = -1; offset <= DAYS_AHEAD && !next; offset += 1) {
    const day = moment.day(offset)
    next = walkOn(walk, day.beginMs, intervalsOn(hours, day))
    if (walk.last && walk.last.to - nowMs >= WEEK_MS) break
  }
  return { current: walk.last && walk.last.to > nowMs ? walk.last : undefined, next }
}

interface Walk {
  readonly nowMs: number
  /** The last opening that has begun. */
  last: Opening | undefined
}

/** Takes in one day's openings; the first that is still to come ends the walk. */
function walkOn(walk: Walk, beginMs: number, intervals: readonly Interval[]): Opening | undefined {
  for (const interval of intervals) {
    const [from, to] = [beginMs + interval.from * MINUTE_MS, beginMs + interval.to * MINUTE_MS]
    if (walk.last && from <= walk.last.to) walk.last.to = Math.max(walk.last.to, to)
    else if (from > walk.nowMs) return { from, to }
    else walk.last = { from, to }
  }
  return undefined
}

function aroundClosures(facts: DoorFacts, moment: Moment): Around {
  const { nowMs } = moment
  const openings = openingsOf(facts, moment, { first: -1, last: DAYS_AHEAD })
  const current = openings.find(({ from, to }) => from <= nowMs && nowMs < to)
  const next = openings.find(({ from }) => from > nowMs)
  return { current, next: current || next ? next : afterClosure(facts, moment) }
}

/** The first opening after a closure of more than a month. */
function afterClosure(facts: DoorFacts, moment: Moment): Opening | undefined {
  const standing = closureAt(facts.closures, moment.nowMs)
  if (!standing || standing.toMs === Infinity) return undefined
  const end = moment.offsetOf(standing.toMs)
  return openingsOf(facts, moment, { first: end - 1, last: end + 8 }).find(({ from }) => from > moment.nowMs)
}

export interface Days {
  readonly first: number
  readonly last: number
}

/** The openings that begin within a range of days around the moment, ascending, after the exceptions. */
export function openingsOf({ hours, closures }: DoorFacts, moment: Moment, { first, last }: Days): readonly Opening[] {
  const openings: Opening[] = []
  for (let offset = first; hours && offset <= last; offset += 1) {
    const day = moment.day(offset)
    for (const { from, to } of intervalsOn(hours, day)) {
      append(openings, { from: day.beginMs + from * MINUTE_MS, to: day.beginMs + to * MINUTE_MS })
    }
  }
  // An extra opening beyond these days would hide the regular hours before it.
  const endMs = moment.day(last).beginMs + DAY_MS
  return withClosures(openings, closures.filter(({ fromMs }) => fromMs < endMs))
}

const instant = (ms: number): string => new Date(ms).toISOString()
