import type { DayHours, Interval } from '../../../../contract/opening-hours'
import { withoutBreak } from './breaks'
import { addTime, areApart, type Statement } from './statements'

/** Hours of Monday to Sunday; null: nothing is said of the day, no interval: it is closed. */
export type Week = (readonly Interval[] | null)[]

export type Reject = (statement: Statement) => void

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const

const isHours = (statement: Statement): boolean => statement.says === 'open' && statement.times.length > 0
const isClosure = (statement: Statement): boolean => statement.says === 'closed'

/**
 * The week that statements make. A closed day beats a longer list of days it is taken from; hours without days hold on
 * `otherDays` as far as nothing else is said of them. What contradicts what was said before is rejected.
 */
export function weekOf(statements: readonly Statement[], otherDays: readonly number[], reject: Reject): Week {
  const week: Week = EVERY_DAY.map(() => null)
  const open = statements.filter(isHours)
  const named = open.filter((statement) => statement.scope.weekdays && putOrReject(week, statement, { open, reject }))
  for (const closure of statements.filter(isClosure)) close(week, closure, { named, reject })
  const accepted = open.filter(({ scope }, index) =>
    !scope.weekdays && !open.slice(0, index).some((before) => before.scope.weekdays))
  const days = daysWithoutHours(statements, accepted[0]) ?? otherDays
  spread(week, accepted, { days: days.filter((day) => week[day - 1] === null), reject })
  open.filter(({ scope }) => !scope.weekdays).filter((one) => !accepted.includes(one)).forEach(reject)
  statements.filter((one) => one.says === 'open' && one.times.length === 0).forEach((one) => openUp(week, one, reject))
  statements.filter((one) => one.says === 'break').forEach((one) => cut(week, one, reject))
  return week
}

/** The week as the contract has it: open days only. */
export function daysOf(week: Week): DayHours[] {
  return EVERY_DAY.flatMap((weekday) => {
    const intervals = week[weekday - 1] ?? []
    return intervals.length > 0 ? [{ weekday, intervals: [...intervals] }] : []
  })
}

/** The weekdays that are open. */
export const openDaysOf = (week: Week): number[] => EVERY_DAY.filter((day) => (week[day - 1]?.length ?? 0) > 0)

/** The hours all open days share; null if they differ or none is open. */
export function sharedHours(week: Week): readonly Interval[] | null {
  const [first, ...others] = week.filter((times) => times !== null && times.length > 0)
  return first && others.every((times) => JSON.stringify(times) === JSON.stringify(first)) ? first : null
}

/** The times at which both weeks are open. */
export function commonWeek(one: Week, other: Week): Week {
  return EVERY_DAY.map((day) => (one[day - 1] ?? []).flatMap((a) => (other[day - 1] ?? []).flatMap((b) => {
    const common = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
    return common.from < common.to ? [common] : []
  })))
}

interface Naming {
  readonly open: readonly Statement[]
  readonly reject: Reject
}

function putOrReject(week: Week, statement: Statement, { open, reject }: Naming): boolean {
  const before = open.slice(0, open.indexOf(statement)).filter(({ scope }) => !scope.weekdays)
  const general = before.flatMap(({ times }) => times)
  const isApart = general.length > 0 && !areOverlapping(general, statement.times)
  const added = isApart && statement.isAdded ? [...general, ...statement.times] : statement.times
  const isPut = (!isApart || statement.isAdded) && put(week, { ...statement, times: added })
  if (!isPut) reject(statement)
  return isPut
}

/** Gives days their hours; false if one of them has hours already and these do not come on top. */
function put(week: Week, { scope, times, isAdded }: Statement): boolean {
  const merged = (scope.weekdays ?? []).map((day) => {
    const sum = [...(week[day - 1] ?? []), ...times].sort((a, b) => a.from - b.from)
    return { day, sum, isFree: week[day - 1] === null || (isAdded && areApart(sum)) }
  })
  if (!merged.every(({ isFree }) => isFree)) return false
  for (const { day, sum } of merged) week[day - 1] = sum
  return true
}

interface Closing {
  /** Hours of named days. */
  readonly named: readonly Statement[]
  readonly reject: Reject
}

function close(week: Week, closure: Statement, { named, reject }: Closing): void {
  const days = closure.scope.weekdays ?? EVERY_DAY
  if (named.some(({ scope }) => scope.weekdays?.every((day) => days.includes(day)))) return reject(closure)
  for (const day of days) week[day - 1] = []
}

/** 周二至周日开放，9:00-17:00: days said to be open before the hours are. */
function daysWithoutHours(statements: readonly Statement[], hours: Statement | undefined): number[] | null {
  const before = statements.slice(0, hours ? statements.indexOf(hours) : 0)
  const days = before.filter(({ says, times, isUsual }) => says === 'open' && times.length === 0 && !isUsual)
  return days.length > 0 ? days.flatMap(({ scope }) => scope.weekdays ?? []) : null
}

interface Spreading {
  readonly days: readonly number[]
  readonly reject: Reject
}

function spread(week: Week, hours: readonly Statement[], { days, reject }: Spreading): void {
  const times: Interval[] = []
  for (const statement of hours) {
    const sum = [...times]
    const isFitting = days.length > 0 && statement.times.every((time) => addTime(sum, time, true))
    if (isFitting) times.splice(0, times.length, ...sum)
    else reject(statement)
  }
  for (const day of times.length > 0 ? days : []) week[day - 1] = times
}

/** Open, without hours: true of days that have some; days nothing is said of take the hours all others share. */
function openUp(week: Week, statement: Statement, reject: Reject): void {
  const days = statement.scope.weekdays ?? []
  const shared = sharedHours(week)
  const isKnown = days.every((day) => (week[day - 1]?.length ?? 0) > 0)
  const isShared = shared !== null && statement.isUsual && days.every((day) => week[day - 1]?.length !== 0)
  if (!isKnown && !isShared) return reject(statement)
  for (const day of days) week[day - 1] ??= shared
}

function cut(week: Week, statement: Statement, reject: Reject): void {
  const [gap] = statement.times
  const days = (statement.scope.weekdays ?? EVERY_DAY).filter((day) => (week[day - 1]?.length ?? 0) > 0)
  const cuts = days.map((day) => ({ day, times: gap ? withoutBreak(week[day - 1] ?? [], gap) : null }))
  if (days.length === 0 || cuts.some(({ times }) => times === null)) return reject(statement)
  for (const { day, times } of cuts) week[day - 1] = times
}

function areOverlapping(some: readonly Interval[], others: readonly Interval[]): boolean {
  return some.some((one) => others.some((other) => one.from < other.to && other.from < one.to))
}
