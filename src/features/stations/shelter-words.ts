import type { Emergency } from '../../../contract/shelters'
import { addDays, localDateOf, minuteOfDay } from '../../../contract/time'
import { walkText } from '@/shared/format/length'
import { untilTime } from '@/shared/format/time'

/** Who is open till then was open all night. */
const MORNING_MINUTE = 300

/** 台风“海燕”：12 个站通宵开放，到明天 6:00，可以避险。最近的是望湖驿站，走 2 分钟。 */
export function emergencyWords(emergency: Emergency, now: Date, elder: boolean): string {
  const { reason, count, until, shelters: [nearest] } = emergency
  const open = isOvernight(until, now) ? '通宵开放' : '开着'
  const head = `${reason}：${count} 个站${open}，${untilTime(until, now, elder)}，可以避险。`
  if (!nearest || nearest.distanceMeters === null) return head
  return `${head}最近的是${nearest.name}，${walkText(nearest.distanceMeters)}。`
}

function isOvernight(until: string, now: Date): boolean {
  const end = new Date(until)
  const tomorrow = addDays(localDateOf(now), 1)
  return localDateOf(end) > tomorrow || (localDateOf(end) === tomorrow && minuteOfDay(end) >= MORNING_MINUTE)
}
