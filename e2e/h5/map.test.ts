import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { HOME, useStreet, type VisitOptions } from './visit'

const street = useStreet()
const MAP_PAGE = '/features/stations/pages/map/index'

const map = (page: Page): Locator => page.getByRole('group', { name: /^地图。/ }).locator('visible=true')
const pin = (page: Page, name: string): Locator => map(page).getByRole('button', { name: new RegExp(`^${name}，`) })

async function openMap(options: VisitOptions = {}): Promise<Page> {
  const page = await street.visit({ at: HOME, ...options })
  await page.getByText('一里之内，4 个站').or(page.getByText('离您最近的站')).first().waitFor()
  await street.open(page, MAP_PAGE)
  await pin(page, '望湖驿站').waitFor()
  return page
}

/** The middle of something on the screen. */
async function spotOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** What the list under the map says once the map has come to rest. */
const heading = (page: Page): Promise<string> => page.locator('.map-list').getByRole('heading').innerText()

test('with the keyboard alone: push, zoom, pick a pin, open its station', async () => {
  const page = await openMap({ width: 1280, height: 860 })
  await map(page).focus()
  const before = await spotOf(pin(page, '望湖驿站'))
  await page.keyboard.press('ArrowRight')
  expect((await spotOf(pin(page, '望湖驿站'))).x).toBeLessThan(before.x - 100)
  await page.keyboard.press('ArrowLeft')
  expect((await spotOf(pin(page, '望湖驿站'))).x).toBeCloseTo(before.x, 0)
  const scale = page.locator('.map-scale__words:visible')
  expect(await scale.innerText()).toBe('一里 500 米')
  for (const key of ['+', '+', '+']) await page.keyboard.press(key)
  expect(await scale.innerText()).not.toBe('一里 500 米')
  await page.keyboard.press('0')
  for (const key of ['-', '-']) await page.keyboard.press(key)
  await pin(page, '望湖驿站').focus()
  await page.keyboard.press('Enter')
  const open = page.getByRole('button', { name: '看看这个站' })
  await open.waitFor()
  const hasFocus = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)
  await expect.poll(() => hasFocus(page.locator('.map-face__card'))).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => hasFocus(pin(page, '望湖驿站'))).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => hasFocus(page.locator('.map-face__card'))).toBe(true)
  for (let presses = 0; presses < 4 && !await hasFocus(open); presses += 1) await page.keyboard.press('Tab')
  expect(await hasFocus(open)).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByText('站牌后面红色小屋，门朝马路').waitFor()
})

test('with the mouse: a drag pushes and opens nothing, the wheel zooms where it points, a click opens', async () => {
  const page = await openMap({ width: 1280, height: 860 })
  const from = await spotOf(pin(page, '望湖驿站'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 25)
  await page.mouse.move(from.x + 120, from.y + 50)
  await page.mouse.up()
  const moved = await spotOf(pin(page, '望湖驿站'))
  expect(moved.x - from.x).toBeCloseTo(120, -1)
  expect(moved.y - from.y).toBeCloseTo(50, -1)
  expect(await page.getByRole('button', { name: '看看这个站' }).count()).toBe(0)
  const other = await spotOf(pin(page, '秋泾桥社区党群服务中心'))
  const apart = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y)
  await page.mouse.move(moved.x, moved.y)
  await page.mouse.wheel(0, -120)
  await expect.poll(async () => apart(await spotOf(pin(page, '望湖驿站')), await spotOf(pin(page, '秋泾桥社区党群服务中心'))))
    .toBeGreaterThan(apart(moved, other) * 1.1)
  expect(apart(await spotOf(pin(page, '望湖驿站')), moved)).toBeLessThan(30)
  await pin(page, '望湖驿站').click()
  await page.getByRole('button', { name: '看看这个站' }).waitFor()
})

test('with two fingers on a phone the map comes closer, with one it moves', async () => {
  const page = await openMap()
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) })
  const before = await spotOf(pin(page, '望湖驿站'))
  await touch('touchStart', [100, 150])
  await touch('touchMove', [120, 150])
  await touch('touchMove', [140, 150])
  await touch('touchEnd')
  expect((await spotOf(pin(page, '望湖驿站'))).x - before.x).toBeCloseTo(40, -1)
  await touch('touchStart', [160, 200], [220, 200])
  await touch('touchMove', [120, 200], [260, 200])
  await touch('touchMove', [60, 200], [320, 200])
  await touch('touchEnd')
  await expect.poll(() => page.locator('.map-scale__words:visible').innerText()).toBe('100 米')
})

test('with the buttons; and the list says what the map shows', async () => {
  const page = await openMap()
  const near = await heading(page)
  expect(near).toMatch(/^这一片有 \d+ 个站$/)
  await page.getByRole('button', { name: '缩小' }).click()
  await page.getByRole('button', { name: '缩小' }).click()
  await expect.poll(() => heading(page)).not.toBe(near)
  const more = page.getByRole('button', { name: '再看几个' })
  while (await more.count() > 0) await more.click()
  const counts = async (): Promise<boolean> => {
    const rows = await page.locator('.map-list').getByRole('link', { name: /^.+，.+，/ }).count()
    return await heading(page) === `这一片有 ${rows} 个站`
  }
  await expect.poll(counts).toBe(true)
  await page.getByRole('button', { name: '回到中间' }).click()
  await expect.poll(() => heading(page)).toBe(near)
  await page.getByRole('checkbox', { name: '热饭' }).click()
  await expect.poll(() => heading(page)).not.toBe(near)
})

test('a sign of several opens by a closer look', async () => {
  const page = await openMap()
  for (let times = 0; times < 4; times += 1) await page.getByRole('button', { name: '缩小' }).click()
  const sign = map(page).getByRole('button', { name: /^\d+ 个站，点开放大$/ }).first()
  const before = Number(/\d+/.exec(await sign.getAttribute('aria-label') ?? '')?.[0])
  await sign.click()
  await expect.poll(async () => Number(/\d+/.exec(await heading(page))?.[0])).toBeGreaterThanOrEqual(before)
  expect(await map(page).getByRole('button').count()).toBeGreaterThan(1)
})

test('without a network the map still moves, keeps what it had and says so', async () => {
  const page = await openMap()
  await page.context().setOffline(true)
  for (let times = 0; times < 6; times += 1) await page.getByRole('button', { name: '缩小' }).click()
  await page.getByText('没连上网。地图上是刚才看到的。').waitFor()
  expect(await map(page).getByRole('button').count()).toBeGreaterThan(0)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByText('没连上网。地图上是刚才看到的。').waitFor({ state: 'detached' })
})

test('without a place the map begins where there are stations', async () => {
  const { answer } = await street.host.post<{ data: { items: unknown[] } }>('/api/stations.list', { limit: 50 })
  const page = await street.visit()
  await street.open(page, MAP_PAGE)
  await expect.poll(() => heading(page)).toBe(`这一片有 ${answer.data.items.length} 个站`)
})

test('in 关怀模式 every pin and button of the map is 60 px or more', async () => {
  const page = await openMap({ elder: true })
  const all = page.locator('.map-face:visible').locator('button:visible')
  const sizes = await all.evaluateAll((buttons) => buttons.map((one) => {
    const { width, height } = one.getBoundingClientRect()
    return Math.min(width, height)
  }))
  expect(sizes.length).toBeGreaterThan(3)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(60)
})

test('on a page of the map the list is read and tabbed to before the pins', async () => {
  const page = await openMap()
  const isBefore = await page.evaluate(() => {
    const [list, first] = [document.querySelector('.map-list'), document.querySelector('.map-pin')]
    return list && first ? Boolean(list.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) : false
  })
  expect(isBefore).toBe(true)
})

/** Every file of a folder, its subfolders included. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((file) => (statSync(file).isDirectory() ? filesOf(file) : [file]))

test('a build without tiles asks nobody else for anything and carries no Leaflet', async () => {
  const page = await street.visit({ at: HOME })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await street.open(page, MAP_PAGE)
  await page.reload()
  await pin(page, '望湖驿站').waitFor()
  await page.getByRole('button', { name: '缩小' }).click()
  await page.waitForLoadState('networkidle')
  expect(asked.length).toBeGreaterThan(3)
  expect(asked.filter((url) => !url.startsWith(street.host.url) && !url.startsWith('data:'))).toEqual([])
  const built = filesOf(resolve(import.meta.dirname, '../../dist/h5')).filter((file) => /\.(js|css)$/.test(file))
  expect(built.length).toBeGreaterThan(5)
  expect(built.filter((file) => readFileSync(file, 'utf8').includes('leaflet'))).toEqual([])
})
