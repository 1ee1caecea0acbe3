import { beforeEach, expect, test } from 'vitest'
import { CONSENT_VERSION } from '../../../contract/limits'
import type { MeView } from '../../../contract/residents'
import { known, nobody, resident } from '../../testing/examples'
import { FakeDevice } from '../../testing/fake-device'
import { CallError } from '../rpc/call'
import { fakeCall, type FakeCall } from '../rpc/fake-call'
import { Intention } from '../rpc/intention'
import { SessionStore } from './session-store'

let me: MeView
let device: FakeDevice
let server: FakeCall
let session: SessionStore

beforeEach(() => {
  me = nobody
  device = new FakeDevice()
  server = fakeCall({
    'residents.me': () => me,
    'residents.consent': () => {
      me = { ...me, resident, consents: known.consents }
      return known.consents[0]!
    },
    'residents.updateSettings': ({ elderMode = null }) => ({ ...resident, elderMode }),
    'activities.signUp': () => ({ state: 'confirmed' }),
  })
  open()
})

/** The app is opened (again) on the same device. */
function open(): void {
  session = new SessionStore({ call: server, device })
}

/** Lets everything that is already decided happen. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

async function answerPrompt(kind: string, agreed: boolean): Promise<void> {
  await settled()
  expect(session.prompt?.kind).toBe(kind)
  session.prompt?.answer(agreed)
}

const signUp = () => new Intention(server).send('activities.signUp', { activityId: 'a' })

test('what the server knows of me is read, and a failure keeps the last good answer', async () => {
  expect(session.status).toBe('idle')
  me = { ...known, unreadCount: 2, can: { manageActivities: true, answerIdeas: true, manageStations: true } }
  await session.load()
  expect(session).toMatchObject({ status: 'ready', isResident: true, unreadCount: 2, can: { answerIdeas: true } })

  server.failNext('residents.me', 'network.offline')
  await session.load()
  expect(session).toMatchObject({ status: 'ready', resident, failure: { code: 'network.offline' } })
})

test('a first reading that fails says so, and a later one repairs it', async () => {
  server.failNext('residents.me', 'network.offline')
  await session.load()
  expect(session).toMatchObject({ status: 'failed', failure: { code: 'network.offline' } })
  await session.load()
  expect(session).toMatchObject({ status: 'ready', failure: null })
})

test('an older answer that arrives late does not replace a newer one', async () => {
  const answers: ((me: MeView) => void)[] = []
  server = fakeCall({ 'residents.me': () => new Promise<MeView>((resolve) => answers.push(resolve)) })
  open()
  const loads = [session.load(), session.load()]
  answers[1]?.({ ...known, unreadCount: 5 })
  answers[0]?.({ ...known, unreadCount: 1 })
  await Promise.all(loads)
  expect(session.unreadCount).toBe(5)
})

test('opening the app and browsing asks nobody for consent', async () => {
  await session.load()
  await settled()
  expect(session.prompt).toBeNull()
})

test('consent is asked before the first write only, and only once for two quick taps', async () => {
  const writes = Promise.all([session.asResident(signUp), session.asResident(signUp)])
  await answerPrompt('consent', true)
  expect(await writes).toEqual([{ state: 'confirmed' }, { state: 'confirmed' }])
  expect(server.sentTo('residents.consent')).toMatchObject([{ version: CONSENT_VERSION }])
  expect(session).toMatchObject({ isResident: true, prompt: null })

  expect(await session.asResident(signUp)).toEqual({ state: 'confirmed' })
  expect(server.sentTo('residents.consent')).toHaveLength(1)
})

test('who does not agree has written nothing and may be asked again', async () => {
  const write = session.asResident(signUp)
  await answerPrompt('consent', false)
  expect(await write).toBeNull()
  expect(server.sentTo('activities.signUp')).toEqual([])

  const again = session.ensureResident()
  await answerPrompt('consent', true)
  expect(await again).toBe(true)
})

test('a new privacy text asks a resident once more', async () => {
  me = { ...known, consents: known.consents.map((consent) => ({ ...consent, version: '2025-01' })) }
  await session.load()
  expect(session.isResident).toBe(false)
  const write = session.ensureResident()
  await answerPrompt('consent', true)
  expect(await write).toBe(true)
})

test('a consent that did not arrive is sent again under the same request id', async () => {
  server.failNext('residents.consent', 'network.offline')
  const first = session.ensureResident().catch(CallError.from)
  await answerPrompt('consent', true)
  expect(await first).toMatchObject({ code: 'network.offline' })
  const second = session.ensureResident()
  await answerPrompt('consent', true)
  expect(await second).toBe(true)
  const [lost, repeated] = server.sentTo('residents.consent')
  expect(repeated).toEqual(lost)
})

test('in a browser the write leaves for the login page', async () => {
  const left: string[] = []
  device.login = { kind: 'page', leaveFor: (url) => void left.push(url) }
  me = { ...nobody, loginUrl: '/dev/login' }
  expect(await session.asResident(signUp)).toBeNull()
  expect(left).toEqual(['/dev/login'])
  expect(session.prompt).toBeNull()
})

test('a browser without login says how to open the mini-program', async () => {
  device.login = { kind: 'page', leaveFor: () => expect.unreachable() }
  const write = session.asResident(signUp)
  await answerPrompt('how_to_open', false)
  expect(await write).toBeNull()
  expect(session.prompt).toBeNull()
})

test('a login that ended in between is noticed at the write and renewed', async () => {
  const left: string[] = []
  device.login = { kind: 'page', leaveFor: (url) => void left.push(url) }
  me = { ...known, loginUrl: '/dev/login' }
  await session.load()
  me = { ...nobody, loginUrl: '/dev/login' }
  server.failNext('activities.signUp', 'login.required')
  expect(await session.asResident(signUp)).toBeNull()
  expect(left).toEqual(['/dev/login'])
})

test('a refusal of the write itself reaches the store that wrote', async () => {
  me = known
  server.failNext('activities.signUp', 'sign_up.closed')
  await expect(session.asResident(signUp)).rejects.toMatchObject({ code: 'sign_up.closed' })
})

test('WeChat’s own privacy gate is a sheet too, and waits for its answer', async () => {
  let ask: () => Promise<boolean> = () => expect.unreachable()
  device.privacy = { buttonId: 'agree', openContract: () => undefined, onAsked: (asked) => { ask = asked } }
  open()
  const both = Promise.all([ask(), ask()])
  await answerPrompt('wechat_privacy', true)
  expect(await both).toEqual([true, true])
})

test('a question ends when the person goes on to another page, and is asked anew at the next tap', async () => {
  session.comeTo('活动')
  const write = session.asResident(signUp)
  await settled()
  session.comeTo('活动')
  expect(session.prompt?.kind).toBe('consent')
  session.comeTo('附近')
  expect(session.prompt).toBeNull()
  expect(await write).toBeNull()

  const again = session.asResident(signUp)
  await answerPrompt('consent', true)
  expect(await again).toEqual({ state: 'confirmed' })
})

test('somebody who left the page before the server answered is asked nothing on the next one', async () => {
  const answers: (() => void)[] = []
  server = fakeCall({
    'residents.me': () => new Promise<MeView>((resolve) => answers.push(() => resolve(me))),
    'residents.consent': () => known.consents[0]!,
  })
  open()
  session.comeTo('活动')
  const left = session.ensureResident()
  session.comeTo('附近')
  const here = session.ensureResident()
  answers.forEach((answer) => answer())
  expect(await left).toBe(false)
  await answerPrompt('consent', false)
  expect(await here).toBe(false)
})

test('lessons begun before login are handed over once the person is a resident, and 我的 is read again', async () => {
  let handedOver = 0
  session.onFirstLogin(() => Promise.resolve(++handedOver > 0))
  await session.load()
  await settled()
  expect(handedOver).toBe(0)

  me = known
  await session.load()
  await settled()
  expect(handedOver).toBe(1)
  expect(server.sentTo('residents.me')).toHaveLength(3)
  await session.load()
  await settled()
  expect(handedOver).toBe(1)
})

test('a hand-over that fails is tried again with the next reading', async () => {
  me = known
  await session.load()
  let attempts = 0
  session.onFirstLogin(() => {
    attempts += 1
    return attempts === 1 ? Promise.reject(new CallError('network.offline')) : Promise.resolve(false)
  })
  await settled()
  await session.load()
  await settled()
  expect(attempts).toBe(2)
})

test('关怀模式 follows the phone, then the switch on this device, then the resident’s own setting', async () => {
  device.prefersLargeText = true
  expect(session.elder).toBe(true)
  await session.setElder(false)
  expect(session.elder).toBe(false)
  expect(server.sent).toEqual([])

  device.prefersLargeText = false
  me = { ...known, resident: { ...resident, elderMode: true } }
  await session.load()
  expect(session.elder).toBe(true)
})

test('关怀模式 switched without login is still there when the app is opened again', async () => {
  await session.setElder(true)
  device = device.reopened()
  open()
  expect(session.elder).toBe(true)
})

test('关怀模式 switched by a resident is saved for all their devices', async () => {
  me = known
  await session.load()
  await session.setElder(true)
  expect(server.sentTo('residents.updateSettings')).toMatchObject([{ elderMode: true }])
  expect(session).toMatchObject({ elder: true, resident: { elderMode: true } })
})

test('关怀模式 switched without network holds here and is saved with the next reading', async () => {
  me = { ...known, resident: { ...resident, elderMode: false } }
  await session.load()
  server.failNext('residents.updateSettings', 'network.offline')
  await session.setElder(true)
  expect(session.elder).toBe(true)

  device = device.reopened()
  open()
  await session.load()
  expect(session.elder).toBe(true)
  await settled()
  expect(server.sentTo('residents.updateSettings').map(({ elderMode }) => elderMode)).toEqual([true, true])
  expect(session).toMatchObject({ elder: true, resident: { elderMode: true } })
})

test('switching to and fro quickly ends with what was switched last, here and at the server', async () => {
  me = known
  await session.load()
  await Promise.all([session.setElder(true), session.setElder(false)])
  await settled()
  const [last] = server.sentTo('residents.updateSettings').reverse()
  expect(last).toMatchObject({ elderMode: false })
  expect(session).toMatchObject({ elder: false, resident: { elderMode: false } })
})
