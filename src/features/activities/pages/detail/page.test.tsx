// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { ActivityView } from '../../../../../contract/activities'
import { fakeCall } from '@/shared/rpc/fake-call'
import { RootStore, StoreProvider } from '@/shared/store'
import { known } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { resetTaro } from '@/testing/taro'
import { nothing, view } from '../../testing/examples'
import ActivityPage from '.'

afterEach(cleanup)

const withdrawable = { ...nothing, withdraw: true }

async function open(activity: ActivityView, device = new FakeDevice()) {
  const server = { activity }
  const call = fakeCall({
    'residents.me': () => known,
    'activities.get': () => server.activity,
    'activities.signUp': () => {
      server.activity = { ...activity, mine: { state: 'confirmed' }, can: withdrawable }
      return { state: 'confirmed' }
    },
    'activities.withdraw': () => {
      server.activity = { ...activity, mine: null, can: { ...withdrawable, signUp: true } }
      return { state: 'withdrawn' }
    },
  })
  resetTaro({ id: activity.id })
  render(
    <StoreProvider root={new RootStore(fakeDeps(call, device))}>
      <ActivityPage />
    </StoreProvider>,
  )
  await screen.findByText(activity.title)
  return { call, device }
}

const button = (name: string) => screen.findByRole('button', { name })

test('a resident signs up, sees the place held, thinks better of it and gives it back', async () => {
  await open(view())
  fireEvent.click(await button('报名'))
  await screen.findByText('名额给你留着')
  fireEvent.click(await button('取消报名'))
  const sheet = screen.getByRole('dialog', { name: '取消报名' })
  expect(sheet.textContent).toContain('空出的名额会给候补的邻居')
  fireEvent.click(within(sheet).getByRole('button', { name: '取消报名' }))
  await button('报名')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a refusal is read on the page, right over the button', async () => {
  const { call } = await open(view())
  call.failNext('activities.signUp', 'sign_up.closed')
  fireEvent.click(await button('报名'))
  expect((await screen.findByRole('alert')).textContent).toBe('报名已经截止，看看别的场次。')
})

test('when it is full the way into the waiting list says how many are ahead', async () => {
  await open(view({ places: { capacity: 12, left: 0, waiting: 5 } }))
  expect(screen.getByText('满了，先排候补？前面 5 位。')).toBeTruthy()
  expect(await button('排候补')).toBeTruthy()
})

test('in 关怀模式 the telephone stands beside the button', async () => {
  const device = new FakeDevice()
  device.prefersLargeText = true
  await open(view(), device)
  expect(await button('我要报名')).toBeTruthy()
  fireEvent.click(await button('电话报'))
  expect(device.acts).toContain('phone 0573-5550102')
})

test('what staff can do is shown to those the server names, and to nobody else', async () => {
  await open(view())
  expect(screen.queryByText('名单')).toBeNull()
  cleanup()
  const { device } = await open(view({ can: { ...nothing, signUp: true, edit: true, seeRoster: true } }))
  fireEvent.click(screen.getByText('名单'))
  fireEvent.click(screen.getByText('改活动'))
  expect(device.acts).toEqual([
    'to /features/activities/pages/roster/index?id=bags',
    'to /features/activities/pages/edit/index?id=bags',
  ])
})

test('a cancelled activity says so and why, and nobody can sign up', async () => {
  const nobody = nothing
  await open(view({ phase: 'cancelled', cancelledReason: '讲师病了', can: nobody }))
  expect(screen.getByText('这场活动取消了：讲师病了')).toBeTruthy()
  expect((await button('已取消')).hasAttribute('disabled')).toBe(true)
})
