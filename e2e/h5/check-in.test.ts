import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CheckInDeskView, TicketView } from '../../contract/check-ins'
import { instantAt } from '../../contract/time'
import { newId } from '../../server/kernel/ids'
import { useStreet } from './visit'

const street = useStreet()
const TEN = 600
const NOON = 720

interface Answer<T> { ok: boolean; data: T }

const moveTo = (minute: number) => street.host.post('/dev/clock', { now: instantAt(street.monday, minute).toISOString() })
const login = async (persona: 'resident' | 'staff') => (await street.host.post('/dev/login', { persona })).cookie
async function ask<T>(cookie: string, procedure: string, input: object): Promise<T> {
  return (await street.host.post<Answer<T>>(`/api/${procedure}`, input, cookie)).answer.data
}
const requestId = (): string => newId(new Date())

let activityId: string
let ticket: TicketView
let staff: string

/** The persona has a place in something at noon; it is a quarter to twelve. */
beforeEach(async () => {
  await moveTo(TEN)
  staff = await login('staff')
  const resident = await login('resident')
  const { items } = await ask<{ items: { id: string }[] }>(staff, 'stations.list', {})
  const created = await ask<{ id: string }>(staff, 'activities.create', {
    title: '午间签到试一试', kind: 'culture', stationId: items[0]?.id, capacity: 5, requestId: requestId(),
    startsAt: instantAt(street.monday, NOON).toISOString(), endsAt: instantAt(street.monday, NOON + 60).toISOString(),
  })
  activityId = created.id
  await ask(resident, 'activities.signUp', { activityId, requestId: requestId() })
  ticket = await ask<TicketView>(resident, 'activities.ticket', { activityId })
  await moveTo(NOON - 15)
})
afterEach(() => moveTo(TEN))

const open = (page: Page, name: string) => street.open(page, `/features/activities/pages/${name}/index?id=${activityId}`)
const guests = async () => (await ask<CheckInDeskView>(staff, 'activities.checkInDesk', { activityId })).guests
const grouped = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3)}`

test('a resident types the six digits of the big screen, which counts them', { timeout: 60_000 }, async () => {
  const screen = await street.visit({ persona: 'staff', width: 1920, height: 1080 })
  await open(screen, 'screen')
  await screen.getByText('/ 1 人到了').waitFor()
  const page = await street.visit({ persona: 'resident' })
  await street.open(page, `/features/activities/pages/detail/index?id=${activityId}`)
  await page.getByText('看票，签到').click()
  await page.getByText(grouped(ticket.digits)).waitFor()
  await page.getByLabel('屏幕上的 6 个数字').fill('000 000')
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await page.getByText('看一下屏幕上现在的码').waitFor()
  await page.getByLabel('屏幕上的 6 个数字').fill(await screen.locator('.door-screen__digits').innerText())
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await page.getByText('11:45 签到了').waitFor()
  await screen.getByLabel('有名额的 1 人，到了 1 人').waitFor({ timeout: 15_000 })
})

test('a scan without a network is there when the page is opened again, and is sent once', { timeout: 60_000 }, async () => {
  const page = await street.visit({ persona: 'staff' })
  await open(page, 'check-in')
  await page.getByText('沈佳宁').waitFor()
  await page.context().setOffline(true)
  const search = page.getByPlaceholder('姓名、手机后四位或 6 位数字')
  await search.fill(ticket.code)
  await page.getByText('没有网。1 条还没传上去').waitFor()
  await search.fill(ticket.code)
  await page.getByText('已经记下，等传上去').waitFor()
  expect((await guests())[0]?.seen).toBeNull()

  const again = await page.context().newPage()
  await page.close()
  await again.context().setOffline(false)
  await again.goto(street.host.url)
  await open(again, 'check-in')
  await again.getByText('没到 0').waitFor()
  // The page shows what it has noted before the server has answered.
  await expect.poll(async () => (await guests()).map(({ seen }) => seen?.method), { timeout: 10_000 }).toEqual(['ticket'])
})

test('staff find a name, check it in and take it back with a reason', { timeout: 60_000 }, async () => {
  const page = await street.visit({ persona: 'staff' })
  await open(page, 'check-in')
  await page.getByPlaceholder('姓名、手机后四位或 6 位数字').fill('佳宁')
  await page.getByRole('button', { name: '签到，沈佳宁' }).click()
  await page.getByText('签到了，1 人').waitFor()
  await page.getByText('到了 1', { exact: true }).click()
  await page.getByRole('button', { name: '撤销签到，沈佳宁' }).click()
  await page.getByLabel('为什么撤销').fill('认错人了')
  await page.getByRole('dialog').getByRole('button', { name: '撤销签到' }).click()
  await page.getByText('没到 1').waitFor()
  expect((await guests())[0]?.seen).toBeNull()
})

test('a ticket that was opened once is shown without a network', async () => {
  const page = await street.visit({ persona: 'resident' })
  const elsewhere = '/features/activities/pages/detail/index?id=elsewhere'
  // The code of both pages has arrived before the network goes.
  await street.open(page, elsewhere)
  await page.getByText(/没找到/).locator('visible=true').first().waitFor()
  await open(page, 'ticket')
  await page.getByText(grouped(ticket.digits)).waitFor()
  await page.context().setOffline(true)
  await street.open(page, elsewhere)
  await open(page, 'ticket')
  await page.getByText('这张票照样能用').locator('visible=true').first().waitFor()
  await page.getByText(grouped(ticket.digits)).locator('visible=true').first().waitFor()
})
