import { expect, test } from 'vitest'
import type { DayCaution, DoorReason, OpenState } from '../../../contract/stations'
import { instantAt } from '../../../contract/time'
import { cautionWords, listCaution, openWords } from './door-copy'

// Friday 27 February 2026, ten o'clock; the Saturday after it is worked.
const now = instantAt('2026-02-27', 600)
const iso = (day: string, minute: number): string => instantAt(day, minute).toISOString()
const plain = { reason: null, caution: null }
const repair: DoorReason = { kind: 'closure', text: '换水管' }
const cold: DoorReason = { kind: 'extra_opening', text: '夜里避寒' }
const festival: DoorReason = { kind: 'public_holiday', text: '春节' }
const tonight = iso('2026-02-27', 1200)
const tomorrow = iso('2026-02-28', 510)

test.each<[OpenState, plain: string, elder: string]>([
  [{ state: 'open', until: tonight, resumesAt: null, ...plain }, '开放中，到 20:00', '开着，到晚上 8 点'],
  [{ state: 'open', until: null, resumesAt: null, ...plain }, '开放中，全天都开', '开着，全天都开'],
  [{ state: 'open', until: tomorrow, resumesAt: null, reason: cold, caution: null }, '临时开放，到明天 8:30：夜里避寒', '临时开着，到明天早上 8 点半：夜里避寒'],
  [{ state: 'closing_soon', until: tonight, resumesAt: null, ...plain }, '开到 20:00', '开到晚上 8 点'],
  [{ state: 'closing_soon', until: tonight, resumesAt: null, reason: cold, caution: null }, '开到 20:00：夜里避寒', '开到晚上 8 点：夜里避寒'],
  [{ state: 'closed', opensAt: tomorrow, ...plain }, '现在没开，明天 8:30 开', '现在没开，明天 早上 8 点半 开'],
  [{ state: 'closed', opensAt: null, ...plain }, '这几天不开', '这几天不开'],
  [{ state: 'closed', opensAt: tomorrow, reason: repair, caution: null }, '临时关，明天 8:30 开：换水管', '临时关，明天 早上 8 点半 开：换水管'],
  [{ state: 'closed', opensAt: null, reason: repair, caution: null }, '临时关，哪天开还没定：换水管', '临时关，哪天开还没定：换水管'],
  [{ state: 'closed', opensAt: tomorrow, reason: festival, caution: null }, '春节休息，明天 8:30 开', '春节休息，明天 早上 8 点半 开'],
  [{ state: 'closed', opensAt: null, reason: festival, caution: null }, '春节休息', '春节休息'],
  [{ state: 'unknown' }, '开放时间还不清楚，去之前打个电话', '开放时间还不清楚，去之前打个电话'],
])('a door in words: %j', (open, words, elder) => {
  expect([openWords(open, now, false), openWords(open, now, true)]).toEqual([words, elder])
})

const doubted = (kind: DayCaution['kind'], date: string): OpenState =>
  ({ state: 'closed', opensAt: null, reason: null, caution: { kind, date } })

test.each<[OpenState, string | null]>([
  [doubted('public_holiday', '2026-02-27'), '今天是节假日，去之前打个电话'],
  [doubted('shifted_workday', '2026-02-28'), '明天是调休上班日，去之前打个电话'],
  [doubted('calendar_unpublished', '2027-01-04'), '2027 年哪天放假还没公布，去之前打个电话'],
  [{ state: 'closed', opensAt: null, ...plain }, null],
  [{ state: 'unknown' }, null],
])('a doubt in words: %j', (open, words) => {
  expect(cautionWords(open, now)).toBe(words)
})

test('a list names the nearest day in doubt once, and none when there is none', () => {
  const later = { open: doubted('public_holiday', '2026-03-02') }
  const sooner = { open: doubted('shifted_workday', '2026-02-28') }
  expect(listCaution([later, { open: { state: 'unknown' } }, sooner], now))
    .toBe('明天是调休上班日，有的站没写开不开，去之前打个电话。')
  expect(listCaution([{ open: { state: 'closed', opensAt: null, ...plain } }], now)).toBeNull()
})
