import { describe, expect, test } from 'vitest'
import { icsOf } from './ics'
import { view } from './testing/examples'

const now = new Date('2026-03-01T02:00:00.123Z')
const lesson = (change: object = {}) => view({
  id: 'bags', title: '旧衣改布袋', description: '', startsAt: '2026-03-03T04:00:00.000Z', endsAt: '2026-03-03T06:00:00.000Z',
  room: '手工间', ...change,
})
/** Lines as a calendar reads them: folded ones in one again. */
const linesOf = (file: string): string[] => file.replace(/\r\n /g, '').split('\r\n')

test('a file holds the one activity, its times in UTC', () => {
  const activity = lesson()
  expect(linesOf(icsOf(activity, now))).toEqual([
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//一里//活动//ZH', 'METHOD:PUBLISH', 'BEGIN:VEVENT', 'UID:bags@yili',
    'DTSTAMP:20260301T020000Z', 'SEQUENCE:1772330400', 'DTSTART:20260303T040000Z', 'DTEND:20260303T060000Z',
    'SUMMARY:旧衣改布袋', `LOCATION:${activity.station.name}，手工间`, 'STATUS:CONFIRMED', 'END:VEVENT', 'END:VCALENDAR', '',
  ])
})

test('a cancelled activity takes its entry back, under the same UID, as a newer word', () => {
  const before = icsOf(lesson(), now)
  const after = icsOf(lesson({ phase: 'cancelled' }), new Date(now.getTime() + 60_000))
  expect(linesOf(after)).toContain('STATUS:CANCELLED')
  const [first, second] = [before, after].map((file) => Number(/SEQUENCE:(\d+)/.exec(file)?.[1]))
  expect(second).toBeGreaterThan(first!)
  expect(second).toBeLessThan(2 ** 31)
  expect(/UID:.*/.exec(after)?.[0]).toBe(/UID:.*/.exec(before)?.[0])
})

describe('what people write', () => {
  test.each([
    ['a;b,c\\d', 'a\\;b\\,c\\\\d'],
    ['带围裙\n带剪刀\r\n带线', '带围裙\\n带剪刀\\n带线'],
    ['END:VEVENT\nEND:VCALENDAR', 'END:VEVENT\\nEND:VCALENDAR'],
    ['\u0000响\u0007铃', '响铃'],
  ])('%j cannot break the file', (text, line) => {
    expect(linesOf(icsOf(lesson({ description: text }), now))).toContain(`DESCRIPTION:${line}`)
  })

  test('of any length stands in lines of 75 bytes, characters whole', () => {
    const description = '一起做布袋😀'.repeat(60)
    const file = icsOf(lesson({ description }), now)
    for (const line of file.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/\p{Cs}/u)
    }
    expect(linesOf(file)).toContain(`DESCRIPTION:${description}`)
    expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  })
})
