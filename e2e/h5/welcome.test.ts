import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CheckInDeskView } from '../../contract/check-ins'
import { addDays, instantAt } from '../../contract/time'
import { newId } from '../../server/kernel/ids'
import { useStreet } from './visit'

const street = useStreet()
const TEN = 600
const NOON = 720

interface Answer<T> { ok: boolean; data: T }

const moveTo = (minute: number) => street.host.post('/dev/clock', { now: instantAt(street.monday, minute).toISOString() })
async function ask<T>(procedure: string, input: object): Promise<T> {
  return (await street.host.post<Answer<T>>(`/api/${procedure}`, input, staff)).answer.data
}
const requestId = (): string => newId(new Date())

let staff: string
let noon: string

/** At a station of its own: nothing else is on there but the two. */
beforeEach(async () => {
  await moveTo(TEN)
  staff = (await street.host.post('/dev/login', { persona: 'staff' })).cookie
  const { items } = await ask<{ items: { id: string; name: string }[] }>('stations.list', { limit: 50 })
  const stationId = items.find(({ name }) => name === '揽湖大厦楼宇站')?.id
  const create = async (title: string, on: string, more: object = {}) => (await ask<{ id: string }>('activities.create', {
    title, kind: 'culture', stationId, capacity: 5, requestId: requestId(),
    startsAt: instantAt(on, NOON).toISOString(), endsAt: instantAt(on, NOON + 40).toISOString(), ...more,
  })).id
  noon = await create('头一回来看看', street.monday, { bring: '一只杯子', lecturer: '阿芳' })
  await create('再来一次', addDays(street.monday, 1))
})
afterEach(() => moveTo(TEN))

const open = (page: Page, name: string) => street.open(page, `/features/activities/pages/${name}/index?id=${noon}`)

async function comes(): Promise<void> {
  await moveTo(NOON - 15)
  const { guests } = await ask<CheckInDeskView>('activities.checkInDesk', { activityId: noon })
  const now = instantAt(street.monday, NOON - 15).toISOString()
  const scans = guests.map(({ signUpId }) => ({ scanId: requestId(), sight: { kind: 'roster', signUpId }, at: now }))
  await ask('activities.checkInFor', { activityId: noon, sentAt: now, scans, requestId: requestId() })
}

test('a newcomer reads what to expect, comes, is welcomed once and sees what comes next', { timeout: 120_000 }, async () => {
  const page = await street.visit({ name: '新来的小何' })
  await open(page, 'detail')
  await page.getByRole('heading', { name: '第一次来' }).waitFor()
  await page.getByText('带什么：一只杯子').waitFor()
  await page.getByText('下一场：').waitFor()
  await page.getByRole('button', { name: '报名', exact: true }).click()
  await page.getByRole('button', { name: '同意，继续' }).click()
  await page.getByText('名额给你留着').waitFor()
  await page.getByText('看票，签到').click()
  await page.getByRole('heading', { name: '第一次来' }).locator('visible=true').waitFor()

  await comes()
  await open(page, 'detail')
  await page.getByText('欢迎你来').waitFor()
  expect(await page.getByRole('heading', { name: '第一次来' }).locator('visible=true').count()).toBe(0)
  await street.open(page, '/features/residents/pages/inbox/index')
  await page.getByText('欢迎你来：头一回来看看').waitFor()
  await page.getByText(/^第一次来，记上了。下一场：/).waitFor()
})

test('somebody who has come before sees nothing of it', { timeout: 60_000 }, async () => {
  const page = await street.visit({ persona: 'resident' })
  const answered = page.waitForResponse((response) => response.url().includes('activities.welcome'))
  await open(page, 'detail')
  await answered
  await page.getByText('一只杯子').waitFor()
  expect(await page.getByText(/第一次来|欢迎你来/).count()).toBe(0)
})
