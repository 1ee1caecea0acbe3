import { WALKING_METERS_PER_MINUTE } from '../../../contract/limits'

/** `90 米`, `1.2 公里`: to ten metres below a kilometre, to a hundred above; never less than `10 米`. */
export function distanceText(meters: number): string {
  const rounded = Math.max(10, Math.round(meters / 10) * 10)
  return rounded < 1000 ? `${rounded} 米` : `${Number((meters / 1000).toFixed(1))} 公里`
}

/** `走 4 分钟`, begun minutes count. */
export function walkText(meters: number): string {
  return `走 ${Math.max(1, Math.ceil(meters / WALKING_METERS_PER_MINUTE))} 分钟`
}

/** `40 分钟`, `1 小时`, `1.5 小时`, `1 小时 20 分钟`; begun minutes count. */
export function durationText(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${minutes} 分钟`
  if (rest === 0) return `${hours} 小时`
  return rest === 30 ? `${hours}.5 小时` : `${hours} 小时 ${rest} 分钟`
}

/** A position in a recording, `8:42`, `1:02:03`. */
export function playTime(seconds: number): string {
  const whole = Math.floor(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const tail = `${String(rest).padStart(2, '0')}`
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}
