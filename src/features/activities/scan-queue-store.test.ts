import { describe, expect, test } from 'vitest'
import type { CheckInForInput } from '../../../contract/check-ins'
import { SCANS_MAX } from '../../../contract/limits'
import { fakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { later } from '@/testing/later'
import { ScanQueueStore, type WaitingScan } from './scan-queue-store'
import { seenNow } from './testing/check-ins'

const scanOf = (signUpId: string, activityId = 'bags'): Omit<WaitingScan, 'scanId' | 'at'> => ({
  activityId, signUpId, name: signUpId, sight: { kind: 'roster', signUpId },
})

const came = { onSite: 1, remote: 0 }
const answerAll = ({ scans }: CheckInForInput) => ({
  came, answers: scans.map(({ scanId, sight }) => seenNow(scanId, sight.kind === 'roster' ? sight.signUpId : '?')),
})

function queueOn(device = new FakeDevice(), answer: Parameters<typeof fakeCall>[0]['activities.checkInFor'] = answerAll) {
  const call = fakeCall({ 'activities.checkInFor': answer })
  const clock = { now: () => device.instant }
  return { queue: new ScanQueueStore(fakeDeps(call, device), clock), call, device }
}

test('a scan is sent with its own time and that of sending, and is gone once it is answered', async () => {
  const { queue, call, device } = queueOn()
  queue.add(scanOf('一'))
  device.instant = new Date('2026-10-10T04:30:00Z')
  const sent = await queue.flush()
  expect(call.sentTo('activities.checkInFor')).toMatchObject([
    { activityId: 'bags', sentAt: '2026-10-10T04:30:00.000Z', scans: [{ at: '2026-10-10T03:52:00.000Z' }] },
  ])
  expect(sent).toMatchObject([{ activityId: 'bags', came, answers: [{ signUpId: '一' }] }])
  expect([queue.waiting, queue.failed, queue.failure]).toEqual([[], [], null])
})

describe('without a network', () => {
  test('scans wait, also when the app is closed and opened again, and keep their ids', async () => {
    const { queue, call, device } = queueOn()
    call.failNext('activities.checkInFor', 'network.offline')
    const ids = [queue.add(scanOf('一')), queue.add(scanOf('二'))]
    expect(await queue.flush()).toEqual([])
    expect([queue.waiting.length, queue.failure?.code]).toEqual([2, 'network.offline'])
    const reopened = queueOn(device.reopened())
    expect(reopened.queue.waiting.map(({ scanId }) => scanId)).toEqual(ids)
    await reopened.queue.flush()
    expect(reopened.call.sentTo('activities.checkInFor')[0]?.scans.map(({ scanId }) => scanId)).toEqual(ids)
    expect(queueOn(reopened.device.reopened()).queue.waiting).toEqual([])
  })

  test('a device that can keep nothing says so, and still sends', async () => {
    const device = new FakeDevice()
    device.storage.slot = () => ({ get: () => null, set: () => false, clear: () => undefined })
    const { queue } = queueOn(device)
    queue.add(scanOf('一'))
    expect(queue.isUnsafe).toBe(true)
    await queue.flush()
    expect(queue.isUnsafe).toBe(false)
  })
})

test('scans of several activities are sent apart, and at most a hundred at once', async () => {
  const { queue, call } = queueOn()
  for (let index = 0; index <= SCANS_MAX; index += 1) queue.add(scanOf(`第 ${index} 位`))
  queue.add(scanOf('别处的', 'film'))
  await queue.flush()
  expect(call.sentTo('activities.checkInFor').map(({ activityId, scans }) => [activityId, scans.length]))
    .toEqual([['bags', SCANS_MAX], ['bags', 1], ['film', 1]])
})

test('what is scanned while the last one is on its way goes with the next sending, each once', async () => {
  const first = later<ReturnType<typeof answerAll>>()
  let calls = 0
  const { queue, call } = queueOn(new FakeDevice(), (input) => {
    calls += 1
    return calls === 1 ? first.answer : answerAll(input)
  })
  const id = queue.add(scanOf('一'))
  const sending = queue.flush()
  queue.add(scanOf('二'))
  expect(queue.flush()).toBe(sending)
  first.arrive({ came, answers: [seenNow(id, '一')] })
  await sending
  const sent = call.sentTo('activities.checkInFor').map(({ scans }) => scans.map(({ scanId }) => scanId))
  expect(sent.flat()).toHaveLength(2)
  expect(new Set(sent.flat()).size).toBe(2)
})

describe('a scan that checks nobody in', () => {
  test('stays with its reason until staff have read it, also over a restart', async () => {
    const { queue, device } = queueOn(new FakeDevice(), ({ scans }) => ({
      came, answers: scans.map(({ scanId }) => seenNow(scanId, '一', { state: 'too_early', seen: null })),
    }))
    const id = queue.add(scanOf('一'))
    await queue.flush()
    expect(queue.failed).toMatchObject([{ scan: { scanId: id }, answer: { state: 'too_early' }, message: null }])
    const reopened = queueOn(device.reopened()).queue
    expect(reopened.failed).toHaveLength(1)
    reopened.dismiss(id)
    expect(reopened.failed).toEqual([])
  })

  test('because its activity was cancelled does not hold up the others', async () => {
    const { queue, call } = queueOn()
    call.failNext('activities.checkInFor', 'activity.cancelled')
    queue.add(scanOf('一'))
    queue.add(scanOf('二', 'film'))
    const sent = await queue.flush()
    expect(sent.map(({ activityId }) => activityId)).toEqual(['film'])
    expect(queue.failed).toMatchObject([{ answer: null, message: '这场活动取消了，看看别的场次。' }])
  })

  test('because the session ran out waits for the login', async () => {
    const { queue, call } = queueOn()
    call.failNext('activities.checkInFor', 'login.required')
    queue.add(scanOf('一'))
    await queue.flush()
    expect([queue.waiting.length, queue.failed.length, queue.failure?.code]).toEqual([1, 0, 'login.required'])
  })
})
