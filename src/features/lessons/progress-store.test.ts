import { beforeEach, expect, test } from 'vitest'
import { known, nobody, resident } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { restoreKept } from './progress'
import { ProgressStore } from './progress-store'
import { lesson, LessonServer } from './testing/lesson-server'

const nobodyInBrowser = { ...nobody, loginUrl: '/login' }

let server: LessonServer

beforeEach(() => {
  server = new LessonServer()
})

async function phone(device = new FakeDevice()) {
  const call = server.caller()
  const deps = fakeDeps(call, device)
  await deps.session.load()
  const progress = new ProgressStore(deps)
  await flushed()
  return { call, deps, device, progress }
}

const at = (time: string, device = new FakeDevice()): FakeDevice => {
  device.instant = new Date(`2026-10-10T${time}:00Z`)
  return device
}
const flushed = () => new Promise((done) => setTimeout(done))

test('what was heard before the first login is merged into it', async () => {
  server.me = nobodyInBrowser
  const { progress, deps, call } = await phone()
  progress.remember(lesson, 30)
  await progress.settle()
  expect([progress.keptIds, call.sentTo('lessons.saveProgress'), deps.session.prompt]).toEqual([['letter'], [], null])
  server.me = known
  await deps.session.load()
  await flushed()
  expect([server.stored?.positionSeconds, progress.keptIds, progress.of(lesson)?.positionSeconds]).toEqual([30, [], 30])
})

test('what was heard before a login that leaves the app is merged when it is opened again', async () => {
  server.me = nobodyInBrowser
  const { progress, device } = await phone()
  progress.remember(lesson, 30)
  server.me = known
  const back = await phone(device.reopened())
  expect([server.stored?.positionSeconds, back.device.storage.get('lessons.progress')]).toEqual([30, {}])
})

test('a first login without network is made up for at the next one', async () => {
  server.me = nobodyInBrowser
  const { call, progress, deps } = await phone()
  progress.remember(lesson, 30)
  server.me = known
  call.failNext('lessons.saveProgress', 'network.offline')
  await deps.session.load()
  await flushed()
  expect([server.stored, progress.isHeldUp]).toEqual([null, true])
  await deps.session.load()
  await flushed()
  expect([server.stored, progress.isHeldUp]).toMatchObject([{ positionSeconds: 30 }, false])
})

test('an old phone that comes online late does not rewind a newer one', async () => {
  const old = await phone(at('01:00'))
  server.isOnline = false
  old.progress.remember(lesson, 100)
  await old.progress.settle()
  server.isOnline = true
  const newer = await phone(at('02:00'))
  newer.progress.remember(lesson, 500)
  await newer.progress.settle()

  const late = await phone(at('03:00', old.device.reopened()))
  await late.progress.settle()
  expect(server.stored?.positionSeconds).toBe(500)
  expect(late.progress.of({ ...lesson, progress: server.stored })?.positionSeconds).toBe(500)
})

test('a phone whose clock runs behind still goes forward', async () => {
  const told = { positionSeconds: 300, finishedAt: null, updatedAt: '2026-10-10T05:00:00.000Z' }
  server.stored = told
  const { progress } = await phone(at('01:00'))
  progress.remember({ ...lesson, progress: told }, 310)
  progress.remember({ ...lesson, progress: told }, 320)
  await progress.settle()
  expect(server.stored.positionSeconds).toBe(320)
})

test('another person on the same phone neither sees nor gets the place of the first', async () => {
  const first = await phone()
  server.isOnline = false
  first.progress.remember(lesson, 30)
  await first.progress.settle()
  server.isOnline = true
  server.me = { ...known, resident: { ...resident, id: 'someone else' } }
  const other = await phone(first.device.reopened())
  expect([other.progress.of(lesson), other.progress.keptIds, server.stored]).toEqual([null, [], null])
  server.me = known
  const again = await phone(first.device.reopened())
  expect([again.progress.of(lesson)?.positionSeconds, server.stored]).toMatchObject([30, { positionSeconds: 30 }])
})

test('finished without network stays finished, though the person went back to the start before it was sent', async () => {
  const { progress } = await phone()
  server.isOnline = false
  progress.remember(lesson, 880)
  progress.remember(lesson, 3)
  server.isOnline = true
  await progress.settle()
  expect(server.stored).toMatchObject({ positionSeconds: 3, finishedAt: '2026-10-10T03:52:00.000Z' })
})

test('a second heard while the one before is under way is sent too', async () => {
  const { progress } = await phone()
  progress.remember(lesson, 10)
  const first = progress.save()
  progress.remember(lesson, 11)
  await Promise.all([first, progress.settle()])
  expect([server.stored?.positionSeconds, progress.keptIds]).toEqual([11, []])
})

test('a report the server will never take is let go of; one it did not answer is kept', async () => {
  const { progress, call } = await phone()
  progress.remember(lesson, 5)
  call.failNext('lessons.saveProgress', 'lesson.position_invalid')
  await progress.settle()
  expect(progress.keptIds).toEqual([])
  progress.remember(lesson, 6)
  call.failNext('lessons.saveProgress', 'login.required')
  await progress.settle()
  expect(progress.keptIds).toEqual(['letter'])
})

test('pages below are told of a rest, not of every second', async () => {
  const { progress } = await phone()
  progress.remember(lesson, 5)
  expect(progress.of(lesson)).toBeNull()
  await progress.settle()
  expect(progress.of(lesson)?.positionSeconds).toBe(5)
})

test('what is on the device in another form is left out, and nothing breaks', () => {
  const report = { positionSeconds: 5, reachedAt: '2026-10-09T00:00:00Z' }
  const kept = { a: report, b: { positionSeconds: '5' }, c: null, d: { ...report, positionSeconds: 1.5 } }
  expect(restoreKept(kept)).toEqual({ a: { ...report, finishing: null, by: null } })
  expect([restoreKept(null), restoreKept('x'), restoreKept([])]).toEqual([{}, {}, {}])
})
