import { expect, test, vi } from 'vitest'
import { CONSENT_VERSION } from '../../../contract/limits'
import type { MeView } from '../../../contract/residents'
import { known } from '@/testing/examples'
import { ReportStore } from './report-store'
import { subjectFrom } from './report-subject'
import { desk } from './testing/examples'

const PLACE = { kind: 'missing', lat: 30.7625, lng: 120.7825 } as const
const STATION = { kind: 'wrong', stationId: 's' } as const
const TEXT = '老人走到最近的站要二十分钟'

function page(counted = true) {
  const { call, deps } = desk({ 'coverage.report': () => ({ counted }), 'stations.get': () => { throw new Error('no name today') } })
  return { call, deps, store: new ReportStore(deps) }
}

test('that a station is missing can be said without a word', async () => {
  const { call, store } = page()
  store.open(PLACE)
  await store.send()
  expect(call.sentTo('coverage.report')).toMatchObject([{ kind: 'missing', lat: 30.7625, lng: 120.7825, datum: 'gcj02', text: '' }])
  expect([store.status, store.counted]).toEqual(['sent', true])
})

test('somebody whose word was counted before is told so', async () => {
  const { store } = page(false)
  store.open(PLACE)
  await store.send()
  expect([store.status, store.counted]).toEqual(['sent', false])
})

test('what was typed survives a send that failed and an app that was closed; the retry is the same request', async () => {
  const { call, deps, store } = page()
  store.open(PLACE)
  store.type(TEXT)
  call.failNext('coverage.report', 'network.offline')
  await store.send()
  expect([store.status, store.failure?.code, store.textRefusal]).toEqual(['typing', 'network.offline', null])
  const next = new ReportStore({ ...deps, device: deps.device.reopened() })
  next.open(PLACE)
  expect(next.draft.value.text).toBe(TEXT)
  await next.send()
  const [first, second] = call.sentTo('coverage.report')
  expect(second).toEqual(first)
  next.open(PLACE)
  expect(next.draft.value.text).toBe('')
})

test('words about one station are not words about another place', () => {
  const { store } = page()
  store.open(STATION)
  store.type('五点就关了')
  store.open(PLACE)
  expect(store.draft.value.text).toBe('')
  store.open(STATION)
  expect(store.draft.value.text).toBe('五点就关了')
})

test('what is wrong has to be said; nothing is sent before', async () => {
  const { call, store } = page()
  store.open(STATION)
  store.type('  ')
  await store.send()
  expect([store.textRefusal, call.sentTo('coverage.report')]).toEqual(['blank', []])
})

test('words that cannot be taken are marked beside the text, which stays', async () => {
  const { call, store } = page()
  store.open(STATION)
  store.type('骂人的话')
  call.failNext('coverage.report', 'coverage.report_refused')
  await store.send()
  expect([store.textRefusal, store.failure, store.draft.value.text]).toMatchObject([{ code: 'coverage.report_refused' }, null, '骂人的话'])
})

test('who agreed to an earlier privacy text is asked again before the report goes, and what was typed stays', async () => {
  let me: MeView = { ...known, consents: [{ version: '2026-11', at: '2026-10-01T02:00:00.000Z' }] }
  const { call, deps } = desk({
    'residents.me': () => me,
    'residents.consent': ({ version }) => {
      const given = { version, at: '2026-10-10T03:52:00.000Z' }
      me = { ...me, consents: [given, ...me.consents] }
      return given
    },
    'coverage.report': () => ({ counted: true }),
  })
  const store = new ReportStore(deps)
  const answer = async (agreed: boolean): Promise<void> => {
    const sending = store.send()
    await vi.waitFor(() => expect(deps.session.prompt?.kind).toBe('consent'))
    expect([deps.session.agreedBefore, call.sentTo('coverage.report')]).toEqual([true, []])
    deps.session.prompt?.answer(agreed)
    await sending
  }
  store.open(PLACE)
  store.type(TEXT)
  await answer(false)
  expect([store.status, store.draft.value.text, store.refusal]).toEqual(['typing', TEXT, null])
  const next = new ReportStore({ ...deps, device: deps.device.reopened() })
  next.open(PLACE)
  expect(next.draft.value.text).toBe(TEXT)
  await answer(true)
  expect(call.sentTo('residents.consent')).toMatchObject([{ version: CONSENT_VERSION }])
  expect(call.sentTo('coverage.report')).toMatchObject([{ text: TEXT }])
  expect([store.status, deps.session.agreedBefore]).toEqual(['sent', false])
})

test.each([
  [{ station: 's' }, STATION],
  [{ lat: '30.7625', lng: '120.7825' }, PLACE],
  [{ lat: 'x', lng: '120' }, null],
  [{}, null],
])('the address %o is about %o', (params, subject) => {
  expect(subjectFrom(params)).toEqual(subject)
})
