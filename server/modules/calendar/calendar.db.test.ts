import { describe, expect, test } from 'vitest'
import type { CalendarYearView, MovedDay } from '../../../contract/calendar'
import { MINUTE_MS } from '../../../contract/time'
import { sql, type Sql } from '../../kernel/database'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { calendarOf } from './index'
import { yearId } from './set-year'

const street = useStreet()
const { database } = street

const show = (year: number): Promise<CalendarYearView> => street.data(null, 'calendar.year', { year })
const newYear: MovedDay[] = [
  { date: '2027-01-01', name: '元旦', kind: 'holiday' },
  { date: '2027-01-02', name: '元旦', kind: 'holiday' },
  { date: '2027-01-10', name: '元旦', kind: 'workday' },
]
const notice = (more: Record<string, unknown> = {}) =>
  ({ requestId: requestId(), year: 2027, days: newYear, source: '国办发明电〔2026〕8号', ...more })
const staff = (): Promise<string> => street.resident('顾敏', { isStaff: true })

describe('a year of the calendar', () => {
  test('that is published can be read by anybody, with the number of its notice', async () => {
    const year = await show(2026)
    expect(year).toMatchObject({ year: 2026, published: true, source: '国办发明电〔2025〕7号', updatedAt: null })
    expect(year.days).toHaveLength(39)
  })

  test('that is not published says so', async () => {
    const unpublished = { year: 2027, published: false, days: [], source: null, text: null, updatedAt: null }
    expect(await show(2027)).toEqual(unpublished)
  })

  test.each([1999, 2101, 2026.5, '2026'])('%s is no year to ask about', async (year) => {
    expect(await street.code(null, 'calendar.year', { year })).toBe('input.invalid')
  })
})

describe('the staff', () => {
  test('enter a year, and everybody sees it at once, by date', async () => {
    const by = await staff()
    await show(2027)
    const entered = {
      year: 2027, published: true, days: newYear, source: '国办发明电〔2026〕8号', text: null,
      updatedAt: MONDAY_TEN.toISOString(),
    }
    expect(await street.data(by, 'calendar.setYear', notice({ days: [...newYear].reverse() }))).toEqual(entered)
    expect(await show(2027)).toEqual(entered)
  })

  test('correct a year that came with the software: theirs replaces it whole', async () => {
    const days = [{ date: '2026-10-01', name: '国庆节', kind: 'holiday' }]
    await street.data(await staff(), 'calendar.setYear', notice({ year: 2026, days }))
    expect((await show(2026)).days).toEqual(days)
    expect((await show(2025)).days).toHaveLength(33)
  })

  test('keep the text they pasted beside the days', async () => {
    const text = '一、元旦：1月1日（周五）放假1天。'
    await street.data(await staff(), 'calendar.setYear', notice({ text }))
    expect((await show(2027)).text).toBe(text)
  })

  test('are shown what a notice’s text means, before it is saved', async () => {
    const text = '一、元旦：1月1日（周五）放假1天。祝大家新年好。'
    expect(await street.data(await staff(), 'calendar.readNotice', { year: 2027, text })).toEqual({
      days: [{ date: '2027-01-01', name: '元旦', kind: 'holiday' }], source: null, doubts: [], unread: ['祝大家新年好'],
    })
    expect((await show(2027)).published).toBe(false)
    expect(await street.code(await street.resident('沈佳宁'), 'calendar.readNotice', { year: 2027, text })).toBe('access.denied')
  })

  test('leave an audit row with what was there before', async () => {
    const by = await staff()
    await street.data(by, 'calendar.setYear', notice())
    await street.data(by, 'calendar.setYear', notice({ days: newYear.slice(0, 1), source: '更正' }))
    const rows = await database.query(sql`
      select actor_id as "by", action, before, after from audit_entries where subject_id = ${yearId(2027)} order by id`)
    const first = { days: newYear, source: '国办发明电〔2026〕8号', text: null }
    expect(rows).toEqual([
      { by, action: 'calendar.setYear', before: null, after: first },
      { by, action: 'calendar.setYear', before: first, after: { days: newYear.slice(0, 1), source: '更正', text: null } },
    ])
  })

  test('who tap twice write once', async () => {
    const by = await staff()
    const input = notice()
    const first = await street.data(by, 'calendar.setYear', input)
    await street.data(by, 'calendar.setYear', notice({ source: '更正' }))
    expect(await street.data(by, 'calendar.setYear', input)).toEqual(first)
    expect((await show(2027)).source).toBe('更正')
    expect(await street.code(by, 'calendar.setYear', { ...input, source: '另一份' })).toBe('request.reused')
  })

  test.each<[string, unknown[]]>([
    ['a day of another year', [{ date: '2026-05-01', name: '劳动节', kind: 'holiday' }]],
    ['the same day twice', [newYear[0], newYear[0]]],
    ['a working day that is one anyway', [{ date: '2027-01-08', name: '元旦', kind: 'workday' }]],
  ])('are told when a notice cannot be right: %s', async (_, days) => {
    expect(await street.code(await staff(), 'calendar.setYear', notice({ days }))).toBe('calendar.days_invalid')
  })

  test.each<[string, Record<string, unknown>]>([
    ['no day at all', { days: [] }],
    ['a day that says nothing', { days: [{ date: '2027-01-01', name: ' ', kind: 'holiday' }] }],
    ['an unknown kind of day', { days: [{ date: '2027-01-01', name: '元旦', kind: 'half' }] }],
    ['a notice without a number', { source: '' }],
    ['more days than a notice has', { days: Array.from({ length: 101 }, () => newYear[0]) }],
  ])('cannot hand in %s', async (_, more) => {
    expect(await street.code(await staff(), 'calendar.setYear', notice(more))).toBe('input.invalid')
  })

  test('only they may: residents are refused, strangers asked to log in', async () => {
    expect(await street.code(await street.resident('沈佳宁'), 'calendar.setYear', notice())).toBe('access.denied')
    expect(await street.code(null, 'calendar.setYear', notice())).toBe('login.required')
    expect((await show(2027)).published).toBe(false)
  })
})

describe('what a process keeps', () => {
  const later = (ms: number): Date => new Date(MONDAY_TEN.getTime() + ms)
  const enterElsewhere = (): Promise<unknown> => database.query(sql`
    insert into calendar_years (year, days, source, updated_by, updated_at)
    values (2027, ${JSON.stringify(newYear)}, '他处', ${yearId(1)}, ${MONDAY_TEN})`)

  test.each<[string, number, boolean]>([
    ['within a minute it asks nobody again', MINUTE_MS - 1, false],
    ['after a minute it sees what another process wrote', MINUTE_MS, true],
    ['a clock that was moved back reads again too', -MINUTE_MS, true],
  ])('%s', async (_, ms, seen) => {
    await show(2027)
    await enterElsewhere()
    street.clock.moveTo(later(ms))
    expect((await show(2027)).published).toBe(seen)
  })

  test('is one statement for all who ask at once, and none for those who come after', async () => {
    let statements = 0
    const query = <Row>(statement: Sql): Promise<Row[]> => {
      statements += 1
      return database.query<Row>(statement)
    }
    const counting = { ...street.system.database, query }
    await Promise.all([1, 2, 3].map(() => calendarOf({ database: counting, now: MONDAY_TEN })))
    await calendarOf({ database: counting, now: later(1000) })
    expect(statements).toBe(1)
  })

  test('is not a failure: the next question reads again', async () => {
    let isAway = true
    const query = <Row>(statement: Sql): Promise<Row[]> =>
      isAway ? Promise.reject(new Error('The database is away.')) : database.query<Row>(statement)
    const shaky = { ...street.system.database, query }
    await expect(calendarOf({ database: shaky, now: MONDAY_TEN })).rejects.toThrow('away')
    isAway = false
    expect((await calendarOf({ database: shaky, now: MONDAY_TEN })).isPublished('2026-01-01')).toBe(true)
  })
})
