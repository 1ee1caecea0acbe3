// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { WelcomeView } from '../../../../../contract/welcome'
import { fakeCall } from '@/shared/rpc/fake-call'
import { RootStore, StoreProvider } from '@/shared/store'
import { known } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { resetTaro } from '@/testing/taro'
import { view, welcomeOf } from '../../testing/examples'
import ActivityPage from '.'

afterEach(cleanup)

async function open(welcome: WelcomeView['welcome'], device = new FakeDevice()) {
  const activity = view()
  const call = fakeCall({
    'residents.me': () => known,
    'activities.get': () => activity,
    'activities.welcome': () => ({ isRegular: welcome === null, welcome }),
  })
  resetTaro({ id: activity.id })
  const root = new RootStore(fakeDeps(call, device))
  await root.deps.session.load()
  render(<StoreProvider root={root}><ActivityPage /></StoreProvider>)
  await screen.findByText(activity.title)
  return { call, device }
}

test('a newcomer reads what happens, finds the door, rings who can be asked and sees what comes next', async () => {
  const { device } = await open(welcomeOf())
  await screen.findByRole('heading', { name: '第一次来' })
  expect(screen.getByText('带什么：旧牛仔裤一条。')).toBeTruthy()
  fireEvent.click(screen.getByText('菱香里站，2 楼手工间'))
  fireEvent.click(screen.getByText('周玉兰'))
  fireEvent.click(screen.getByText('下一场：周二微电影'))
  expect(device.acts).toEqual([
    'to /features/stations/pages/detail/index?id=lingxiang', 'phone 0573-5560001', 'to /features/activities/pages/detail/index?id=film',
  ])
})

test('what nobody wrote down has no row', async () => {
  await open(welcomeOf({ leader: null, contact: null, next: null }))
  await screen.findByRole('heading', { name: '第一次来' })
  for (const word of [/周玉兰/, /阿芳/, /下一场/]) expect(screen.queryByText(word)).toBeNull()
})

test('who came for the first time is welcomed, with the next one; who comes often sees nothing of it', async () => {
  await open(welcomeOf({ stage: 'came' }))
  await screen.findByText('欢迎你来')
  expect(screen.getByText('下一场：周二微电影')).toBeTruthy()
  expect(screen.queryByText('第一次来')).toBeNull()
  cleanup()
  const { call } = await open(null)
  await expect.poll(() => call.sentTo('activities.welcome').length).toBe(1)
  expect(screen.queryByText(/欢迎你来|第一次来/)).toBeNull()
})

test('in 关怀模式 it says the three things that matter at the door', async () => {
  const device = new FakeDevice()
  device.prefersLargeText = true
  await open(welcomeOf(), device)
  await screen.findByRole('heading', { name: '第一次来' })
  expect(screen.getByText('到了怎么签到')).toBeTruthy()
  expect(screen.queryByText(/下一场/)).toBeNull()
})
