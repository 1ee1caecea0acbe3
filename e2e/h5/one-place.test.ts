import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { instantAt } from '../../contract/time'
import { newId } from '../../server/kernel/ids'
import { useStreet } from './visit'

const street = useStreet()
const EIGHT = 8 * 60
const NOON = 12 * 60

interface Answer<T> { ok: boolean; data: T }

const moveTo = (minute: number) =>
  street.host.post('/dev/clock', { now: instantAt(street.monday, minute).toISOString() })

/** Staff publish an activity with one place for this noon; answers its id. */
async function onePlace(): Promise<string> {
  const { cookie } = await street.host.post('/dev/login', { persona: 'staff' })
  const stations = await street.host.post<Answer<{ items: { id: string }[] }>>('/api/stations.list', {})
  const { answer } = await street.host.post<Answer<{ id: string }>>('/api/activities.create', {
    title: '午间剪纸，只有一个座', kind: 'culture', stationId: stations.answer.data.items[0]?.id, capacity: 1,
    startsAt: instantAt(street.monday, NOON).toISOString(), endsAt: instantAt(street.monday, NOON + 60).toISOString(),
    requestId: newId(new Date()),
  }, cookie)
  return answer.data.id
}

const show = (page: Page, name: string, id: string) =>
  street.open(page, `/features/activities/pages/${name}/index?id=${id}`)

/** Somebody new signs up with what the button says, and agrees to the terms on the way. */
async function signUp(page: Page, id: string, button: string): Promise<void> {
  await show(page, 'detail', id)
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('button', { name: '同意，继续' }).click()
}

/** Staff look at the roster again. */
async function seesOnRoster(staff: Page, words: string | RegExp): Promise<void> {
  await staff.reload()
  await staff.getByText(words).locator('visible=true').first().waitFor()
}

test('two residents and staff, three browsers: full, waiting, withdrawn, offered, taken, checked in, on the wall', { timeout: 180_000 }, async () => {
  // With less than three hours left the place would be theirs without a question.
  await moveTo(EIGHT)
  const id = await onePlace()
  const [first, second, staff] = await Promise.all([
    street.visit({ name: '先到的邻居' }),
    street.visit({ name: '后到的邻居' }),
    street.visit({ persona: 'staff', width: 1280, height: 860 }),
  ])

  await signUp(first, id, '报名')
  await first.getByText('名额给你留着').waitFor()
  await signUp(second, id, '排候补')
  await second.getByText('下一个就是你').waitFor()
  await show(staff, 'roster', id)
  await seesOnRoster(staff, '后到的邻居')

  await first.getByRole('button', { name: '取消报名' }).click()
  await first.getByRole('dialog').getByRole('button', { name: '取消报名' }).click()
  await first.getByText('已取消，名额让给了邻居').waitFor()
  await street.host.post('/dev/tick', {})
  await second.reload()
  await second.getByRole('button', { name: '我要参加' }).click()
  await second.getByText('名额给你留着').waitFor()

  await moveTo(NOON - 15)
  await show(staff, 'screen', id)
  await staff.getByText('/ 1 人到了').waitFor()
  await show(second, 'ticket', id)
  await second.getByLabel('屏幕上的 6 个数字').fill(await staff.locator('.door-screen__digits').innerText())
  await second.getByRole('button', { name: '签到', exact: true }).click()
  await second.getByText('11:45 签到了').waitFor()
  await staff.getByLabel('有名额的 1 人，到了 1 人').waitFor({ timeout: 15_000 })

  await moveTo(NOON + 75)
  await show(second, 'detail', id)
  await second.getByText('写几句，也可以放一张照片').click()
  await second.getByLabel('这一场怎么样？').fill('剪了一只喜鹊。')
  await second.getByRole('button', { name: '提交' }).click()
  await second.getByText('剪了一只喜鹊。').locator('visible=true').first().waitFor()
  await show(first, 'wall', id)
  await first.getByText('剪了一只喜鹊。').locator('visible=true').first().waitFor()
})
