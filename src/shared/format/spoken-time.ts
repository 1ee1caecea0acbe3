import type { MinuteOfDay } from '../../../contract/time'

/** Parts of the day as people name them, each from its hour on. */
const PARTS: readonly (readonly [fromHour: number, name: string])[] = [
  [24, '半夜'], [18, '晚上'], [13, '下午'], [12, '中午'], [9, '上午'], [5, '早上'], [1, '凌晨'], [0, '半夜'],
]

/**
 * A minute of the day as one says it: `晚上 8 点`, `上午 9 点半`, `中午 12 点 10 分`, `半夜 12 点`. After `since` in the
 * same part of the day the part is not repeated.
 */
export function spokenTime(minute: MinuteOfDay, since?: MinuteOfDay): string {
  const hour = Math.floor(minute / 60)
  const part = partOf(hour)
  const time = `${hour % 12 === 0 ? 12 : hour % 12} 点${minutesText(minute % 60)}`
  return since !== undefined && partOf(Math.floor(since / 60)) === part ? time : `${part} ${time}`
}

function partOf(hour: number): string {
  return PARTS.find(([fromHour]) => hour >= fromHour)?.[1] ?? ''
}

function minutesText(minutes: number): string {
  if (minutes === 0) return ''
  return minutes === 30 ? '半' : ` ${minutes} 分`
}
