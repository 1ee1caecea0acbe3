import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useStreet } from './visit'

const street = useStreet()

/** 青田雅居: people live there, and the nearest station is 750 m away. */
const FIELDS = { name: '青田雅居', lat: 30.784123, lng: 120.757511 }

const openPlanner = async (options: { width?: number; height?: number } = {}): Promise<Page> => {
  const page = await street.visit({ persona: 'staff', ...options })
  await street.open(page, '/features/coverage/pages/planner/index')
  await page.getByText(/^\d+% 的人一里之内有站$/).waitFor()
  return page
}
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click()
const share = async (page: Page): Promise<number> =>
  Number(/^(\d+)%/.exec(await page.getByText(/^\d+% 的人一里之内有站$/).innerText())?.[1])

test('three residents in an empty circle say that a station is missing; then a planner sees the place', { timeout: 120_000 }, async () => {
  const planner = await openPlanner()
  await tab(planner, '居民说的')
  await planner.getByText('芦席湾新村一带').waitFor()
  for (const name of ['青田的小沈', '青田的阿婆', '青田的老钱']) {
    expect(await planner.getByText('青田雅居一带').count(), 'two are not enough').toBe(0)
    const page = await street.visit({ name, at: FIELDS })
    await page.getByText('一里之内还没有站').waitFor()
    await page.getByRole('button', { name: '这里缺一个站' }).click()
    await page.getByRole('textbox').fill(`${name}说：最近的站要走十分钟`)
    await page.reload()
    await expect.poll(() => page.getByRole('textbox').inputValue()).toContain('走十分钟')
    expect(page.url()).not.toContain(String(FIELDS.lat))
    await page.getByRole('button', { name: '告诉街道' }).click()
    await page.getByRole('button', { name: '同意，继续' }).click()
    await page.getByText('记下了').waitFor()
    await street.open(planner, '/features/staff/pages/desk/index')
    await tab(planner, '站点')
    await planner.getByRole('link', { name: /一里覆盖/ }).click()
    await tab(planner, '居民说的')
    await planner.getByText('芦席湾新村一带').waitFor()
  }
  await planner.getByText('青田雅居一带').waitFor()
  await planner.getByText('3 人次', { exact: false }).waitFor()
  await planner.getByText('“青田的阿婆说：最近的站要走十分钟”').waitFor()
})

test('somebody who says it twice is told that it counts once', async () => {
  for (const answer of ['记下了', '这一格你说过了']) {
    const page = await street.visit({ persona: 'member', at: { ...FIELDS, lat: 30.79 } })
    await page.getByRole('button', { name: '这里缺一个站' }).click()
    await page.getByRole('button', { name: '告诉街道' }).click()
    await page.getByText(answer).waitFor()
  }
})

test('what is wrong about a station reaches staff, who see to it', async () => {
  const page = await street.visit({ persona: 'resident' })
  const { answer } = await street.host.post<{ data: { items: { id: string; name: string }[] } }>('/api/stations.list', {})
  const station = answer.data.items[0]!
  await street.open(page, `/features/stations/pages/detail/index?id=${station.id}`)
  await page.getByRole('button', { name: '信息不对？告诉我们' }).click()
  await page.getByText(`${station.name}，哪里不对？`).waitFor()
  await page.getByRole('textbox').fill('门牌换成 14 号了')
  await page.getByRole('button', { name: '告诉工作人员' }).click()
  await page.getByText('收到了').waitFor()
  const planner = await openPlanner()
  await tab(planner, '居民说的')
  await planner.getByText('“门牌换成 14 号了”').waitFor()
  await planner.getByRole('button', { name: `${station.name}，核对好了` }).click()
  await planner.getByText('“门牌换成 14 号了”').waitFor({ state: 'detached' })
})

test('a station put into the largest hole changes the share; dragged and moved by keys it changes again', { timeout: 60_000 }, async () => {
  const page = await openPlanner({ width: 1280, height: 860 })
  const before = await share(page)
  await tab(page, '空白')
  await page.getByRole('button', { name: /^在.+放一个站$/ }).first().click()
  await page.getByText('试放以后', { exact: false }).waitFor()
  expect(await share(page)).toBeGreaterThan(before)
  const pin = page.locator('.y-pane').getByRole('button', { name: '新站 1，用方向键挪 50 米' })
  const box = (await pin.boundingBox())!
  await page.mouse.move(box.x + 16, box.y + 16)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y - 250, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => share(page)).toBeLessThan(before + 3)
  await pin.focus()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown')
  const moved = (await pin.boundingBox())!
  expect(moved.y).toBeGreaterThan(box.y - 266)
  await page.getByRole('button', { name: /^取消：/ }).click()
  await expect.poll(() => share(page)).toBe(before)
})

test('the next sites are suggested with their bound, tried out, and taken away as files', { timeout: 60_000 }, async () => {
  const page = await openPlanner({ width: 1280, height: 860 })
  await tab(page, '建议')
  await page.getByRole('button', { name: '算一算放在哪里' }).click()
  await page.getByText(/至少做到最好办法的 \d+%.*不低于 63%/).waitFor()
  await page.getByRole('button', { name: '都放上看看' }).click()
  await page.getByText('试放以后', { exact: false }).waitFor()
  for (const [button, name] of [['CSV 表格', /\.csv$/], ['GeoJSON', /\.geojson$/], ['图片', /\.png$/]] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
    expect(download.suggestedFilename()).toMatch(name)
    expect(readFileSync(await download.path()).length).toBeGreaterThan(1000)
  }
})

test('a click on empty ground tries a station there; a subdistrict can be looked at alone', async () => {
  const page = await openPlanner({ width: 1280, height: 860 })
  await page.getByRole('link', { name: /^湖东街道，/ }).click()
  await page.getByRole('button', { name: '看全部街道' }).waitFor()
  await page.locator('.y-pane canvas').click({ position: { x: 300, y: 300 } })
  await page.getByRole('button', { name: '取消：新站' }).waitFor()
  await page.getByRole('button', { name: '看全部街道' }).click()
  await page.getByRole('link', { name: /^槐树街道，/ }).waitFor()
})
