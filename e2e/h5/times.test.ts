import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { instantAt } from '../../contract/time'
import { HOME, useStreet } from './visit'

const street = useStreet()

const HOUR = 60
const setClock = (now: Date) => street.host.post('/dev/clock', { now: now.toISOString() })
const moveTo = (date: string, hour: number) => setClock(instantAt(date, hour * HOUR))
const nearby = (page: Page) => street.open(page, '/pages/nearby/index')

/** Opens a station's page from 附近. */
async function openStation(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${name}，`) }).first().click()
  await page.getByText('这里有').locator('visible=true').first().waitFor()
}

beforeEach(() => moveTo(street.monday, 10))

describe('on the days the calendar moves', () => {
  test('a Saturday that is worked has the hours of a working day, and the page says so', async () => {
    await moveTo('2026-02-14', 18)
    const page = await street.visit({ at: HOME })
    await page.getByRole('link', { name: /^揽湖大厦楼宇站，开放中，?到 20(:00| 点)/ }).waitFor()
    await openStation(page, '揽湖大厦楼宇站')
    await page.getByText('今天周六，春节调休上班，按工作日时间开放。').waitFor()
  })

  test('a public holiday shuts what rests on holidays, by its name, and warns where nobody said', async () => {
    await moveTo('2026-02-17', 10)
    const page = await street.visit({ at: HOME })
    await page.getByText(/今天是节假日，有的站没写开不开/).waitFor()
    await openStation(page, '揽湖大厦楼宇站')
    await page.getByText(/春节休息，.*开/).locator('visible=true').first().waitFor()
  })
})

test('staff shut a station, a resident reads why; taken back, it is open again', async () => {
  const staff = await street.visit({ persona: 'staff', at: HOME })
  const resident = await street.visit({ at: HOME })
  await openStation(staff, '望湖驿站')
  await staff.getByRole('link', { name: /^关门和加开/ }).click()
  await staff.getByText('没有关门，也没有加开').waitFor()
  await staff.getByLabel('为什么，居民看得到').fill('水管爆了')
  await staff.getByRole('button', { name: '看看居民会看到什么' }).click()
  await staff.getByText('本来开着的要关掉：今天 10:00–13:00。').waitFor()
  await staff.getByText('临时关，今天 13:00 开：水管爆了').waitFor()
  await staff.getByRole('button', { name: '确认关门' }).click()
  await staff.getByText('顾敏 今天 10:00 写的').waitFor()

  await resident.reload()
  await resident.getByText('临时关，今天 13:00 开：水管爆了').first().waitFor()

  await staff.getByRole('button', { name: '撤掉：水管爆了' }).click()
  await staff.getByRole('dialog').getByRole('button', { name: '撤掉' }).click()
  await staff.getByText('没有关门，也没有加开').waitFor()
  await resident.reload()
  await resident.getByRole('link', { name: /^望湖驿站，开放中/ }).waitFor()
})

test('a year that is not published is entered from its notice, weekdays checked', async () => {
  await moveTo('2098-12-01', 10)
  const staff = await street.visit({ persona: 'staff' })
  await street.open(staff, '/features/stations/pages/calendar/index')
  await staff.getByRole('tab', { name: '2099 尚未公布' }).click()
  await staff.getByRole('button', { name: '录入 2099 年' }).click()
  const text = staff.getByLabel('通知原文，从“一、元旦”贴起，整篇也行')
  await text.fill('一、元旦：1月1日（周五）至3日（周六）放假，共3天。')
  await staff.getByRole('button', { name: '看看读懂了什么' }).click()
  await staff.getByText('1 月 1 日写的是周五，其实是周四。').waitFor()
  expect(await staff.getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
  await text.fill('一、元旦：1月1日（周四）至3日（周六）放假，共3天。祝大家新年好。')
  await staff.getByRole('button', { name: '看看读懂了什么' }).click()
  await staff.getByText('“祝大家新年好”').waitFor()
  await staff.getByText('一共 3 天').waitFor()
  await staff.getByLabel('文号').fill('国办发明电〔2098〕8号')
  await staff.getByRole('button', { name: '保存' }).click()
  await staff.getByRole('tab', { name: '2099', exact: true }).waitFor()
  await staff.getByText('依据：国办发明电〔2098〕8号').waitFor()
})

test('in a typhoon staff open shelters, everybody near is told, and in the morning it is over', async () => {
  await moveTo(street.monday, 19)
  const staff = await street.visit({ persona: 'staff', at: HOME })
  await street.open(staff, '/features/stations/pages/emergency/index')
  await staff.getByLabel('为什么，大家看得到').fill('台风“海燕”')
  const tick = (name: string) => staff.getByRole('switch', { name, exact: true }).click()
  await tick('菱香里党群服务站')
  await staff.getByLabel(/^按站名找/).fill('whyz')
  await tick('望湖驿站')
  await staff.getByLabel(/^按站名找/).fill('')
  await staff.getByLabel('区', { exact: true }).selectOption({ label: '城南区' })
  await staff.getByLabel('街道', { exact: true }).selectOption({ label: '一里街道' })
  await staff.getByLabel('社区', { exact: true }).selectOption({ label: '渔里社区' })
  await tick('渔里新村党群服务站')
  await staff.getByRole('button', { name: '看看会怎么提示' }).click()
  await staff.getByRole('button', { name: '确认，开放 3 个站' }).click()

  const resident = await street.visit({ at: HOME })
  await resident.getByText('台风“海燕”：3 个站通宵开放，到明天 6:00，可以避险。最近的是望湖驿站，走 2 分钟。').click()
  await resident.getByText('望湖驿站').locator('visible=true').first().waitFor()
  await resident.getByText('渔里新村党群服务站').locator('visible=true').first().waitFor()

  await resident.context().setOffline(true)
  await nearby(resident)
  await resident.getByText(/^台风“海燕”/).locator('visible=true').first().waitFor()
  await resident.context().setOffline(false)

  await setClock(instantAt(street.monday, 30 * HOUR))
  const morning = await street.visit({ at: HOME })
  await morning.getByText('一里之内，4 个站').waitFor()
  await morning.waitForLoadState('networkidle')
  expect(await morning.getByText('台风“海燕”').count()).toBe(0)
})
