import { describe, expect, test } from 'vitest'
import type { CalendarYearView, MovedDay, NoticeDoubt, NoticeReading } from '../../../contract/calendar'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known, staff } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { doubtWords, groupWords } from './calendar-copy'
import { CalendarStore } from './calendar-store'
import { holidayGroups } from './holiday-groups'
import { NoticeStore } from './notice-store'

const day = (date: string, name: string, kind: MovedDay['kind'] = 'holiday'): MovedDay => ({ date, name, kind })
const newYear = [day('2027-01-01', '元旦'), day('2027-01-02', '元旦'), day('2027-01-10', '元旦', 'workday')]
const unpublished: CalendarYearView =
  { year: 2027, published: false, days: [], source: null, text: null, updatedAt: null }
const reading: NoticeReading = { days: newYear, source: '国办发明电〔2026〕8号', doubts: [], unread: ['祝大家新年好'] }

async function notice({ me = staff, device = new FakeDevice(), read = reading } = {}) {
  const call = fakeCall({
    'residents.me': () => me,
    'calendar.year': ({ year }) => ({ ...unpublished, year, published: year < 2027 }),
    'calendar.readNotice': () => read,
    'calendar.setYear': ({ year, days, source, text = '' }) => ({ year, published: true, days, source, text, updatedAt: null }),
  })
  const deps = fakeDeps(call, device)
  await deps.session.load()
  const store = new NoticeStore(deps)
  await store.open(2027)
  return { call, device, deps, store }
}

describe('a notice that is pasted', () => {
  test('is read by the server, shown and saved with its text and number', async () => {
    const { store, call } = await notice()
    store.change({ text: '一、元旦：…' })
    await store.read()
    expect([store.days, store.form?.source, store.reading?.unread]).toEqual([newYear, reading.source, ['祝大家新年好']])
    expect(await store.save()).toBe(true)
    expect(call.sentTo('calendar.setYear')).toMatchObject([
      { year: 2027, days: newYear, source: reading.source, text: '一、元旦：…' },
    ])
  })

  test('that contradicts the calendar is not taken over before it is put right', async () => {
    const doubt: NoticeDoubt = { kind: 'weekday', date: '2027-01-01', said: 4, is: 5 }
    const { store, call } = await notice({ read: { ...reading, doubts: [doubt] } })
    store.change({ text: '一、元旦：1月1日（周四）放假。', source: '8号' })
    await store.read()
    expect([store.isDoubtful, store.days, await store.save()]).toEqual([true, [], false])
    store.change({ text: '一、元旦：1月1日（周五）放假。' })
    expect([store.isDoubtful, call.sentTo('calendar.setYear')]).toEqual([false, []])
  })

  test('survives a failed send and a closed page', async () => {
    const { store, call, device } = await notice()
    store.change({ text: '一、元旦：…' })
    await store.read()
    call.failNext('calendar.setYear', 'network.offline')
    expect([await store.save(), store.failure?.code]).toEqual([false, 'network.offline'])
    const again = await notice({ device })
    expect([again.store.form?.text, again.store.days.length, again.store.isResumed]).toEqual(['一、元旦：…', 3, true])
  })

  test('is asked for when there is none', async () => {
    const { store, call } = await notice()
    await store.read()
    expect([store.problems, call.sentTo('calendar.readNotice')]).toEqual([{ text: '先把通知贴进来。' }, []])
  })
})

describe('day by day', () => {
  test('a day is added in its place, replaced and taken out', async () => {
    const { store } = await notice()
    for (const date of ['2027-01-02', '2027-01-01', '2027-01-02']) {
      store.changeDay({ date, name: '元旦' })
      store.addDay()
    }
    expect(store.days).toEqual(newYear.slice(0, 2))
    store.removeDay('2027-01-01')
    expect(store.days).toEqual(newYear.slice(1, 2))
  })

  test.each([
    ['without a date', { name: '元旦' }, { date: '选好哪一天。' }],
    ['of another year', { date: '2028-01-01', name: '元旦' }, { date: '这里只写 2027 年的日子。' }],
    ['worked that is a Friday', { date: '2027-01-08', name: '元旦', kind: 'workday' as const }, { date: '调休上班的只能是周六或周日。' }],
    ['without a name', { date: '2027-01-01' }, { name: '写上是什么节。' }],
  ])('one %s is not added', async (_, fields, problems) => {
    const { store } = await notice()
    store.changeDay(fields)
    store.addDay()
    expect([store.problems, store.days]).toEqual([problems, []])
  })

  test('a year without a day or a number is not saved', async () => {
    const { store } = await notice()
    expect(await store.save()).toBe(false)
    expect(store.problems).toEqual({ source: '写上通知的文号，别人好核对。', days: '至少要有一天。' })
  })
})

test('the years around this one are shown, and which is not published', async () => {
  const { deps } = await notice()
  const store = new CalendarStore(deps)
  await store.load()
  const published = store.years.map((year) => [year, store.known.get(year)?.published])
  expect(published).toEqual([[2025, true], [2026, true], [2027, false]])
  expect([store.chosen, store.isBarred]).toEqual([2026, false])
})

test('years that were read stay when a reload fails; a resident finds the page closed', async () => {
  const { deps, call } = await notice({ me: known })
  const store = new CalendarStore(deps)
  await store.load()
  call.failNext('calendar.year', 'network.offline')
  await store.load()
  expect([store.status, store.year?.year, store.isBarred]).toEqual(['failed', 2026, true])
})

test('days of a festival stand in one line', () => {
  const days = [...newYear, day('2027-04-05', '清明节')]
  expect(holidayGroups(days).map((group) => `${group.name}：${groupWords(group)}`)).toEqual([
    '元旦：1 月 1 日到 2 日放假；1 月 10 日周日上班', '清明节：4 月 5 日放假',
  ])
})

test.each<[NoticeDoubt, string]>([
  [{ kind: 'weekday', date: '2027-01-01', said: 4, is: 5 }, '1 月 1 日写的是周四，其实是周五。'],
  [{ kind: 'days', name: '元旦', said: 4, is: 3 }, '元旦写的是共 4 天，数下来是 3 天。'],
  [{ kind: 'date', text: '2月30日上班' }, '没有这样的日子：2月30日上班。'],
  [{ kind: 'year', said: 2026 }, '这是 2026 年的通知。'],
  [{ kind: 'unsound' }, '有一天写了两次，或者上班的那天本来就上班。'],
])('a doubt says where to look: $kind', (doubt, words) => {
  expect(doubtWords(doubt)).toBe(words)
})
