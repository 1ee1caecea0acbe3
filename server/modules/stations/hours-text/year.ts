import type { HolidayRule, OpeningHours, Season, ShiftedWorkdayRule } from '../../../../contract/opening-hours'
import { holidayRuleOf } from './holidays'
import { coverTheYear, daysAfter } from './month-days'
import { isSeasonName } from './season-words'
import { namesSeason, type Statement } from './statements'
import type { SeasonWord } from './tokens'
import { commonWeek, daysOf, openDaysOf, weekOf, type Reject, type Week } from './week'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const

/** The part of the year without a season, as far as it matters to the seasons. */
interface Frame {
  readonly week: Week
  readonly hasHours: boolean
  /** Days closed all year. A whole week closed is the rest of the year, without the seasons. */
  readonly closures: readonly Statement[]
  /** Days on which hours without days hold. */
  readonly otherDays: readonly number[]
}

/** What is said of one season. */
interface Part {
  readonly season: SeasonWord
  readonly statements: readonly Statement[]
}

/** Statements as hours of a year; null if they tell no hours. What contradicts or cannot be kept is rejected. */
export function yearOf(said: readonly Statement[], reject: Reject): OpeningHours | null {
  const statements = withWeekendHolidays(said)
  const daily = toYear(statements.filter(isDaily), reject)
  const frame = frameOf(daily.filter(({ scope }) => !scope.season), reject)
  const parts = withOtherHalf(partsOf(daily))
  const seasons = parts.flatMap((part) => seasonOf(part, frame, reject))
  const undated = parts.filter(({ season }) => !season.range)
  const week = frame.hasHours ? frame.week : (hoursOfAll(undated, frame) ?? frame.week)
  undated.forEach((part) => part.statements.forEach(reject))
  const weekly = daysOf(week)
  if (weekly.length === 0 && seasons.length === 0 && !isNeverOpen(frame)) return null
  const holidays: HolidayRule = holidayRuleOf(statements, { week, hasSeasons: seasons.length > 0 }, reject)
  return { weekly, seasons, holidays, shiftedWorkdays: shiftedRuleOf(statements) }
}

/** Whether a text that leaves a part of the year unsaid can be taken to mean that it is closed then. */
export function isWholeYear({ weekly, seasons }: OpeningHours): boolean {
  return weekly.length > 0 || seasons.length === 0 || coverTheYear(seasons)
}

const isHours = ({ says, times }: Statement): boolean => says === 'open' && times.length > 0
const isDaily = (one: Statement): boolean =>
  ['open', 'closed', 'break'].includes(one.says) &&
  (one.scope.weekdays !== null || one.scope.holiday === null || namesSeason(one))

/** 节假日 beside 工作日 takes weekends in, where nothing else is said of them: the two words share out all days. */
function withWeekendHolidays(statements: readonly Statement[]): readonly Statement[] {
  const hasWorkdays = statements.some((one) => isHours(one) && one.scope.isWorkday)
  const saysWeekend = statements.some(({ scope }) => scope.weekdays?.some((day) => day > 5))
  for (const one of hasWorkdays && !saysWeekend ? statements : []) {
    if (isHours(one) && one.scope.holiday === 'loose') one.scope = { ...one.scope, weekdays: [6, 7] }
  }
  return statements
}

/**
 * 夏令8:30-18:00冬令9:00-17:00周一闭馆: a closure behind hours of a season that name no days is one of the year. Hours
 * of named days there may be the season's or the year's (暑期9:00-20:00；周二至周日9:00-17:00) and are rejected.
 */
function toYear(daily: readonly Statement[], reject: Reject): Statement[] {
  const hasBase = daily.some((one) => isHours(one) && !one.scope.season)
  return daily.filter((one, index) => {
    const before = daily.slice(0, index).filter(({ scope }) => one.scope.season && scope.season === one.scope.season)
    const isBehind = one.scope.weekdays !== null && before.some((other) => isHours(other) && !other.scope.weekdays)
    const isYears = isBehind && one.says === 'closed' && !hasBase
    const isOther = one.scope.weekdays !== null && one.isRemote && before.some(({ says }) => says === 'closed')
    const isDoubtful = one.says === 'closed' ? isBehind && hasBase : isBehind || isOther
    if (isYears) one.scope = { ...one.scope, season: null }
    if (isDoubtful) reject(one)
    return !isDoubtful
  })
}

function frameOf(base: readonly Statement[], reject: Reject): Frame {
  const hasHours = base.some(isHours)
  const closures = base.filter(({ says }) => says === 'closed')
  const someDays = closures.filter(({ scope }) => (scope.weekdays?.length ?? 7) < 7)
  const openDays = base.filter(({ says, times }) => says === 'open' && times.length === 0)
  const week = weekOf(hasHours ? base : closures, EVERY_DAY, reject)
  const named = openDays.flatMap(({ scope }) => scope.weekdays ?? [])
  const otherDays = hasHours ? openDaysOf(week) : named.length > 0 ? named : EVERY_DAY
  return { week, hasHours, closures: someDays, otherDays }
}

function partsOf(daily: readonly Statement[]): Part[] {
  const parts = new Map<string, Part>()
  for (const statement of daily) {
    const { season } = statement.scope
    if (!season) continue
    const key = JSON.stringify(season)
    parts.set(key, { season, statements: [...(parts.get(key)?.statements ?? []), statement] })
  }
  return [...parts.values()]
}

/** Of two seasons that share the year and one of which has dates, the other is the rest. */
function withOtherHalf(parts: readonly Part[]): Part[] {
  const [one, other] = parts
  if (!one || !other || parts.length !== 2 || !shareTheYear(parts)) return [...parts]
  const range = one.season.range ?? other.season.range
  const rest = range && { from: daysAfter(range.to, 1), to: daysAfter(range.from, -1) }
  return parts.map((part) => ({ ...part, season: { ...part.season, range: part.season.range ?? rest } }))
}

/** Seasons with 夏 among them and with 冬 leave no part of the year out. */
function shareTheYear(parts: readonly Part[]): boolean {
  const names = parts.map(({ season }) => season.name)
  return names.every(isSeasonName) && names.some((name) => name.includes('夏')) && names.some((name) => name.includes('冬'))
}

function seasonOf(part: Part, frame: Frame, reject: Reject): Season[] {
  const { name, range } = part.season
  if (!range) return []
  const week = weekOfPart(part, frame, reject)
  if (week) return [{ name, ...range, weekly: daysOf(week) }]
  part.statements.forEach(reject)
  return []
}

/** The week of a season; null if it leaves open what becomes of a day that is open otherwise. */
function weekOfPart({ statements }: Part, frame: Frame, reject: Reject): Week | null {
  const hasHours = statements.some(isHours)
  const said = hasHours && !frame.hasHours ? [...frame.closures, ...statements] : statements
  const week = weekOf(said, frame.otherDays, reject)
  if (!hasHours && statements.some(({ says }) => says !== 'closed')) return null
  const unsaid = EVERY_DAY.filter((day) => week[day - 1] === null && (frame.week[day - 1]?.length ?? 0) > 0)
  if (!hasHours) return week.map((times, index) => times ?? frame.week[index] ?? [])
  return frame.hasHours && unsaid.length > 0 ? null : week
}

/** Of seasons without dates that share the year, the hours that hold in all of them: those are sure. */
function hoursOfAll(parts: readonly Part[], frame: Frame): Week | null {
  if (!shareTheYear(parts)) return null
  const weeks = parts.map(({ statements }) =>
    weekOf([...frame.closures, ...statements], frame.otherDays, () => undefined))
  return weeks.reduce(commonWeek)
}

const isNeverOpen = ({ week }: Frame): boolean => week.every((times) => times !== null)

function shiftedRuleOf(statements: readonly Statement[]): ShiftedWorkdayRule {
  const said = statements.find(({ says }) => says === 'shifted')?.shifted
  const hasWorkdays = statements.some((one) => isHours(one) && one.scope.isWorkday)
  return said ?? (hasWorkdays ? 'as_workday' : 'unstated')
}
