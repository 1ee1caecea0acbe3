import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ActivitySummary } from '../../contract/activities'
import { instantAt } from '../../contract/time'
import { newId } from '../../server/kernel/ids'
import { useStreet } from './visit'

const street = useStreet()

interface Answer<T> { ok: boolean; data: T }

/** Staff publish an activity with one place; answers its id. */
async function onePlace(title: string): Promise<string> {
  const { cookie } = await street.host.post('/dev/login', { persona: 'staff' })
  const stations = await street.host.post<Answer<{ items: { id: string }[] }>>('/api/stations.list', {})
  const startsAt = instantAt(street.monday, 600 + 26 * 60)
  const { answer } = await street.host.post<Answer<{ id: string }>>('/api/activities.create', {
    title, kind: 'culture', stationId: stations.answer.data.items[0]?.id, capacity: 1, requestId: newId(new Date()),
    startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
  }, cookie)
  return answer.data.id
}

const open = (page: Page, id: string) => street.open(page, `/features/activities/pages/detail/index?id=${id}`)
const agree = (page: Page) => page.getByRole('button', { name: '同意，继续' }).click()

test('the second waits, is promoted when the first withdraws, and finds it in the inbox', { timeout: 120_000 }, async () => {
  const id = await onePlace('只有一个座的课')
  const first = await street.visit({ name: '先到的人' })
  await open(first, id)
  await first.getByRole('button', { name: '报名', exact: true }).click()
  await agree(first)
  await first.getByText('名额给你留着').waitFor()

  const second = await street.visit({ name: '后到的人' })
  await open(second, id)
  await second.getByRole('button', { name: '排候补' }).click()
  await agree(second)
  await second.getByText('下一个就是你').waitFor()

  await first.getByRole('button', { name: '取消报名' }).click()
  await first.getByRole('dialog').getByRole('button', { name: '取消报名' }).click()
  await first.getByText('已取消，名额让给了邻居').waitFor()
  await street.host.post('/dev/tick', {})

  await street.open(second, '/features/residents/pages/inbox/index')
  await second.getByText('有名额了，轮到你：只有一个座的课').click()
  await second.getByText('名额给你留着').waitFor()
})

test('tapping twice takes one place', async () => {
  const id = await onePlace('双击的课')
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
  const id = await onePlace('名单里有谁')
  const neighbour = await street.visit({ persona: 'resident' })
  await open(neighbour, id)
  await neighbour.getByRole('button', { name: '报名', exact: true }).click()
  await neighbour.getByText('名额给你留着').waitFor()
  await street.open(page, `/features/activities/pages/roster/index?id=${id}`)
  await page.getByRole('link', { name: /沈佳宁/ }).waitFor()
})
