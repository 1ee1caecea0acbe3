import { matchAt } from './numerals'
import type { Found } from './tokens'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const

const WEEK = '(?:周|星期|礼拜) *'
// What counts something else (周一、二楼; 周一、三点) or belongs to another word (日常, 日间) is not a day.
const DAY = '(?:[一二三四五六](?![楼层月点时号个人次十])|[日天](?![常间])|[1-7](?![\\d:点时.月楼层]))'
const FIRST = new RegExp(`(?:每逢|逢|每)?${WEEK}(${DAY})`, 'y')
const UP_TO = new RegExp(` *(?:至|到|-+) *(?:${WEEK})?(${DAY})`, 'y')
const AND = new RegExp(` *[、和及与/&] *(?:每?${WEEK})?(${DAY})|每?${WEEK}(${DAY})`, 'y')
const ADJACENT = /[一二三四五六](?![楼层月点时号个人次十])|(?<=六)[日天](?![常间])/y

const WORDS: readonly (readonly [RegExp, readonly number[], boolean])[] = [
  [/每?个?工作日/y, [1, 2, 3, 4, 5], true],
  [/(?:每个?|逢)?(?:双休日|双休|周末)/y, [6, 7], false],
  [/每周七天|一周七天|每天|每日|天天|全周|整周|全年365天|365天|全年/y, EVERY_DAY, false],
]

/** Days of the week named at a place of the text, lists and ranges in one: 周二、四、六, 星期一至星期五, 周六日, 工作日, 每天. */
export function daysAt(text: string, at: number): Found | null {
  for (const [pattern, weekdays, isWorkday] of WORDS) {
    if (matchAt(pattern, text, at)) return { to: pattern.lastIndex, says: { kind: 'days', weekdays, isWorkday } }
  }
  const first = matchAt(FIRST, text, at)
  return first && restOfList(text, FIRST.lastIndex, [weekdayOf(first[1])])
}

function restOfList(text: string, at: number, first: readonly number[]): Found {
  const weekdays = [...first]
  let to = at
  for (let more = moreAt(text, to, weekdays); more; more = moreAt(text, to, weekdays)) {
    weekdays.push(...more.weekdays)
    to = more.to
  }
  return { to, says: { kind: 'days', weekdays: [...new Set(weekdays)].sort(), isWorkday: false } }
}

function moreAt(text: string, at: number, before: readonly number[]): { to: number; weekdays: number[] } | null {
  const upTo = matchAt(UP_TO, text, at)
  if (upTo) {
    const weekdays = daysUpTo(before.at(-1) ?? 0, weekdayOf(upTo[1]))
    return weekdays.length === 0 ? null : { to: UP_TO.lastIndex, weekdays }
  }
  const and = matchAt(AND, text, at)
  if (and) return { to: AND.lastIndex, weekdays: [weekdayOf(and[1] ?? and[2])] }
  const adjacent = matchAt(ADJACENT, text, at)
  return adjacent && { to: ADJACENT.lastIndex, weekdays: [weekdayOf(adjacent[0])] }
}

/** Weekdays after the first up to the last, over Sunday if need be. */
function daysUpTo(first: number, last: number): number[] {
  return EVERY_DAY.map((step) => ((first - 1 + step) % 7) + 1).slice(0, (last - first + 7) % 7)
}

function weekdayOf(character = ''): number {
  const index = '一二三四五六日'.indexOf(character === '天' ? '日' : character)
  return index < 0 ? Number(character) : index + 1
}
