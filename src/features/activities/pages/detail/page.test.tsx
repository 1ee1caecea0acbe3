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
import { family, nothing, pool, question, said, view } from '../../testing/examples'
import ActivityPage from '.'

afterEach(cleanup)

const withdrawable = { ...nothing, withdraw: true }

async function open(activity: ActivityView, device = new FakeDevice(), me = known) {
  const server = { activity }
  const call = fakeCall({
    'residents.me': () => me,
    'activities.get': () => server.activity,
    'activities.signUp': () => {
      server.activity = { ...activity, mine: { state: 'confirmed' }, can: withdrawable }
      return { state: 'confirmed' }
    },
    'activities.answerOffer': ({ accept }) => {
      server.activity = { ...activity, mine: accept ? { state: 'confirmed' } : null, can: { ...withdrawable, signUp: !accept } }
      return { state: accept ? 'confirmed' : 'refused' }
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

test('where there is something to say a sheet asks it, and the act says how many places it takes', async () => {
  const { call } = await open(family())
  fireEvent.click(await button('报名'))
  const sheet = within(screen.getByRole('dialog', { name: '报名' }))
  fireEvent.click(sheet.getByRole('button', { name: '孩子，多一位' }))
  expect(sheet.getByText('一起来，要么都有名额，要么都没有。')).toBeTruthy()
  fireEvent.click(sheet.getByRole('button', { name: '确认报名，占 2 个名额' }))
  expect(sheet.getAllByRole('alert').map(({ textContent }) => textContent))
    .toEqual(['写上监护人的名字。', '同意了，才能给孩子报名。', '填个数字再报。'])
  expect(call.sentTo('activities.signUp')).toEqual([])
  fireEvent.change(sheet.getByLabelText('监护人的名字，孩子的名额要监护人同意'), { target: { value: '沈佳宁' } })
  fireEvent.click(sheet.getByRole('switch', { name: '我是监护人，同意孩子参加' }))
  fireEvent.change(sheet.getByLabelText('孩子几岁？'), { target: { value: '7' } })
  fireEvent.click(sheet.getByRole('button', { name: '确认报名，占 2 个名额' }))
  await screen.findByText('名额给你留着')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(call.sentTo('activities.signUp')[0]).toMatchObject({
    party: [{ poolId: 'adults', places: 1 }, { poolId: 'children', places: 1 }],
    guardianName: '沈佳宁',
    answers: [{ questionId: 'age', answer: '7' }],
  })
})

test('more people than places wait together, and read that fewer could come at once', async () => {
  await open(view({ companionsMax: 2, pools: [pool('pool', { left: 1 })] }))
  fireEvent.click(await button('报名'))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getByRole('button', { name: '带几位家人，多一位' }))
  fireEvent.click(sheet.getByRole('button', { name: '带几位家人，多一位' }))
  expect(sheet.getByText('只剩 1 个，3 个人一起就排候补；也可以少报几个。')).toBeTruthy()
  expect(sheet.getByRole('button', { name: '排候补，等 3 个名额' })).toBeTruthy()
  expect(sheet.getByRole('button', { name: '带几位家人，多一位' }).hasAttribute('disabled')).toBe(true)
})

test('what was answered the last time is taken with a tap', async () => {
  await open(view({ questions: [question('q', { last: '花生' })] }))
  fireEvent.click(await button('报名'))
  fireEvent.click(await button('还是“花生”'))
  expect(screen.getByLabelText<HTMLInputElement>('对什么过敏？').value).toBe('花生')
})

test('a refusal about what somebody once said of themselves opens the sheet at that field', async () => {
  const { call } = await open(view({ audience: { ageFrom: 60 } }))
  call.failNext('activities.signUp', 'audience.age')
  fireEvent.click(await button('报名'))
  const sheet = within(await screen.findByRole('dialog'))
  expect(sheet.getByRole('alert').textContent).toBe('年龄不在这一场的范围里，看看别的场次。')
  fireEvent.change(sheet.getByLabelText('哪一年出生，这一场给 60 岁以上 的邻居'), { target: { value: '1958' } })
  fireEvent.click(sheet.getByRole('button', { name: '确认报名，占 1 个名额' }))
  await screen.findByText('名额给你留着')
  expect(call.sentTo('activities.signUp')[1]).toMatchObject({ birthYear: 1958 })
})

test('whom it is for, and that staff look first, is said before anybody taps', async () => {
  await open(view({ audience: { party: 'declared', ageFrom: 60 }, noShows: { count: 3, needsReview: true } }))
  expect(screen.getByText('只给 60 岁以上的党员')).toBeTruthy()
  expect(screen.getByText(/最近有 3 次报了名没来，这一次站里先看一眼/)).toBeTruthy()
})

test('an offer shows what is left of it, and is taken or left to the next', async () => {
  const mine = { state: 'offered', until: '2026-10-10T04:34:18.000Z' } as const
  const activity = view({ mine, signUp: said, can: { ...withdrawable, answerOffer: true } })
  await open(activity)
  expect(screen.getByText('有名额了，给你留到 12:34')).toBeTruthy()
  expect(screen.getByRole('timer', { name: '还有 43 分钟' }).textContent).toBe('42:18')
  fireEvent.click(await button('我要参加'))
  await screen.findByText('名额给你留着')
  cleanup()
  const { call } = await open(activity)
  fireEvent.click(await button('让给下一位'))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '让给下一位' }))
  await button('报名')
  expect(call.sentTo('activities.answerOffer')).toMatchObject([{ accept: false }])
})

test('in 关怀模式 nothing ticks: the offer is told in words, with the telephone beside it', async () => {
  const device = new FakeDevice()
  device.prefersLargeText = true
  const mine = { state: 'offered', until: '2026-10-10T03:58:00.000Z' } as const
  await open(view({ mine, signUp: said, can: { ...withdrawable, answerOffer: true } }), device)
  expect(screen.getByRole('timer').textContent).toBe('还有 6 分钟')
  fireEvent.click(await button('打电话答复'))
  expect(device.acts).toContain('phone 0573-5550102')
})

test('in 关怀模式 the sheet asks one thing at a time', async () => {
  const device = new FakeDevice()
  device.prefersLargeText = true
  await open(family(), device)
  fireEvent.click(await button('我要报名'))
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.queryByLabelText('孩子几岁？')).toBeNull()
  fireEvent.click(sheet.getByRole('button', { name: '下一步' }))
  fireEvent.change(sheet.getByLabelText('孩子几岁？'), { target: { value: '7' } })
  fireEvent.click(sheet.getByRole('button', { name: '确认报名，占 1 个名额' }))
  await screen.findByText('名额给您留着')
})

test('the privacy text is asked for alone, and what was typed is there again when somebody would rather not', async () => {
  const { call } = await open(family(), new FakeDevice(), { ...known, consents: [] })
  fireEvent.click(await button('报名'))
  fireEvent.change(screen.getByLabelText('孩子几岁？'), { target: { value: '7' } })
  fireEvent.click(await button('确认报名，占 1 个名额'))
  const refuse = await button('先不')
  expect(screen.getAllByRole('dialog')).toHaveLength(1)
  fireEvent.click(refuse)
  await button('确认报名，占 1 个名额')
  expect(screen.getByLabelText<HTMLInputElement>('孩子几岁？').value).toBe('7')
  expect(call.sentTo('activities.signUp')).toEqual([])
})
