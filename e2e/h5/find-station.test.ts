import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { instantAt } from '../../contract/time'
import { unitId } from '../../server/seeds/organisations/units'
import { HOME, useStreet } from './visit'

const street = useStreet()
const DIRECTORY = '/features/stations/pages/directory/index'

const field = (page: Page) => page.getByRole('textbox', { name: /^找站/ })
/** Rows of stations: their labels name more than one thing. */
const rows = (page: Page) => page.locator('.y-body:visible').getByRole('link', { name: /^.+，.+，/ })

async function stand(page: Page, { accuracy }: { accuracy: number }): Promise<void> {
  await page.context().grantPermissions(['geolocation'])
  // WGS-84 of the middle of the street.
  await page.context().setGeolocation({ latitude: 30.76433, longitude: 120.75954, accuracy })
}

test('an empty circle leads to the nearest station, and to a quarter of an hour on foot', async () => {
  const page = await street.visit({ at: { name: '芦席湾新村', lat: 30.762, lng: 120.7839 } })
  await page.getByText('一里之内还没有站').waitFor()
  await page.getByText(/最近的一个，走 \d+ 分钟/).waitFor()
  await page.getByRole('radio', { name: '走 15 分钟' }).click()
  await page.getByText(/走 15 分钟之内，\d+ 个站/).waitFor()
  await page.getByRole('radio', { name: '一里' }).click()
  await page.getByText('一里之内还没有站').waitFor()
})

test('a station is found by its initials, its address and a mistyped name, and the word is kept on the device', async () => {
  const page = await street.visit({ at: HOME })
  await page.getByRole('button', { name: '全部的站' }).click()
  await page.getByText('全部的站，29 个').waitFor()
  await field(page).fill('lxl')
  await page.getByRole('link', { name: /^菱香里党群服务站/ }).waitFor()
  expect(await rows(page).count()).toBe(1)
  await field(page).fill('菱香路12号')
  await page.getByRole('link', { name: /^望湖驿站，菱香路 12 号，公交站旁/ }).waitFor()
  await field(page).fill('忘湖驿站')
  await page.getByText('名字差不多的').waitFor()
  await page.getByRole('link', { name: /^望湖驿站/ }).click()
  await page.getByText('站牌后面红色小屋，门朝马路').waitFor()
  await street.open(page, DIRECTORY)
  await page.reload()
  await page.getByRole('button', { name: '忘湖驿站' }).click()
  await page.getByRole('link', { name: /^望湖驿站/ }).waitFor()
})

test('a name that is none is said so, and HTML is only a text', async () => {
  const page = await street.visit()
  await street.open(page, DIRECTORY)
  await field(page).fill('<img src=x onerror=alert(1)>')
  await page.getByText('没找到这个站').waitFor()
  await field(page).fill('%')
  await page.getByText('没找到这个站').waitFor()
})

test('hot meals, open now: only stations that have both', async () => {
  const page = await street.visit({ at: HOME })
  await street.host.post('/dev/clock', { now: instantAt(street.monday, 12 * 60 + 45).toISOString() })
  await street.open(page, DIRECTORY)
  await page.getByRole('checkbox', { name: /^热饭 \d+$/ }).click()
  await page.getByText(/合条件的，\d+ 个站/).waitFor()
  await page.getByRole('checkbox', { name: /^正在开放 \d+$/ }).click()
  await page.getByText(/合条件的，[1-7] 个站/).waitFor()
  const found = await rows(page).allInnerTexts()
  // 揽湖大厦 pauses for lunch from 12:30 to 13:30.
  expect(found.join()).not.toContain('揽湖大厦')
  expect(found.join()).toContain('菱香里党群服务站')
  for (const row of found) expect(row).toMatch(/开放中|开到/)
  await street.host.post('/dev/clock', { now: instantAt(street.monday, 600).toISOString() })
})

test('when none within one li fits, the nearest that does is named', async () => {
  const page = await street.visit({ at: HOME })
  await page.getByText('一里之内，4 个站').waitFor()
  for (const name of ['热饭', 'AED']) await page.getByRole('checkbox', { name }).click()
  await page.getByText('合条件的，最近的是这个').waitFor()
  await page.locator('.nearest').getByText('一里街道党群服务中心').waitFor()
})

test('offline the last answer stands with the time it is of, and a reload keeps it', async () => {
  const page = await street.visit({ at: HOME })
  await page.getByText('一里之内，4 个站').waitFor()
  await page.route('**/api/**', (route) => route.abort())
  await page.reload()
  await page.getByText('没连上网。这是').waitFor()
  await page.getByRole('link', { name: /^望湖驿站/ }).waitFor()
  await page.unroute('**/api/**')
})

test.each([
  [20, /^一里之内，4 个站$/], [300, /^一定在一里内，\d 个站$/], [900, /^可能在一里内，\d+ 个站$/],
])('a position that may be %d m off is told for what it is', async (accuracy, head) => {
  const page = await street.visit()
  await stand(page, { accuracy })
  await page.getByRole('button', { name: '用我的位置' }).click()
  await page.getByRole('heading', { name: head }).waitFor()
})

test('a position that may be 20 km off is not used', async () => {
  const page = await street.visit()
  await stand(page, { accuracy: 20_000 })
  await page.getByRole('button', { name: '用我的位置' }).click()
  await page.getByText('定位差得太远').waitFor()
})

test('somebody says which community they live in: 附近 is around it, give or take, also after a reload', async () => {
  const page = await street.visit()
  await page.getByRole('button', { name: '选一个地方' }).click()
  await page.getByRole('button', { name: '选我住的社区' }).click()
  for (const name of [/^城南区，/, /^一里街道，/, /^菱香里社区，/]) await page.getByRole('link', { name }).click()
  const about = page.getByText(/^中心按社区的站估，可能差 .+ 米，/)
  await about.waitFor()
  await page.getByRole('link', { name: '菱香里社区一带' }).waitFor()
  await page.reload()
  await about.waitFor()
})

test('a grid without a station leads to its community', async () => {
  const page = await street.visit()
  await street.open(page, `/features/organisations/pages/unit/index?id=${unitId('城南区', '一里街道', '菱香里', '菱香里第一网格')}`)
  await page.getByRole('button', { name: '从这里看附近' }).click()
  await page.getByText('菱香里第一网格还没有站').waitFor()
  await page.getByRole('button', { name: '看菱香里社区一带' }).click()
  await page.getByRole('link', { name: '菱香里社区一带' }).waitFor()
})
