import { expect, test } from 'vitest'
import type { WelcomeView } from '../../../contract/welcome'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known, nobody } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { welcomeOf } from './testing/examples'
import { welcomeCopy } from './welcome-copy'
import { WelcomeStore } from './welcome-store'

const NOW = new Date('2026-10-10T03:52:00.000Z')

async function open(view: WelcomeView, me = known) {
  const call = fakeCall({ 'residents.me': () => me, 'activities.welcome': () => view })
  const deps = fakeDeps(call)
  await deps.session.load()
  const store = new WelcomeStore(deps)
  await store.open('bags')
  return { store, call }
}

test('a newcomer is told of each activity they look at, never what belongs to another', async () => {
  const { store, call } = await open({ isRegular: false, welcome: welcomeOf() })
  expect(store.welcome?.stage).toBe('first')
  const pending = store.open('film')
  expect(store.welcome).toBeNull()
  await pending
  expect(call.sentTo('activities.welcome')).toEqual([{ activityId: 'bags' }, { activityId: 'film' }])
})

test('whoever comes often is asked about once, and somebody nobody knows never', async () => {
  const { store, call } = await open({ isRegular: true, welcome: null })
  await store.open('film')
  expect([store.welcome, call.sentTo('activities.welcome').length]).toEqual([null, 1])
  const stranger = await open({ isRegular: false, welcome: welcomeOf() }, nobody)
  expect([stranger.store.welcome, stranger.call.sentTo('activities.welcome').length]).toEqual([null, 0])
})

test('without a network the card is left out, and what was there stays', async () => {
  const { store, call } = await open({ isRegular: false, welcome: welcomeOf() })
  call.failNext('activities.welcome', 'network.offline')
  await store.open('bags')
  expect(store.welcome?.stage).toBe('first')
})

test('what was not written down is not made up', () => {
  const plain = welcomeOf({ bring: null, where: { ...welcomeOf().where, room: null, floor: null } })
  expect([welcomeCopy.bring(plain), welcomeCopy.where(plain)]).toEqual(['不用带东西，人来就行', '菱香里站'])
  expect(welcomeCopy.where(welcomeOf())).toBe('菱香里站，2 楼手工间')
  expect(welcomeCopy.what(welcomeOf())).toBe('文体，1.5 小时')
  const next = welcomeOf().next!
  expect(welcomeCopy.nextLine(next, NOW, false)).toBe('10 月 13 日 周二 12:00，望湖驿站')
  expect(welcomeCopy.nextLine({ ...next, isHeld: true }, NOW, true)).toBe('10 月 13 日 星期二 中午 12 点，望湖驿站，您的名额在')
})
