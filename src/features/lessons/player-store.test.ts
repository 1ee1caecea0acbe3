import { beforeEach, expect, test } from 'vitest'
import type { LessonView } from '../../../contract/lessons'
import { nobody } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { PlayerStore } from './player-store'
import { ProgressStore } from './progress-store'
import { lesson, LessonServer } from './testing/lesson-server'

const nobodyInBrowser = { ...nobody, loginUrl: '/login' }

let server: LessonServer

beforeEach(() => {
  server = new LessonServer()
})

async function phone({ device = new FakeDevice(), view = lesson }: { device?: FakeDevice; view?: LessonView } = {}) {
  const call = server.caller(view)
  const deps = fakeDeps(call, device)
  await deps.session.load()
  const progress = new ProgressStore(deps)
  const player = new PlayerStore(deps)
  await player.open('letter', progress)
  const audio = () => device.audio[device.audio.length - 1]!
  /** Time passes on the phone and in what is heard. */
  const hear = (from: number, to: number) => {
    for (let second = from; second <= to; second += 1) {
      device.instant = new Date(device.instant.getTime() + 1000)
      audio().listeners.onTime(second + 0.2)
    }
  }
  return { call, deps, device, progress, player, audio, hear }
}

const later = (device: FakeDevice, minutes: number): FakeDevice => {
  device.instant = new Date(device.instant.getTime() + minutes * 60_000)
  return device
}
const settled = () => new Promise((done) => setTimeout(done))

test('a lesson broken off on one phone goes on at the same second on another', async () => {
  const first = await phone()
  first.player.play()
  first.hear(1, 522)
  first.player.leave('letter')
  await settled()
  expect(server.stored?.positionSeconds).toBe(522)

  const second = await phone({ device: later(new FakeDevice(), 60) })
  expect([second.player.playback.seconds, second.player.stoppedAt, second.player.line]).toEqual([522, 522, 2])
  second.player.play()
  expect(second.audio()).toMatchObject({ address: '/media/letter.mp3', seconds: 522, state: 'playing' })
})

test('while it plays it is saved every ten seconds, and at once on a pause', async () => {
  const { player, hear, call } = await phone()
  const sent = () => call.sentTo('lessons.saveProgress').map(({ positionSeconds }) => positionSeconds)
  player.play()
  hear(1, 10)
  await settled()
  hear(11, 19)
  await settled()
  expect(sent()).toEqual([10])
  hear(20, 20)
  await settled()
  hear(21, 25)
  player.pause()
  await settled()
  expect(sent()).toEqual([10, 20, 25])
})

test('what was heard in the very last second survives an app that is killed', async () => {
  const { player, hear, device } = await phone()
  server.isOnline = false
  player.play()
  hear(1, 47)
  server.isOnline = true
  const next = await phone({ device: later(device.reopened(), 5) })
  expect(next.player.playback.seconds).toBe(47)
})

test('without network the place stays on the phone and is sent when the lesson is opened again', async () => {
  const { player, progress, hear } = await phone()
  player.play()
  server.isOnline = false
  hear(1, 33)
  player.pause()
  await settled()
  expect([server.stored, progress.isHeldUp, player.playback.state]).toEqual([null, true, 'paused'])
  server.isOnline = true
  await player.open('letter', progress)
  await settled()
  expect([server.stored?.positionSeconds, progress.isHeldUp, progress.keptIds]).toEqual([33, false, []])
})

test('nobody is asked to log in for listening, and the place is there at the next visit', async () => {
  server.me = nobodyInBrowser
  const { player, hear, deps, device, call } = await phone()
  player.play()
  hear(1, 30)
  player.leave('letter')
  await settled()
  expect([deps.session.prompt, call.sentTo('lessons.saveProgress')]).toEqual([null, []])
  const next = await phone({ device: device.reopened() })
  expect(next.player.playback.seconds).toBe(30)
})

test('the phone on the table that is taken up again offers what was heard elsewhere meanwhile', async () => {
  const table = await phone()
  table.player.play()
  table.hear(1, 60)
  table.player.pause()
  await settled()
  const updatedAt = later(new FakeDevice(), 60).instant.toISOString()
  server.stored = { positionSeconds: 300, finishedAt: null, updatedAt }
  await table.player.open('letter', table.progress)
  expect([table.player.playback.seconds, table.audio().seconds]).toEqual([300, 300])
})

test('at 95 % the lesson is finished, and listening again from the start does not undo it', async () => {
  const { player, hear } = await phone()
  server.isOnline = false
  player.play()
  hear(1, 854)
  expect(player.isFinished).toBe(false)
  hear(855, 856)
  expect(player.isFinished).toBe(true)
  player.jump(0)
  hear(1, 3)
  server.isOnline = true
  player.leave('letter')
  await settled()
  expect(server.stored?.positionSeconds).toBe(3)
  expect(server.stored?.finishedAt).not.toBeNull()
})

test('at the end one may begin again; the next visit begins at the start', async () => {
  const { player, hear, audio, device } = await phone()
  player.play()
  hear(1, 899)
  audio().listeners.onEnd()
  await settled()
  expect([player.playback.state, server.stored?.positionSeconds]).toEqual(['ended', 900])
  const next = await phone({ device: device.reopened() })
  expect([next.player.playback.seconds, next.player.stoppedAt, next.player.isFinished]).toEqual([0, null, true])
  player.play()
  expect([player.playback.seconds, audio().seconds, audio().state]).toEqual([0, 0, 'playing'])
})

test('a tap on a sentence goes there; fifteen seconds back never go below the start', async () => {
  const { player, audio } = await phone()
  player.jump(485)
  expect([player.playback.state, audio().seconds, player.line]).toEqual(['playing', 485, 1])
  player.jump(10)
  player.stepBack()
  expect(audio().seconds).toBe(0)
})

test('a sound that breaks says so, keeps the text and the second, and a new player goes on there', async () => {
  const { player, hear, audio, device } = await phone()
  player.play()
  hear(1, 40)
  audio().listeners.onError()
  expect([player.playback.state, audio().state, player.lesson?.transcript.length]).toEqual(['broken', 'released', 4])
  player.play()
  expect(device.audio).toHaveLength(2)
  expect(audio()).toMatchObject({ seconds: 40, state: 'playing' })
})

test('where the platform silences a page that is not seen, it pauses; elsewhere it goes on', async () => {
  const { player } = await phone()
  player.play()
  player.hide(true)
  expect(player.playback.state).toBe('playing')
  player.hide(false)
  expect(player.playback.state).toBe('paused')
})

test('merely opening a lesson reports nothing, so it cannot push aside what another phone knows', async () => {
  const { player, call } = await phone()
  player.leave('letter')
  await settled()
  expect(call.sentTo('lessons.saveProgress')).toEqual([])
})

test('a lesson that is gone is missing; one that cannot be reached can be tried again', async () => {
  const { player, progress, call } = await phone()
  call.failNext('lessons.get', 'lesson.not_found')
  await player.open('gone', progress)
  expect([player.status, player.message]).toEqual(['missing', expect.stringContaining('下架')])
  call.failNext('lessons.get', 'network.offline')
  await player.open('letter', progress)
  expect(player.status).toBe('failed')
  player.reload()
  await settled()
  expect(player.status).toBe('ready')
})

const article: LessonView = { ...lesson, format: 'article', mediaUrl: null }

test('an article remembers the furthest paragraph, and its end finishes it', async () => {
  const { player, device } = await phone({ view: article })
  player.read(0)
  player.read(2)
  player.read(1)
  player.leave('letter')
  await settled()
  const next = await phone({ view: article, device: device.reopened() })
  expect([next.player.playback.seconds, next.player.stoppedLine]).toEqual([522, 2])
  next.player.readToEnd()
  await settled()
  expect([server.stored?.positionSeconds, next.player.isFinished]).toEqual([900, true])
})

test('an article may be begun anew', async () => {
  server.stored = { positionSeconds: 522, finishedAt: null, updatedAt: '2026-10-09T00:00:00Z' }
  const { player } = await phone({ view: article })
  player.reread()
  expect([player.playback.seconds, player.stoppedLine]).toEqual([0, null])
})
