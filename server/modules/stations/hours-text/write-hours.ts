import type { DayHours, Interval, OpeningHours, Season } from '../../../../contract/opening-hours'
import { coverTheYear } from './month-days'
import { rangeText } from './season-words'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const
const DAY_NAMES = '一二三四五六日'

/** Hours as a short Chinese text: 周二至周日 9:00-17:00，周一休息；法定节假日闭馆. `readHours` reads it back. */
export function writeHours({ weekly, seasons, holidays, shiftedWorkdays }: OpeningHours): string {
  const isWritten = seasons.length === 0 || weekly.some(({ intervals }) => intervals.length > 0)
  return [
    ...(isWritten ? [weekText(weekly)] : []),
    ...seasons.map(seasonText),
    ...(isWritten || coverTheYear(seasons) ? [] : ['其余时间休息']),
    ...(holidays.rule === 'closed' ? ['法定节假日闭馆'] : []),
    ...(holidays.rule === 'as_usual' ? ['法定节假日照常开放'] : []),
    ...(holidays.rule === 'own' ? [`法定节假日 ${intervalsText(holidays.intervals)}`] : []),
    ...(shiftedWorkdays === 'as_workday' ? ['调休上班日按工作日开放'] : []),
    ...(shiftedWorkdays === 'as_usual' ? ['调休上班日按原星期开放'] : []),
  ].join('；')
}

function seasonText({ name, from, to, weekly }: Season): string {
  const range = rangeText({ from, to })
  const heading = name === range ? `${range} ` : `${name}（${range}）`
  return heading + (weekly.every(({ intervals }) => intervals.length === 0) ? '休息' : weekText(weekly))
}

function weekText(weekly: readonly DayHours[]): string {
  const groups = new Map<string, number[]>()
  for (const day of EVERY_DAY) {
    const intervals = weekly.find(({ weekday }) => weekday === day)?.intervals ?? []
    const text = intervals.length > 0 ? ` ${intervalsText(intervals)}` : '休息'
    groups.set(text, [...(groups.get(text) ?? []), day])
  }
  const openFirst = [...groups].sort(([a], [b]) => Number(a === '休息') - Number(b === '休息'))
  return openFirst.map(([text, days]) => daysText(days) + text).join('，')
}

/** 周二至周日 from three days in a row, 周一、周三 otherwise. */
function daysText(days: readonly number[]): string {
  if (days.length === EVERY_DAY.length) return '每天'
  const runs: number[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run?.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  return runs.map(runText).join('、')
}

function runText(run: readonly number[]): string {
  return run.length > 2 ? `${dayText(run[0])}至${dayText(run.at(-1))}` : run.map(dayText).join('、')
}

const dayText = (day = 0): string => `周${DAY_NAMES.charAt(day - 1)}`

function intervalsText(intervals: readonly Interval[]): string {
  return intervals.map(intervalText).join('、')
}

function intervalText({ from, to }: Interval): string {
  return from === 0 && to === 1440 ? '24小时' : `${beginText(from)}-${endText(to)}`
}

/** A beginning from 1:00 to 4:59 says 凌晨: without it, it could be the afternoon of a 12-hour clock and is not read. */
const beginText = (minutes: number): string => (minutes >= 60 && minutes < 300 ? '凌晨' : '') + clockText(minutes)

const endText = (minutes: number): string => minutes > 1440 ? `次日${clockText(minutes - 1440)}` : clockText(minutes)

const clockText = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
