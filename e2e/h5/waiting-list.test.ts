import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ActivitySummary } from '../../contract/activities'
import { instantAt } from '../../contract/time'
import { newId } from '../../server/kernel/ids'
import { useStreet } from './visit'

const street = useStreet()

interface Answer<T> { ok: boolean; data: T }

/** Staff publish an activity for tomorrow noon, with one place unless said otherwise; answers its id. */
async function activity(title: string, facts: Record<string, unknown> = {}): Promise<string> {
  const { cookie } = await street.host.post('/dev/login', { persona: 'staff' })
  const stations = await street.host.post<Answer<{ items: { id: string }[] }>>('/api/stations.list', {})
  const startsAt = instantAt(street.monday, 600 + 26 * 60)
  const { answer } = await street.host.post<Answer<{ id: string }>>('/api/activities.create', {
    title, kind: 'culture', stationId: stations.answer.data.items[0]?.id, capacity: 1, requestId: newId(new Date()),
    startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(), ...facts,
  }, cookie)
  return answer.data.id
}

const open = (page: Page, id: string) => street.open(page, `/features/activities/pages/detail/index?id=${id}`)
const agree = (page: Page) => page.getByRole('button', { name: '同意，继续' }).click()

/** One has the place, another waits, and the first gives it back: both pages. */
async function handedBack(title: string): Promise<{ id: string; first: Page; second: Page }> {
  const id = await activity(title)
  const first = await street.visit({ name: `先到的人，${title}` })
  await open(first, id)
  await first.getByRole('button', { name: '报名', exact: true }).click()
  await agree(first)
  await first.getByText('名额给你留着').waitFor()

  const second = await street.visit({ name: `后到的人，${title}` })
  await open(second, id)
  await second.getByRole('button', { name: '排候补' }).click()
  await agree(second)
  await second.getByText('下一个就是你').waitFor()

  await first.getByRole('button', { name: '取消报名' }).click()
  await first.getByRole('dialog').getByRole('button', { name: '取消报名' }).click()
  await first.getByText('已取消，名额让给了邻居').waitFor()
  await street.host.post('/dev/tick', {})
  return { id, first, second }
}

test('the second waits, is offered the place when the first withdraws, finds it in the inbox and takes it', { timeout: 120_000 }, async () => {
  const { second } = await handedBack('只有一个座的课')
  await street.open(second, '/pages/me/index')
  await second.getByText('有名额，等答复').waitFor()
  await street.open(second, '/features/residents/pages/inbox/index')
  await second.getByText(/有名额了.*只有一个座的课/).click()
  await second.getByText('有名额了，给你留到 15:30').waitFor()
  await second.getByText('还有 5.5 小时').waitFor()
  await second.getByRole('button', { name: '我要参加' }).click()
  await second.getByText('名额给你留着').waitFor()
  await street.open(second, '/pages/me/index')
  await second.getByText('已报名').waitFor()
})

test('the second leaves the offered place to the next, after one question', { timeout: 120_000 }, async () => {
  const { id, second } = await handedBack('让给别人的课')
  await open(second, id)
  await second.getByRole('button', { name: '让给下一位' }).click()
  await second.getByRole('dialog').getByRole('button', { name: '让给下一位' }).click()
  await second.getByText('让给下一位了').waitFor()
  await second.getByText('还剩 1 个名额').waitFor()
})

test('tapping twice takes one place', async () => {
  const id = await activity('双击的课')
  const page = await street.visit({ persona: 'resident' })
  await open(page, id)
  await page.getByRole('button', { name: '报名', exact: true }).dblclick()
  await page.getByText('名额给你留着').waitFor()
  const { answer } = await street.host.post<Answer<ActivitySummary>>('/api/activities.get', { id })
  expect(answer.data.places).toEqual({ capacity: 1, left: 0, waiting: 0 })
})

test('staff publish, see who comes and answer an idea from the desk', { timeout: 60_000 }, async () => {
  const page = await street.visit({ persona: 'staff' })
  await street.open(page, '/pages/me/index')
  await page.getByText('工作台').click()
  await page.getByRole('button', { name: '发布活动' }).waitFor()
  const id = await activity('名单里有谁')
  const neighbour = await street.visit({ persona: 'resident' })
  await open(neighbour, id)
  await neighbour.getByRole('button', { name: '报名', exact: true }).click()
  await neighbour.getByText('名额给你留着').waitFor()
  await street.open(page, `/features/activities/pages/roster/index?id=${id}`)
  await page.getByRole('link', { name: /沈佳宁/ }).waitFor()
})

test('a family signs up together: who comes, the guardian and the answer, and all of it is found again', { timeout: 60_000 }, async () => {
  const id = await activity('一家人的课', {
    companionsMax: 2,
    pools: [{ mode: 'on_site', who: 'adult', capacity: 5 }, { mode: 'on_site', who: 'child', capacity: 5 }],
    questions: [{ kind: 'choice', label: '吃甜的吗？', options: ['正常甜', '少糖'], required: true }],
  })
  const page = await street.visit({ persona: 'resident' })
  await open(page, id)
  await page.getByRole('button', { name: '报名', exact: true }).click()
  await page.getByRole('button', { name: '孩子，多一位' }).click()
  await page.getByLabel('孩子叫什么，可以不填').fill('小满')
  await page.getByRole('button', { name: '确认报名，占 2 个名额' }).click()
  await page.getByText('写上监护人的名字。').waitFor()
  await page.reload()
  await page.getByRole('button', { name: '报名', exact: true }).click()
  expect(await page.getByLabel('孩子叫什么，可以不填').inputValue()).toBe('小满')
  await page.getByLabel('监护人的名字，孩子的名额要监护人同意').fill('沈佳宁')
  await page.getByRole('switch', { name: '我是监护人，同意孩子参加' }).click()
  await page.getByRole('radio', { name: '少糖' }).click()
  await page.getByRole('button', { name: '确认报名，占 2 个名额' }).click()
  await page.getByText('一共 2 位，大人 1、孩子 1。同来的：小满').waitFor()

  await page.getByText('有人来不了？少来几位').click()
  await page.getByRole('switch', { name: '小满' }).click()
  await page.getByRole('button', { name: '少来 1 位' }).click()
  await page.getByText('改好了，其他人的名额还在').waitFor()
  await page.getByText('1 个名额，大人').waitFor()
})
