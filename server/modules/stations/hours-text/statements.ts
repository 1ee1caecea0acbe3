import type { Interval } from '../../../../contract/opening-hours'
import type { SeasonWord, Token } from './tokens'

/** For which days something is said. `weekdays` null: none are named. */
export interface Scope {
  readonly season: SeasonWord | null
  readonly weekdays: readonly number[] | null
  readonly isWorkday: boolean
  readonly holiday: 'legal' | 'loose' | null
}

/**
 * One thing a text says. `open` without times: open, at hours said elsewhere. `break`: closed at those times.
 * `openAnyway`: open on public holidays even on a weekday that is closed. `announced`: will be told.
 */
export interface Statement {
  readonly says: 'open' | 'closed' | 'break' | 'openAnyway' | 'announced' | 'shifted'
  scope: Scope
  readonly times: Interval[]
  /** Said to come on top of other hours: 周三夜间开放 18:00-20:00. */
  readonly isAdded: boolean
  /** Said to be as always: 照常开放. */
  readonly isUsual: boolean
  shifted: 'as_workday' | 'as_usual' | null
  /** Whether a full stop lies between the name of the season and this. */
  readonly isRemote: boolean
  /** The pieces it was read from; they are unread again if it cannot be true. */
  readonly tokens: Token[]
}

export const NOWHERE: Scope = { season: null, weekdays: null, isWorkday: false, holiday: null }

/** Whether it is hours of no day in particular. */
export function isOfAnyDay({ says, scope, times }: Statement): boolean {
  return says === 'open' && times.length > 0 && !scope.weekdays && !scope.holiday
}

/** Whether the season is named for this very statement, and not only still the one spoken of. */
export function namesSeason({ tokens }: Statement): boolean {
  return tokens.some(({ says }) => says.kind === 'season')
}

/** Puts a time among others: false if they overlap, or if it goes back without a word such as 下午 that explains it. */
export function addTime(times: Interval[], time: Interval, isWorded: boolean): boolean {
  const last = times.at(-1)
  if (last && !isWorded && time.from < last.to) return false
  const sorted = [...times, time].sort((a, b) => a.from - b.from)
  if (!areApart(sorted)) return false
  times.splice(0, times.length, ...sorted)
  return true
}

/** Whether ascending intervals keep off each other, the night's last one off the next morning's first too. */
export function areApart(ascending: readonly Interval[]): boolean {
  const first = ascending[0]
  const last = ascending.at(-1)
  if (!first || !last) return true
  return last.to - 1440 <= first.from && ascending.every((time, index) => (ascending[index - 1]?.to ?? 0) <= time.from)
}
