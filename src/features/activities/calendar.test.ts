import { expect, test } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import type { CalendarEntry, SavedFile } from '@/shared/platform/device'
import { FakeDevice } from '@/testing/fake-device'
import { calendarAct, putInCalendar } from './calendar'
import { view } from './testing/examples'

const place: ActivityView['mine'] = { state: 'confirmed' }

/** A browser, which saves files. */
function browser() {
  const device = new FakeDevice()
  const saved: SavedFile[] = []
  device.files = { pick: () => Promise.resolve(null), save: (file) => void saved.push(file) }
  return { device, saved }
}

/** A phone whose owner lets us write into the calendar, or not. */
function phone(allowed: boolean) {
  const device = new FakeDevice()
  const entries: CalendarEntry[] = []
  device.addToCalendar = (entry) => {
    entries.push(entry)
    return Promise.resolve(allowed)
  }
  return { device, entries }
}

test('only who has a place can put it into a calendar, and only before it is over', () => {
  const { device } = browser()
  expect(calendarAct(view({ mine: place }), device)).toBe('add')
  expect(calendarAct(view(), device)).toBeNull()
  expect(calendarAct(view({ mine: { state: 'waiting', position: 1 } }), device)).toBeNull()
  expect(calendarAct(view({ mine: place, phase: 'ended' }), device)).toBeNull()
})

test('what was cancelled can be marked by a file, not by a phone', () => {
  const cancelled = view({ mine: place, phase: 'cancelled' })
  expect(calendarAct(cancelled, browser().device)).toBe('take_back')
  expect(calendarAct(cancelled, phone(true).device)).toBeNull()
})

test('on the phone the entry says what, when, where and what to bring', async () => {
  const { device, entries } = phone(true)
  expect(await putInCalendar(view({ mine: place }), device)).toBe('放进日历了')
  expect(entries).toEqual([{
    title: '旧衣改布袋', place: '菱香里站，手工间', notes: '带上：旧牛仔裤一条。',
    startsAt: new Date('2026-10-11T06:00:00Z'), endsAt: new Date('2026-10-11T07:30:00Z'),
  }])
})

test('a phone that does not allow it says how to', async () => {
  expect(await putInCalendar(view({ mine: place }), phone(false).device)).toContain('打开日历再点一次')
})

test('a browser gets a calendar file under the name of the activity', async () => {
  const { device, saved } = browser()
  await putInCalendar(view({ mine: place, title: '旧衣/布袋: "改"' }), device)
  expect(saved[0]).toMatchObject({ name: '旧衣 布袋 改.ics', mediaType: 'text/calendar;charset=utf-8' })
  expect(saved[0]?.content).toMatchObject({ text: expect.stringContaining('UID:bags@yili\r\n') as string })
})
