import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TicketView } from '../../contract/check-ins'
import { instantAt } from '../../contract/time'
import type { WallView } from '../../contract/wall'
import { newId } from '../../server/kernel/ids'
import { useStreet } from './visit'

const street = useStreet()
const TEN = 600
const NOON = 720
const BAGS = join(import.meta.dirname, '../../server/seeds/media/wall/bags.jpg')

interface Answer<T> { ok: boolean; data: T }

const moveTo = (minute: number) => street.host.post('/dev/clock', { now: instantAt(street.monday, minute).toISOString() })
const login = async (persona: 'resident' | 'staff') => (await street.host.post('/dev/login', { persona })).cookie
async function ask<T>(cookie: string, procedure: string, input: object): Promise<T> {
  return (await street.host.post<Answer<T>>(`/api/${procedure}`, input, cookie)).answer.data
}
const requestId = (): string => newId(new Date())

let activityId: string
let staff: string

/** The persona was at something at noon; it is two o'clock. */
beforeAll(async () => {
  await moveTo(TEN)
  staff = await login('staff')
  const resident = await login('resident')
  const { items } = await ask<{ items: { id: string }[] }>(staff, 'stations.list', {})
  const created = await ask<{ id: string }>(staff, 'activities.create', {
    title: '午间布袋试一试', kind: 'culture', stationId: items[0]?.id, capacity: 5, requestId: requestId(),
    startsAt: instantAt(street.monday, NOON).toISOString(), endsAt: instantAt(street.monday, NOON + 60).toISOString(),
  })
  activityId = created.id
  await ask(resident, 'activities.signUp', { activityId, requestId: requestId() })
  const { digits } = await ask<TicketView>(resident, 'activities.ticket', { activityId })
  await moveTo(NOON)
  const now = instantAt(street.monday, NOON).toISOString()
  const scans = [{ scanId: requestId(), sight: { kind: 'digits', digits }, at: now }]
  await ask(staff, 'activities.checkInFor', { activityId, sentAt: now, scans, requestId: requestId() })
  await moveTo(NOON + 120)
})
afterAll(() => moveTo(TEN))

const open = (page: Page, name: string) => street.open(page, `/features/activities/pages/${name}/index?id=${activityId}`)
const wall = () => ask<WallView>(staff, 'wall.list', { activityId })

/** On the page in front; the pages before it stay in the document. */
const seen = (page: Page, text: string) => page.getByText(text).locator('visible=true').first().waitFor()

/** The photo on the page has arrived and is as wide as it says. */
const pictureWidth = (page: Page) =>
  page.getByRole('img', { name: '沈佳宁的照片' }).locator('img').first()
    .evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)

test('a resident leaves words and a photo; staff look, and then a neighbour sees them', { timeout: 90_000 }, async () => {
  const page = await street.visit({ persona: 'resident' })
  await open(page, 'detail')
  await page.getByText('写几句，也可以放一张照片').click()
  await page.getByLabel('这一场怎么样？').fill('三个袋子，三条旧裤子。')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '放一张照片' }).click()])
  await chooser.setFiles(BAGS)
  await page.getByRole('img', { name: '要放的照片' }).waitFor()
  await page.getByRole('button', { name: '提交' }).click()
  await seen(page, '等工作人员看过就上墙')
  await expect.poll(() => pictureWidth(page)).toBe(480)

  const neighbour = await street.visit({ name: '路过的邻居' })
  await open(neighbour, 'detail')
  await neighbour.getByText('午间布袋试一试').first().waitFor()
  expect(await neighbour.getByText('三个袋子').count()).toBe(0)

  const desk = await street.visit({ persona: 'staff' })
  await street.open(desk, '/features/staff/pages/desk/index')
  await desk.getByRole('tab', { name: '待办' }).click()
  await desk.getByText('留言待看').click()
  await desk.getByRole('button', { name: '上墙：沈佳宁的留言', exact: true }).click()
  await desk.getByText('上墙了，告诉了写的人').waitFor()

  await open(neighbour, 'wall')
  await seen(neighbour, '三个袋子，三条旧裤子。')
  await expect.poll(() => pictureWidth(neighbour)).toBe(480)
  expect((await wall()).items).toMatchObject([{ author: '沈佳宁', photo: { width: 480, height: 360 } }])
})

test('what hangs is taken down by staff, who say why; its author reads it and writes anew', { timeout: 90_000 }, async () => {
  const desk = await street.visit({ persona: 'staff' })
  await open(desk, 'wall')
  await desk.getByRole('button', { name: '收起来：沈佳宁的留言' }).click()
  await desk.getByLabel('原因').fill('照片里有别人家的门牌。')
  await desk.getByRole('dialog').getByRole('button', { name: '不上墙' }).click()
  await desk.getByText('没有上墙，原因告诉了写的人').waitFor()
  const page = await street.visit({ persona: 'resident' })
  await street.open(page, '/features/residents/pages/inbox/index')
  await page.getByText('你的留言没有上墙').first().click()
  await seen(page, '没有上墙：照片里有别人家的门牌。')
  await page.getByRole('button', { name: '撤下来：沈佳宁的留言' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤下来' }).click()
  await page.getByRole('button', { name: '写几句，也可以放一张照片' }).click()
  await page.getByLabel('这一场怎么样？').fill('换不了拉链，下次学。')
  await page.getByRole('button', { name: '提交' }).click()
  await seen(page, '换不了拉链，下次学。')
  expect((await wall()).items).toMatchObject([{ text: '换不了拉链，下次学。', photo: null }])
})

test('a file that is no picture is said so, and the words stay', async () => {
  const page = await street.visit({ name: '新来的小何' })
  await open(page, 'wall-post')
  await page.getByLabel('这一场怎么样？').fill('写了一半')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '放一张照片' }).click()])
  await chooser.setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>alert(1)</script>') })
  await page.getByText('这张照片打不开').waitFor()
  expect(await page.getByLabel('这一场怎么样？').inputValue()).toBe('写了一半')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('button', { name: '同意，继续' }).click()
  await seen(page, '签到过的人才能在这里留言')
})
