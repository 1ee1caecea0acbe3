import { CLOSING_SOON_MINUTES } from '../../../contract/limits'
import type { OpeningHours } from '../../../contract/opening-hours'
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

/** Days looked at: nearly every answer lies within tomorrow; long holidays and unbroken openings need more. */
const LAST_DAYS = [1, 8, 31]

/** The opening at the moment and the one after it. */
function around(facts: DoorFacts, moment: Moment): Around {
  const { nowMs } = moment
  for (const last of LAST_DAYS) {
    const openings = openingsOf(facts, moment, { first: -1, last })
    const current = openings.find(({ from, to }) => from <= nowMs && nowMs < to)
    const next = openings.find(({ from }) => from > nowMs)
    const isSettled = current ? isEndKnown(current, moment, last) : next !== undefined
    if (isSettled) return { current, next }
  }
  return { current: undefined, next: afterClosure(facts, moment) }
}

/** Whether an opening ends inside the days looked at, or so late that the answer names no end. */
const isEndKnown = ({ to }: Opening, { nowMs, day }: Moment, last: number): boolean =>
  to < day(last).beginMs + DAY_MS || to - nowMs >= WEEK_MS

/** The first opening after a closure of more than a month. */
function afterClosure(facts: DoorFacts, moment: Moment): Opening | undefined {
  const standing = closureAt(facts.closures, moment.nowMs)
  if (!standing || standing.toMs === Infinity) return undefined
  const end = moment.offsetOf(standing.toMs)
  return openingsOf(facts, moment, { first: end - 1, last: end + 8 }).find(({ from }) => from > moment.nowMs)
}

interface Days {
  readonly first: number
  readonly last: number
}

/** The openings that begin within a range of days, ascending. */
function openingsOf({ hours, closures }: DoorFacts, moment: Moment, { first, last }: Days): readonly Opening[] {
  const openings: Opening[] = []
  for (let offset = first; hours && offset <= last; offset += 1) {
    const day = moment.day(offset)
    for (const { from, to } of intervalsOn(hours, day)) {
      append(openings, { from: day.beginMs + from * MINUTE_MS, to: day.beginMs + to * MINUTE_MS })
    }
  }
  if (closures.length === 0) return openings
  // An extra opening beyond these days would hide the regular hours before it.
  const endMs = moment.day(last).beginMs + DAY_MS
  return withClosures(openings, closures.filter(({ fromMs }) => fromMs < endMs))
}

const instant = (ms: number): string => new Date(ms).toISOString()
