import { describe, expect, test } from 'vitest'
import type { OpeningHours } from '../../../contract/opening-hours'
import { instantAt } from '../../../contract/time'
import { closureWords, shiftWords } from './detail-copy'
import { hoursParts, intervalWords, type Today } from './hours-lines'

const every = (from: number, to: number) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, intervals: [{ from, to }] }))
const office = every(510, 1050).slice(0, 5)
const hours = (rules: Partial<OpeningHours> = {}): OpeningHours =>
  ({ weekly: office, seasons: [], holidays: { rule: 'closed' }, shiftedWorkdays: 'as_workday', ...rules })
const ordinary: Today = { weekday: 6, moved: null, season: null }
const worked: Today = { ...ordinary, moved: { date: '2026-02-28', name: '春节', kind: 'workday' } }
const festival: Today = { ...ordinary, moved: { date: '2026-10-03', name: '国庆节', kind: 'holiday' } }

/** Lines as one reads them; the one of today with a star. */
const read = (facts: OpeningHours, today = ordinary): string[] =>
  hoursParts(facts, today).flatMap(({ title, lines }) => [
    ...title === null ? [] : [`[${title}]`],
    ...lines.map(({ label, words, isToday }) => `${label} ${words}${isToday ? ' *' : ''}`),
  ])

describe('the hours table', () => {
  test('of an office: the week, then what happens on moved days', () => {
    expect(read(hours())).toEqual(['周一到周五 8:30–17:30', '周六到周日 休息 *', '节假日 休息', '调休上班日 同工作日'])
  })

  test('on a worked Saturday that line is today’s, on a holiday the one of holidays', () => {
    expect(read(hours(), worked).filter((line) => line.endsWith('*'))).toEqual(['调休上班日 同工作日 *'])
    expect(read(hours(), festival).filter((line) => line.endsWith('*'))).toEqual(['节假日 休息 *'])
  })

  test('where nobody said what happens on moved days nothing is said, and the week’s line is today’s', () => {
    const silent = hours({ holidays: { rule: 'unstated' }, shiftedWorkdays: 'unstated' })
    for (const today of [worked, festival]) expect(read(silent, today)).toEqual(['周一到周五 8:30–17:30', '周六到周日 休息 *'])
  })

  test('that goes on over holidays says so', () => {
    const usual = hours({ holidays: { rule: 'as_usual' }, shiftedWorkdays: 'as_usual' })
    expect(read(usual, festival)).toEqual(['周一到周五 8:30–17:30', '周六到周日 休息 *', '节假日 照常'])
  })

  test('with hours of its own on holidays names them', () => {
    const own = hours({ holidays: { rule: 'own', intervals: [{ from: 540, to: 720 }] } })
    expect(read(own, festival)).toContain('节假日 9:00–12:00 *')
  })

  test('with a season has a part for it; today’s line is in the one that holds', () => {
    const winter = { name: '冬令', from: '11-01', to: '03-31', weekly: every(540, 960) }
    const seasonal = hours({ seasons: [winter], weekly: every(480, 1080), holidays: { rule: 'unstated' }, shiftedWorkdays: 'unstated' })
    expect(read(seasonal)).toEqual(['[平时]', '周一到周日 8:00–18:00 *', '[冬令，11 月 1 日到 3 月 31 日]', '周一到周日 9:00–16:00'])
    expect(read(seasonal, { ...ordinary, season: 0 })[3]).toBe('周一到周日 9:00–16:00 *')
  })
})

test.each([
  [[{ from: 510, to: 690 }, { from: 810, to: 1050 }], '8:30–11:30  13:30–17:30'],
  [[{ from: 1080, to: 1560 }], '18:00–次日 2:00'],
  [[{ from: 0, to: 1440 }], '0:00–24:00'],
  [[], '休息'],
])('intervals in words: %j', (intervals, words) => {
  expect(intervalWords(intervals)).toBe(words)
})

test('a worked Saturday is told where the station keeps a working day’s hours', () => {
  expect(shiftWords({ hours: hours(), today: worked })).toBe('今天周六，春节调休上班，按工作日时间开放。')
  expect(shiftWords({ hours: hours({ shiftedWorkdays: 'unstated' }), today: worked })).toBeNull()
  expect(shiftWords({ hours: hours(), today: festival })).toBeNull()
  expect(shiftWords({ hours: null, today: worked })).toBeNull()
})

test('what is to come is told with its day, its end and why', () => {
  const now = instantAt('2026-02-27', 600)
  const [from, to] = [instantAt('2026-02-28', 480).toISOString(), instantAt('2026-03-01', 720).toISOString()]
  const closure = { id: '甲', kind: 'closed', from, to, reason: '换水管' } as const
  expect(closureWords(closure, now, false)).toBe('明天 8:00 起临时关，到后天 12:00：换水管')
  expect(closureWords(closure, now, true)).toBe('明天早上 8 点起临时关，到后天中午 12 点：换水管')
  expect(closureWords({ ...closure, to: null }, now, false)).toBe('明天 8:00 起临时关，哪天开还没定：换水管')
  expect(closureWords({ ...closure, kind: 'open', reason: '避寒' }, now, false)).toBe('明天 8:00 起临时开放，到后天 12:00：避寒')
})
