import { expect, test } from 'vitest'
import { HOME, useStreet } from './visit'

const street = useStreet()

test('without a network every list says so, keeps what was there and comes back on a tap', async () => {
  const page = await street.visit({ persona: 'resident', at: HOME })
  await page.getByText('一里之内，4 个站').waitFor()
  await page.route('**/api/**', (route) => route.abort())
  await street.open(page, '/pages/activities/index')
  await page.getByText('没连上网').first().waitFor()
  await page.unroute('**/api/**')
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByText('早上八段锦').first().waitFor()
})

test('what was typed survives a failed send and a closed page', async () => {
  const text = '公告栏的灯晚上能不能亮到十点，下班回来看不清。'
  const page = await street.visit({ persona: 'member' })
  await street.open(page, '/features/ideas/pages/submit/index')
  await page.getByRole('textbox').fill(text)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('没连上网').first().waitFor()
  await page.context().setOffline(false)
  await page.reload()
  expect(await page.getByRole('textbox').inputValue()).toBe(text)
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('发出去了').waitFor()
})

test('where no station is within one li, the nearest one is offered', async () => {
  const page = await street.visit({ at: { name: '芦席湾新村', lat: 30.762, lng: 120.7839 } })
  await page.getByText('一里之内还没有站').waitFor()
  await page.getByText(/最近的一个，走 \d+ 分钟/).waitFor()
})

test('关怀模式 is larger, says 您, and stays when the app is opened again', async () => {
  const page = await street.visit({ persona: 'resident', at: HOME })
  const size = () => page.getByText('望湖驿站').first().evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  await page.getByText('一里之内，4 个站').waitFor()
  const before = await size()
  await page.locator('button:visible', { hasText: '关怀模式' }).first().click()
  await page.getByText('离您最近的站').waitFor()
  expect(await size()).toBeGreaterThan(before * 1.3)
  const heights = await page.locator('.y-btn:visible').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(60)
  await page.reload()
  await page.getByText('离您最近的站').waitFor()
})

test('at desk width the column stands beside the map, and the tabs are in the head', async () => {
  const page = await street.visit({ at: HOME, width: 1280, height: 860 })
  await page.getByText('一里之内，4 个站').waitFor()
  expect(await page.locator('.y-tabbar').isVisible()).toBe(false)
  const column = await page.locator('.y-column').boundingBox()
  expect(column?.width).toBeLessThanOrEqual(480)
  await page.locator('.y-head').getByText('金点子', { exact: true }).click()
  await page.getByText('邻居说的，都有下文').waitFor()
})
