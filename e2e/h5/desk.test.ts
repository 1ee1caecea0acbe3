import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Answer } from '../../contract/answer'
import { useStreet, type Street } from './visit'

const street = useStreet()
const WIDE = { width: 1280, height: 860 } as const

/** Asks the server as whoever looks at this page. */
async function ask<Data>(page: Page, procedure: string, input: unknown): Promise<Data> {
  const response = await page.request.post(`${street.host.url}/api/${procedure}`, { data: input })
  const answer = await response.json() as Answer<Data>
  if (!answer.ok) throw new Error(`${procedure}: ${answer.error.code}`)
  return answer.data
}

/** A new activity for tomorrow with so many places. */
async function anActivity(page: Page, more: Record<string, unknown>): Promise<string> {
  const { items } = await ask<{ items: { id: string }[] }>(page, 'stations.list', { limit: 1 })
  const day = Date.parse(`${street.monday}T00:00:00Z`)
  const at = (hours: number): string => new Date(day + hours * 3_600_000).toISOString()
  const { id } = await ask<{ id: string }>(page, 'activities.create', {
    title: '剪窗花', kind: 'culture', stationId: items[0]?.id, startsAt: at(30), endsAt: at(32), requestId: crypto.randomUUID(), ...more,
  })
  return id
}

const roster = (page: Page, id: string): Promise<void> =>
  (street satisfies Street).open(page, `/features/activities/pages/roster/index?id=${id}`)

test('staff book by telephone, find the person in the roster, and take the register as a file', { timeout: 120_000 }, async () => {
  const page = await street.visit({ persona: 'staff', ...WIDE })
  const id = await anActivity(page, { capacity: 1 })
  await roster(page, id)
  await page.getByRole('button', { name: '替人报名' }).click()

  await page.getByLabel('姓名').fill('陈秀英')
  await page.keyboard.press('Tab')
  await page.keyboard.type('138 0573 0001')
  await page.getByRole('button', { name: '报上' }).click()
  await page.getByText('陈秀英：有名额').waitFor()

  await page.getByLabel('姓名').fill('陈秀英的妹妹')
  await page.getByLabel('电话，').fill('13805730001')
  await page.getByRole('button', { name: '报上' }).click()
  await page.getByText('这个电话报过了：陈秀英，有名额。').waitFor()
  await page.getByRole('button', { name: '是另一位，照样报' }).click()
  await page.getByText('陈秀英的妹妹：候补第 1').waitFor()

  await page.getByRole('button', { name: '返回' }).click()
  const table = page.locator('.roster-table')
  await table.getByText('陈秀英的妹妹').waitFor()
  await table.getByText('138 **** 0001').first().waitFor()
  await page.getByLabel('找人').fill('妹妹')
  await expect.poll(() => table.getByText('138 **** 0001').count()).toBe(1)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '存 CSV' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(text.split('\r\n').filter((line) => line.includes('剪窗花'))).toHaveLength(2)
  expect(text).toContain(',陈秀英,,138 **** 0001,1,')
})

test('a sign-up that staff look at first is on the desk, and theirs once it is approved', { timeout: 120_000 }, async () => {
  const page = await street.visit({ persona: 'staff' })
  const id = await anActivity(page, { capacity: 5, needsApproval: true, title: '读书小组' })
  const neighbour = await street.visit({ name: '阿芳' })
  await ask(neighbour, 'activities.signUp', { activityId: id, requestId: crypto.randomUUID() })

  await street.open(page, '/features/staff/pages/desk/index')
  await page.getByRole('tab', { name: '待办' }).click()
  await page.getByRole('link', { name: /阿芳/ }).click()
  await page.getByRole('checkbox', { name: '待审 1' }).waitFor()
  await page.getByRole('link', { name: /阿芳/ }).last().click()
  await page.getByRole('button', { name: '通过', exact: true }).click()
  await page.getByText('居民会收到消息').waitFor()
  await page.getByRole('button', { name: '通过', exact: true }).click()
  await page.getByRole('checkbox', { name: '待审 0' }).waitFor()

  await street.open(neighbour, '/features/residents/pages/inbox/index')
  await neighbour.getByText('报名通过了').waitFor()
})

test('a group rings, and hands its list in afterwards', { timeout: 120_000 }, async () => {
  const page = await street.visit({ persona: 'staff' })
  const id = await anActivity(page, { capacity: 40, title: '参观老码头' })
  await street.open(page, `/features/activities/pages/book/index?id=${id}`)
  await page.getByRole('switch', { name: '是一个团体' }).click()
  await page.getByLabel('团体叫什么').fill('菱香小学三年级')
  await page.getByLabel('联系人').fill('陆老师')
  await page.getByLabel(/^几个人/).fill('3')
  await page.getByRole('button', { name: '报上' }).click()
  await page.getByText('菱香小学三年级：有名额').waitFor()

  await roster(page, id)
  await page.getByRole('link', { name: /陆老师/ }).click()
  await page.getByRole('button', { name: /名单：交了 0 位/ }).click()
  await page.getByLabel(/^把名单贴在这里/).fill('1 小明 13805730011\n2 小红')
  await page.getByRole('button', { name: '存下名单' }).click()
  await page.getByText('名单 2 位，报了 3 位').waitFor()
})
