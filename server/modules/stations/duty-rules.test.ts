import { describe, expect, test } from 'vitest'
import type { MovedDay } from '../../../contract/calendar'
import { instantAt } from '../../../contract/time'
import type { Closure } from './closure-rules'
import { momentOf } from './day-rules'
import { dutyTable, type WeeklyDuty } from './duty-rules'

// Monday 2 March 2026.
const MONDAY = '2026-03-02'
const ms = (day: string, minute: number): number => instantAt(day, minute).getTime()
const iso = (day: string, minute: number): string => instantAt(day, minute).toISOString()

const jobs: WeeklyDuty = { agency: '人社局', weekday: 1, fromMinute: 540, toMinute: 690, topics: ['找工作'] }
const law: WeeklyDuty = { agency: '司法所', weekday: 1, fromMinute: 600, toMinute: 720, topics: ['打官司'] }
const help: WeeklyDuty = { agency: '民政局', weekday: 3, fromMinute: 540, toMinute: 690, topics: ['困难帮扶'] }
const duties = [jobs, law, help]

interface Asked {
  readonly day?: string
  readonly minute: number
  readonly moved?: MovedDay
  readonly closures?: readonly Closure[]
}

function table({ day = MONDAY, minute, moved, closures = [] }: Asked) {
  const calendar = { movedDay: (date: string) => (date === moved?.date ? moved : null), isPublished: () => true }
  return dutyTable({ duties, closures }, momentOf(instantAt(day, minute), calendar))
}
const names = (list: readonly { agency: string }[]): string[] => list.map(({ agency }) => agency)

test.each<[string, number, string[], string | undefined]>([
  ['a minute before anybody', 539, [], '人社局'],
  ['the minute the first sits down', 540, ['人社局'], '司法所'],
  ['two at once', 600, ['人社局', '司法所'], '民政局'],
  ['the last minute of the first', 689, ['人社局', '司法所'], '民政局'],
  ['the minute the first leaves', 690, ['司法所'], '民政局'],
  ['noon, when all have left', 720, [], '民政局'],
])('Monday, %s', (_, minute, now, next) => {
  const seen = table({ minute })
  expect(names(seen.now)).toEqual(now)
  expect(seen.next?.agency).toBe(next)
})

test('the coming week is today’s desks first, those that are over included, and not this weekday again', () => {
  expect(table({ minute: 800 }).coming).toEqual([
    { agency: '人社局', topics: ['找工作'], from: iso(MONDAY, 540), to: iso(MONDAY, 690) },
    { agency: '司法所', topics: ['打官司'], from: iso(MONDAY, 600), to: iso(MONDAY, 720) },
    { agency: '民政局', topics: ['困难帮扶'], from: iso('2026-03-04', 540), to: iso('2026-03-04', 690) },
  ])
})

describe('nobody comes', () => {
  test('on a public holiday, which is named', () => {
    const seen = table({ minute: 600, moved: { date: MONDAY, kind: 'holiday', name: '春节' } })
    expect([seen.now, seen.next?.agency, seen.holiday]).toEqual([[], '民政局', { date: MONDAY, name: '春节' }])
  })

  test('on a holiday on which nobody would have come anyway, and then it is not named', () => {
    const seen = table({ minute: 600, moved: { date: '2026-03-03', kind: 'holiday', name: '春节' } })
    expect([names(seen.now), seen.holiday]).toEqual([['人社局', '司法所'], null])
  })

  test('while the station is shut; who sits there before goes when it shuts', () => {
    const shut: Closure = { kind: 'closed', fromMs: ms(MONDAY, 660), toMs: Infinity, reason: '换水管' }
    expect(names(table({ minute: 650, closures: [shut] }).now)).toEqual(['人社局', '司法所'])
    const later = table({ minute: 660, closures: [shut] })
    expect([later.now, later.next, later.coming.map(({ to }) => to)])
      .toEqual([[], null, [iso(MONDAY, 660), iso(MONDAY, 660)]])
  })

  test('of another weekday on a shifted workday', () => {
    const saturday = '2026-03-07'
    const seen = table({ day: saturday, minute: 600, moved: { date: saturday, kind: 'workday', name: '春节' } })
    expect([seen.now, seen.next?.agency]).toEqual([[], '人社局'])
  })
})

test('an extra opening at night moves nobody’s desk', () => {
  const night: Closure = { kind: 'open', fromMs: ms(MONDAY, 1200), toMs: ms('2026-03-03', 420), reason: '避寒' }
  expect(table({ minute: 600, closures: [night] })).toEqual(table({ minute: 600 }))
})
