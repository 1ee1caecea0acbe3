import { describe, expect, test } from 'vitest'
import type { ClosureEntry, ClosurePreview } from '../../../contract/station-times'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known, staff } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { TakeBackStore } from './take-back-store'
import { conflictWords, entryWords } from './times-copy'
import { TimesStore } from './times-store'

/** Saturday 11:52 in Shanghai, as the fake device says. */
const now = new Date('2026-10-10T03:52:00Z')
const preview: ClosurePreview = {
  at: '2026-10-10T03:52:00.000Z',
  open: { state: 'closed', opensAt: null, reason: { kind: 'closure', text: '换水管' }, caution: null },
  usual: [{ from: '2026-10-10T03:52:00.000Z', to: '2026-10-10T06:52:00.000Z' }],
  overlaps: [],
}
const entry: ClosureEntry = {
  id: 'c', kind: 'closed', from: '2026-10-10T02:00:00.000Z', to: null, reason: '换水管', isShelter: false,
  station: { id: 's', name: '望湖驿站' }, enteredBy: '顾敏', enteredAt: '2026-10-10T02:00:00.000Z',
}

async function times(me = staff, device = new FakeDevice()) {
  const call = fakeCall({
    'residents.me': () => me,
    'stations.closures': () => ({ items: [entry], nextCursor: null }),
    'stations.previewClosure': () => preview,
    'stations.addClosure': () => ({ id: 'c2' }),
    'stations.cancelClosure': () => ({ id: 'c' }),
  })
  const deps = fakeDeps(call, device)
  await deps.session.load()
  const store = new TimesStore(deps)
  await store.open('s')
  return { call, device, deps, store }
}

describe('a new closure', () => {
  test('is shown as residents will see it before it is entered', async () => {
    const { store, call } = await times()
    store.change({ reason: ' 换水管 ' })
    await store.look()
    expect([store.step, store.preview]).toEqual(['asking', preview])
    expect(await store.save()).toBe(true)
    const wish = { kind: 'closed', from: '2026-10-10T03:52:00.000Z', to: '2026-10-10T06:52:00.000Z', reason: '换水管', stationId: 's' }
    expect(call.sentTo('stations.previewClosure')).toEqual([wish])
    expect(call.sentTo('stations.addClosure')).toMatchObject([wish])
    expect([store.form?.reason, store.step]).toEqual(['', 'rest'])
  })

  test('may have no end; an extra opening may not', async () => {
    const { store, call } = await times()
    store.change({ reason: '换水管', isEndless: true })
    await store.look()
    store.reconsider()
    store.change({ kind: 'open' })
    await store.look()
    expect(call.sentTo('stations.previewClosure').map(({ to }) => to)).toEqual([null, '2026-10-10T06:52:00.000Z'])
  })

  test.each([
    ['no reason', {}, { reason: '写一句为什么，居民想知道。' }],
    ['an end before the beginning', { reason: '换水管', toTime: '11:00' }, { to: '结束要晚于开始，改一下。' }],
    ['a time that is over', { reason: '换水管', fromTime: '08:00', toTime: '09:00' }, { to: '这个时间已经过了，往后改。' }],
    ['no day', { reason: '换水管', fromDate: '' }, { from: '选好从什么时候起。' }],
  ])('with %s is not sent, and the field says what to do', async (_, fields, problems) => {
    const { store, call } = await times()
    store.change(fields)
    expect(store.problems).toEqual({})
    await store.look()
    expect([store.problems, call.sentTo('stations.previewClosure')]).toEqual([problems, []])
  })

  test('survives a failed send and a closed page, and is sent as the same wish', async () => {
    const { store, call, device } = await times()
    store.change({ reason: '换水管' })
    await store.look()
    call.failNext('stations.addClosure', 'network.offline')
    expect(await store.save()).toBe(false)
    expect([store.step, store.failure?.code]).toEqual(['asking', 'network.offline'])
    const again = await times(staff, device)
    expect([again.store.form?.reason, again.store.isResumed]).toEqual(['换水管', true])
    await again.store.look()
    await again.store.save()
    expect(again.call.sentTo('stations.addClosure')[0]?.requestId).toBe(call.sentTo('stations.addClosure')[0]?.requestId)
  })

  test('of one station is not that of another', async () => {
    const { store } = await times()
    store.change({ reason: '换水管' })
    await store.open('t')
    expect(store.form?.reason).toBe('')
    await store.open('s')
    expect(store.form?.reason).toBe('换水管')
  })
})

test('without a station all are listed', async () => {
  const { store, call } = await times()
  await store.open('')
  expect(call.sentTo('stations.closures').map(({ stationId }) => stationId)).toEqual(['s', undefined])
})

test('a resident who is not staff finds the page closed', async () => {
  expect((await times(known)).store.isBarred).toBe(true)
  expect((await times()).store.isBarred).toBe(false)
})

describe('taking one back', () => {
  test('asks first, and keeps asking when it did not arrive', async () => {
    const { deps, call } = await times()
    const store = new TakeBackStore(deps).takeBack
    expect(await store.confirm()).toBe(false)
    store.ask(entry)
    call.failNext('stations.cancelClosure', 'network.offline')
    expect([await store.confirm(), store.subject, store.failure?.code]).toEqual([false, entry, 'network.offline'])
    expect([await store.confirm(), store.subject]).toEqual([true, null])
  })

  test('that somebody else did already is done', async () => {
    const { deps, call } = await times()
    const store = new TakeBackStore(deps).takeBack
    store.ask(entry)
    call.failNext('stations.cancelClosure', 'closure.already_cancelled')
    expect(await store.confirm()).toBe(true)
  })
})

describe('in words', () => {
  const span = (from: string, to: string) => ({ from: `2026-10-1${from}:00.000Z`, to: `2026-10-1${to}:00.000Z` })
  const spans = [span('0T04:00', '0T12:00'), span('1T00:00', '1T12:00'), span('2T00:00', '2T12:00'), span('3T00:00', '3T12:00')]

  test.each<[string, Partial<ClosurePreview>, 'closed' | 'open', string[]]>([
    ['hours that are taken', { usual: spans.slice(0, 1) }, 'closed', ['本来开着的要关掉：今天 12:00–20:00。']],
    ['many of them', { usual: spans }, 'closed', ['本来开着的要关掉：今天 12:00–20:00，明天 8:00–20:00，后天 8:00–20:00，后面还有。']],
    ['a door that is shut anyway', { usual: [] }, 'closed', ['这段时间本来就不开，不加也一样。']],
    ['a door that is open anyway', {}, 'open', ['这段时间本来就开着，不加也一样。']],
    ['hours that are added', { usual: [] }, 'open', ['这段时间本来不开，会多开出来。']],
    ['hours of which some were there', { usual: spans.slice(0, 1) }, 'open', ['这些时间本来就开着：今天 12:00–20:00。其余的是加开。']],
    ['another word before', { usual: [], overlaps: [entry] }, 'open', [
      '这段时间本来不开，会多开出来。', '和已有的临时关时间重叠（换水管），重叠的照新的这一条。',
    ]],
  ])('%s', (_, more, kind, words) => {
    expect(conflictWords({ ...preview, ...more }, { kind, to: '2026-10-10T06:52:00.000Z' }, now)).toEqual(words)
  })

  test('a row says whether it has begun', () => {
    expect(entryWords(entry, now)).toBe('临时关，直到另行通知')
    expect(entryWords({ ...entry, from: '2026-10-11T00:00:00.000Z', to: '2026-10-11T04:00:00.000Z' }, now))
      .toBe('临时关，明天 8:00 起，到明天 12:00')
  })
})
