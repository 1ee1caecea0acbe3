import { expect, test } from 'vitest'
import type { SeriesOccurrence, SeriesView } from '../../../contract/series'
import { fakeCall } from '@/shared/rpc/fake-call'
import { staff } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { SeriesFormStore } from './series-form-store'
import { SeriesStore } from './series-store'

const occurrence = (on: string, changes: Partial<SeriesOccurrence> = {}): SeriesOccurrence => ({
  on, date: on, note: null, activityId: null, title: '周二微电影', startsAt: `${on}T04:00:00.000Z`, phase: null, isMoved: false, came: null,
  ...changes,
})

const series: SeriesView = {
  id: 'films', title: '周二微电影', kind: 'film', station: { id: 's', name: '揽湖大厦站' },
  rule: { kind: 'weekly', everyWeeks: 1, weekdays: [2] }, startsOn: '2026-10-06', endsOn: null, onHolidays: 'skip',
  startMinute: 720, minutes: 40, isCourse: false, nextFrom: '2026-10-27',
  occurrences: [occurrence('2026-10-13', { activityId: 'a13', phase: 'open' }), occurrence('2026-10-20')],
  template: {
    title: '周二微电影', kind: 'film', stationId: 's', description: '', room: '三楼', bring: null, lecturer: null, lessonId: null,
    capacity: 30, forms: ['indoor'], remoteLink: null, companionsMax: 2, audience: null, needsApproval: false, promotion: 'ask',
    questions: [], opensDaysBefore: 7,
  },
}

function office(device = new FakeDevice()) {
  const call = fakeCall({
    'residents.me': () => staff,
    'activities.listSeries': () => ({ items: [series] }),
    'activities.series': ({ from }) => (from ? { ...series, occurrences: [occurrence(from)], nextFrom: null } : series),
    'activities.writeOccurrence': ({ on }) => ({ id: `written ${on}` }),
    'activities.endSeries': ({ seriesId }) => ({ id: seriesId }),
    'activities.createSeries': () => ({ id: 'new', activityId: null }),
    'activities.editSeries': () => ({ id: 'films-2' }),
    'activities.previewSeries': ({ startsOn }) => ({ dates: [{ on: startsOn, date: startsOn, note: null }] }),
  })
  const deps = fakeDeps(call, device)
  return { call, device, store: new SeriesStore(deps), form: new SeriesFormStore(deps) }
}

test('a day that is there is opened as it is, one far ahead is made first', async () => {
  const { store, call } = office()
  await store.open('films')
  store.choose(series.occurrences[0]!)
  expect(await store.touch()).toBe('a13')
  store.choose(series.occurrences[1]!)
  expect(await store.touch()).toBe('written 2026-10-20')
  expect(call.sentTo('activities.writeOccurrence')).toMatchObject([{ seriesId: 'films', on: '2026-10-20' }])
})

test('reading on shows the days after those that are there, until there are no more', async () => {
  const { store } = office()
  await store.open('films')
  await store.more()
  expect(store.series?.occurrences.map(({ on }) => on)).toEqual(['2026-10-13', '2026-10-20', '2026-10-27'])
  expect(store.series?.nextFrom).toBeNull()
})

test('a series ends from the chosen day on, with a reason and not without one', async () => {
  const { store, call } = office()
  await store.open('films')
  store.choose(series.occurrences[1]!)
  store.askReason()
  expect(await store.end()).toBe(false)
  store.reason?.change({ text: ' 放映机坏了 ' })
  call.failNext('activities.endSeries', 'network.offline')
  expect(await store.end()).toBe(false)
  expect([store.reasonText, store.refusal?.code]).toEqual([' 放映机坏了 ', 'network.offline'])
  expect(await store.end()).toBe(true)
  const sent = call.sentTo('activities.endSeries')
  expect(sent[1]).toMatchObject({ seriesId: 'films', from: '2026-10-20', reason: '放映机坏了' })
  expect(sent[1]?.requestId).toBe(sent[0]?.requestId)
  expect(store.chosen).toBeNull()
})

test('what is typed gives dates at once, and is sent as it was typed', async () => {
  const { form, call } = office()
  await form.open('', '')
  form.change({ rule: 'monthly', nth: '2', weekday: '4', time: '18:30', title: '主题党日', stationId: 's', forms: 'yard practice' })
  expect(call.sentTo('activities.previewSeries').slice(-1)[0]).toMatchObject({ rule: { kind: 'monthly', nth: 2, weekday: 4 }, endsOn: null })
  expect(await form.save()).toBe('new')
  expect(call.sentTo('activities.createSeries')[0]).toMatchObject({
    startMinute: 1110, minutes: 60, isCourse: false,
    template: { title: '主题党日', capacity: null, forms: ['yard', 'practice'], opensDaysBefore: null },
  })
})

test('a term needs a last day, a week needs a weekday: said at the field, and nothing is sent', async () => {
  const { form, call } = office()
  await form.open('', '')
  form.change({ isCourse: true, weekdays: '', title: '手机班', stationId: 's' })
  expect(await form.save()).toBeNull()
  expect(Object.keys(form.problems).sort()).toEqual(['endsOn', 'weekdays'])
  expect(call.sentTo('activities.createSeries')).toHaveLength(0)
})

test('changing it from a day on begins with what it is, and keeps what the form does not show', async () => {
  const { form, call } = office()
  await form.open('films', '2026-10-20')
  expect(form.fields).toMatchObject({ weekdays: '2', time: '12:00', capacity: '30', opensDaysBefore: '7', startsOn: '2026-10-20' })
  form.change({ time: '12:30', reason: '改到十二点半' })
  expect(await form.save()).toBe('films-2')
  expect(call.sentTo('activities.editSeries')[0]).toMatchObject({
    seriesId: 'films', startsOn: '2026-10-20', startMinute: 750, reason: '改到十二点半', template: { companionsMax: 2, room: '三楼' },
  })
})

test('what was typed survives the closing of the app', async () => {
  const { form, device } = office()
  await form.open('', '')
  form.change({ title: '写到一半' })
  const later = office(device.reopened())
  await later.form.open('', '')
  expect([later.form.isResumed, later.form.fields?.title]).toEqual([true, '写到一半'])
})
