import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ActivitySummary } from '../../contract/activities'
import { useStreet } from './visit'

const street = useStreet()
const pages = '/features/activities/pages'

interface Answer<T> { ok: boolean; data: T }

const coming = async (input: object) =>
  (await street.host.post<Answer<{ items: ActivitySummary[] }>>('/api/activities.list', input)).answer.data.items

/** The page below keeps its fields in the document. */
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true }).locator('visible=true')
const pick = (page: Page, label: string, option: string) => field(page, label).selectOption({ label: option })

test('staff begin a monthly series, move one of its days, and a resident sees both', { timeout: 120_000 }, async () => {
  const staff = await street.visit({ persona: 'staff' })
  await street.open(staff, `${pages}/edit/index`)
  await staff.getByText('每周、每月都办，或者一期课程').click()
  await staff.getByRole('button', { name: '新建系列' }).click()
  await staff.getByRole('radio', { name: '每月' }).click()
  await pick(staff, '第几个', '第三个')
  await pick(staff, '周几', '周五')
  await staff.getByRole('radio', { name: '照常办' }).click()
  await staff.getByText('每月第三个周五').waitFor()
  await field(staff, '名称').fill('每月读报会')
  await staff.getByText('选一个站').locator('visible=true').first().click()
  await staff.getByRole('dialog').getByRole('link').first().click()
  await staff.getByRole('button', { name: '排上' }).click()
  await staff.getByRole('heading', { name: '每月读报会' }).waitFor()

  await staff.getByRole('link', { name: '每月读报会' }).first().click()
  await staff.getByText('只改这一场').click()
  await field(staff, '几点开始').fill('15:30')
  await staff.getByRole('button', { name: '保存' }).click()
  await staff.getByText('已改好').waitFor()

  const [moved, next] = (await coming({ limit: 50, kind: 'film', from: new Date(Date.parse(street.monday)).toISOString() }))
    .filter(({ title }) => title === '每月读报会')
  const resident = await street.visit({ persona: 'resident' })
  await street.open(resident, `${pages}/detail/index?id=${moved?.id}`)
  await resident.getByText(/15:30/).first().waitFor()
  await resident.getByText('每月第三个周五中午').waitFor()
  expect(next?.startsAt).toMatch(/T04:00/)
})

test('a resident looks for what is held in the yard, finds it, and goes back to everything', { timeout: 60_000 }, async () => {
  const page = await street.visit({ persona: 'resident' })
  await street.open(page, '/pages/activities/index')
  await page.getByText('红船从南湖出发').first().waitFor()
  await page.getByRole('button', { name: '站、距离、方式、哪一周' }).click()
  await page.getByRole('radio', { name: '楼院讲' }).click()
  await page.getByRole('radio', { name: '流动讲' }).click()
  await page.getByRole('button', { name: /^看这 \d+ 场$/ }).click()
  await page.getByText('清河道，认水草').first().waitFor()
  expect(await page.getByText('红船从南湖出发').count()).toBe(0)
  await page.getByRole('button', { name: '流动讲', exact: false }).waitFor()
  await page.getByRole('button', { name: '不筛了' }).click()
  await page.getByText('红船从南湖出发').first().waitFor()
})

test('one sign-up for a course is a place in each of its sessions', { timeout: 60_000 }, async () => {
  const term = (await coming({ limit: 50, kind: 'course' })).filter(({ courseId }) => courseId !== null)
  const page = await street.visit({ persona: 'resident' })
  await street.open(page, `${pages}/detail/index?id=${term[0]?.id}`)
  await page.getByText('整期报名，一次报名每次课都有名额').waitFor()
  await page.getByRole('button', { name: '整期报名', exact: true }).click()
  await page.getByText('名额给你留着').waitFor()
  await page.getByRole('link', { name: '智能手机班三' }).click()
  await page.getByText('名额给你留着').locator('visible=true').waitFor()
})
