import type { Interval } from '../../../../contract/opening-hours'

/** The part of the day a word names: 凌晨, 上午, 中午, 下午, 晚上. */
export type Period = 'night' | 'morning' | 'noon' | 'afternoon' | 'evening'

/** A time as written: the hour may be one of twelve or of twenty-four. */
export interface Point {
  readonly hour: number
  readonly minute: number
  readonly period: Period | null
  readonly isNextDay: boolean
}

/** Latest end without a word that reads as the next morning. */
const MORNING_END = 6 * 60

/**
 * The interval from one point to another, minutes of the day it begins on. Null if it does not exist, ends before it
 * begins, or could be two things.
 */
export function intervalOf(from: Point, to: Point): Interval | null {
  const start = from.isNextDay ? null : startOf(from)
  const end = start === null ? null : endOf(to, start, from.period)
  return start === null || end === null || end <= start || end > start + 1440 ? null : { from: start, to: end }
}

/** An unworded 1:00 to 4:59 is not read as a beginning: it may well be the afternoon. */
function startOf(point: Point): number | null {
  const minutes = minutesOf(point)
  const isAmbiguous = point.period === null && point.hour >= 1 && point.hour <= 4
  return minutes === null || minutes >= 1440 || isAmbiguous ? null : minutes
}

function endOf(point: Point, start: number, period: Period | null): number | null {
  if (point.period === null && !point.isNextDay) return plainEnd(point, start, period)
  const minutes = minutesOf(point)
  if (minutes === null) return null
  const isMorning = point.period === 'night' || (point.period === 'morning' && start >= 720)
  const isPastMidnight = point.isNextDay || (isMorning && minutes <= start)
  return isPastMidnight ? minutes + 1440 : minutes
}

/**
 * An end without a word of its own shares 下午 and 晚上 with the beginning. One that is not later than the beginning is
 * the next morning if it cannot be the afternoon of a 12-hour clock: at midnight, or up to 6:00 and within 12 hours.
 */
function plainEnd(point: Point, start: number, period: Period | null): number | null {
  const literal = minutesOf({ ...point, period: null })
  if (literal === null) return null
  if (sharesPeriod(point.hour, period) && literal + 720 > start) return literal + 720
  if (literal > start) return literal
  const next = literal + 1440
  return point.hour === 0 || (literal <= MORNING_END && next - start <= 720) ? next : null
}

/** Whether an hour of a 12-hour clock can be meant in the period; 晚上12:00 is midnight. */
function sharesPeriod(hour: number, period: Period | null): boolean {
  if (period === 'evening') return hour >= 1 && hour <= 12
  return (period === 'noon' || period === 'afternoon') && hour >= 1 && hour <= 11
}

const HOURS: Readonly<Record<Period, readonly [earliest: number, latest: number]>> = {
  night: [0, 6], morning: [4, 12], noon: [11, 14], afternoon: [12, 19], evening: [17, 24],
}

/** Minutes after midnight; null for hours that do not exist or that belie their word (下午9:00, 上午13:00). */
function minutesOf({ hour, minute, period }: Point): number | null {
  const hours = period === null ? hour : hourIn(period, hour)
  const minutes = hours * 60 + minute
  const isInPeriod = period === null || (hours >= HOURS[period][0] && hours <= HOURS[period][1])
  return isInPeriod && minute < 60 && minutes <= 1440 ? minutes : null
}

/** The hour of 24: 下午2 is 14, 晚上12 is 24, 下午14 stays. */
function hourIn(period: Period, hour: number): number {
  const [earliest, latest] = HOURS[period]
  const isSecondHalf = latest > 12 && (hour < earliest || (period === 'evening' && hour === 12))
  return isSecondHalf ? hour + 12 : hour
}
