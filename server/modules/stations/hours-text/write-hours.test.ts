import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { OpeningHours, type DayHours, type Interval, type Season } from '../../../../contract/opening-hours'
import { seededRandom } from '../../../testing/random'
import { readHours, writeHours } from '.'
import { daysAfter } from './month-days'
import { rangeText } from './season-words'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const always = (...intervals: Interval[]): DayHours[] => EVERY_DAY.map((weekday) => ({ weekday, intervals }))
const on = (weekdays: readonly number[], ...intervals: Interval[]): DayHours[] =>
  weekdays.map((weekday) => ({ weekday, intervals }))
const nothing: OpeningHours = { weekly: [], seasons: [], holidays: { rule: 'unstated' }, shiftedWorkdays: 'unstated' }
const nine = { from: 540, to: 1020 }

describe('hours in a few words', () => {
  test.each<[text: string, hours: OpeningHours]>([
    ['每天 9:00-17:00', { ...nothing, weekly: always(nine) }],
    ['每天 24小时', { ...nothing, weekly: always({ from: 0, to: 1440 }) }],
    ['周二至周日 9:00-17:00，周一休息；法定节假日闭馆',
      { ...nothing, weekly: on([2, 3, 4, 5, 6, 7], nine), holidays: { rule: 'closed' } }],
    ['周一、周二、周四至周日 9:00-17:00，周三休息', { ...nothing, weekly: on([1, 2, 4, 5, 6, 7], nine) }],
    ['周五、周六 18:00-次日2:00，周一至周四、周日休息', { ...nothing, weekly: on([5, 6], { from: 1080, to: 1560 }) }],
    ['每天 凌晨3:00-9:00、21:00-24:00',
      { ...nothing, weekly: always({ from: 180, to: 540 }, { from: 1260, to: 1440 }) }],
    ['每天休息', nothing],
    ['每天休息；法定节假日 9:00-17:00', { ...nothing, holidays: { rule: 'own', intervals: [nine] } }],
    ['每天 9:00-17:00；法定节假日照常开放；调休上班日按原星期开放',
      { ...nothing, weekly: always(nine), holidays: { rule: 'as_usual' }, shiftedWorkdays: 'as_usual' }],
    ['周一至周五 9:00-17:00，周六、周日休息；调休上班日按工作日开放',
      { ...nothing, weekly: on([1, 2, 3, 4, 5], nine), shiftedWorkdays: 'as_workday' }],
    ['每天 9:00-17:00；暑期（7月1日-8月31日）周一至周六 9:00-17:00，周日休息',
      { ...nothing, weekly: always(nine),
        seasons: [{ name: '暑期', from: '07-01', to: '08-31', weekly: on([1, 2, 3, 4, 5, 6], nine) }] }],
    ['夏令（5月1日-9月30日）每天 9:00-17:00；10月1日-次年4月30日 休息',
      { ...nothing, seasons: [
        { name: '夏令', from: '05-01', to: '09-30', weekly: always(nine) },
        { name: '10月1日-次年4月30日', from: '10-01', to: '04-30', weekly: [] },
      ] }],
    ['夏季（6月1日-8月31日）每天 9:00-17:00；其余时间休息',
      { ...nothing, seasons: [{ name: '夏季', from: '06-01', to: '08-31', weekly: always(nine) }] }],
  ])('%s', (text, hours) => {
    expect(writeHours(hours)).toBe(text)
    expect(readHours(text)).toEqual({ text, certainty: 'exact', hours, unread: [] })
  })

  test('a weekday that is listed without hours is closed like one that is not listed', () => {
    expect(writeHours({ ...nothing, weekly: [...on([1]), ...on([2], nine)] })).toBe('周二 9:00-17:00，周一、周三至周日休息')
  })
})

/** Sound hours of every shape the contract has. */
function hoursOf(random: () => number): OpeningHours {
  const pick = <T>(...choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T
  const below = (limit: number): number => Math.floor(random() * limit)

  const intervals = (): Interval[] => {
    const marks = [...new Set(Array.from({ length: 2 * pick(1, 1, 2, 3) }, () => below(1441)))].sort((a, b) => a - b)
    const pairs = marks.flatMap((to, index) => (index % 2 === 1 ? [{ from: marks[index - 1] ?? 0, to }] : []))
    const [first] = pairs
    if (!first) return [{ from: 0, to: 1440 }]
    const night = { from: pairs.at(-1)?.to ?? 0, to: 1440 + below(first.from + 1) }
    return night.from < 1440 && random() < 0.3 ? [...pairs, night] : pairs
  }
  const week = (): DayHours[] => {
    const some = [intervals(), intervals()]
    return EVERY_DAY.filter(() => random() < 0.8).map((weekday) => ({ weekday, intervals: pick(...some) }))
  }
  const season = (name: string): Season => {
    const from = daysAfter('01-01', below(366))
    const to = daysAfter(from, 1 + below(200))
    return { name: name === '' ? rangeText({ from, to }) : name, from, to, weekly: random() < 0.1 ? [] : week() }
  }
  return {
    weekly: random() < 0.2 ? [] : week(),
    seasons: ['夏令', '', '寒假', '春秋'].filter(() => random() < 0.3).map(season),
    holidays: pick<OpeningHours['holidays']>(
      { rule: 'unstated' }, { rule: 'closed' }, { rule: 'as_usual' }, { rule: 'own', intervals: intervals() }),
    shiftedWorkdays: pick('unstated', 'as_usual', 'as_workday'),
  }
}

test('what is written is read back as it was, whatever the hours', () => {
  const random = seededRandom(20260302)
  for (let round = 0; round < 1500; round += 1) {
    const hours = hoursOf(random)
    expect(v.is(OpeningHours, hours)).toBe(true)
    const text = writeHours(hours)
    expect(readHours(text)).toEqual({ text, certainty: 'exact', hours, unread: [] })
  }
})

test('what is written can be typed with full-width characters, other dashes and without the spaces', () => {
  const random = seededRandom(7)
  const ways: ((text: string) => string)[] = [
    (text) => text.replace(/[\d:]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    (text) => text.replace(/-/g, '～'), (text) => text.replace(/-/g, '——'), (text) => text.replace(/-/g, '至'),
    (text) => text.replace(/ /g, ''), (text) => text.replace(/周/g, '星期'), (text) => text.replace(/，/g, ','),
    (text) => text.replace(/周日/g, '周天').replace(/；/g, '。'), (text) => text.replace(/；/g, '\n'),
  ]
  for (let round = 0; round < 200; round += 1) {
    const hours = { ...hoursOf(random), seasons: [] }
    for (const way of ways) expect(readHours(way(writeHours(hours)))).toMatchObject({ certainty: 'exact', hours })
  }
})
