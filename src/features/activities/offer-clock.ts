import { HOUR_MS, MINUTE_MS } from '../../../contract/time'
import { durationText, playTime } from '@/shared/format/length'

/** A mark a minute: the ruler is the last hour. */
const MARKS = 60
const SOON_MS = 5 * MINUTE_MS
const SPOKEN_EVERY_MINUTES = 10
const SECOND_MS = 1000

/** From here on minutes and seconds are shown. */
export const isLastHour = (ms: number): boolean => ms < HOUR_MS

/** What is left in the last hour, in minutes and seconds: 42:18. */
export const clockWords = (ms: number): string => playTime(wholeSeconds(ms)).padStart(5, '0')

/** In words, in begun minutes: 还有 42 分钟. */
export const spokenLeft = (ms: number): string => `还有 ${durationText(ms / SECOND_MS)}`

/** The ruler of the last hour; amber in the last five minutes. Whole before that hour. */
export function offerRuler(ms: number): { marks: number; filled: number; tone: 'brand' | 'warn' } {
  return { marks: MARKS, filled: Math.min(1, Math.max(0, ms / HOUR_MS)), tone: isSoon(ms) ? 'warn' : 'brand' }
}

export const isSoon = (ms: number): boolean => ms <= SOON_MS

/** What is announced by itself: nothing before the last hour, then each ten minutes, at five and at one. */
export function announcement(ms: number): string {
  const minutes = Math.ceil(ms / MINUTE_MS)
  if (ms <= 0 || minutes > MARKS) return ''
  if (minutes <= 1) return '还有 1 分钟'
  return `还有 ${minutes <= 5 ? 5 : Math.ceil(minutes / SPOKEN_EVERY_MINUTES) * SPOKEN_EVERY_MINUTES} 分钟`
}

/** Milliseconds until what is shown changes: a second in the last hour (and just before it), else a minute. */
export function untilNextChange(ms: number, bySecond: boolean): number {
  const unit = bySecond && ms <= HOUR_MS + MINUTE_MS ? SECOND_MS : MINUTE_MS
  return Math.min(ms, ms % unit || unit)
}

const wholeSeconds = (ms: number): number => Math.ceil(Math.max(0, ms) / SECOND_MS)
