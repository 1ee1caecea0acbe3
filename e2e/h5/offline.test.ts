import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { HOME, useStreet } from './visit'

const street = useStreet()
const TABS = ['附近', '活动', '微党课', '金点子', '我的']

const tab = (page: Page, word: string) => page.locator('.y-tabbar:visible').getByText(word, { exact: true }).click()

/** What can be read on the page itself, without its name and the tabs. */
const shown = (page: Page) => page.locator('.y-body:visible').innerText()

const TAB_CODE = (count: number): boolean =>
  performance.getEntriesByType('resource').filter(({ name }) => /\/chunk\/\d+\.\w+\.js$/.test(name)).length >= count

test('without a network every tab shows what it has or says that it has none, even one never opened before', async () => {
  const page = await street.visit({ persona: 'resident', at: HOME })
  await page.getByText('一里之内，4 个站').waitFor()
  await page.waitForFunction(TAB_CODE, TABS.length)
  await page.context().setOffline(true)
  const seen: Record<string, string> = {}
  for (const word of [...TABS.slice(1), '附近']) {
    await tab(page, word)
    await page.locator('.y-bar__title:visible', { hasText: word }).waitFor()
    await page.getByText(/没连上网|一里之内，4 个站|沈佳宁/).locator('visible=true').first().waitFor()
    seen[word] = await shown(page)
  }
  for (const text of Object.values(seen)) expect(text.trim()).not.toBe('')
  expect(seen['附近']).toContain('望湖驿站')
  expect(seen['活动']).toContain('再试一次')
})

test('a tab whose code does not arrive says so, and opens on a tap once it does', async () => {
  const page = await street.visit({ persona: 'resident', at: HOME })
  await page.getByText('一里之内，4 个站').waitFor()
  const known = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  await page.route('**/chunk/**', (route) => (known.includes(route.request().url()) ? route.continue() : route.abort()))
  await page.reload()
  await page.getByText('一里之内，4 个站').waitFor()
  await tab(page, '金点子')
  await page.getByText('这一页要有网才打得开').waitFor()
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByText('这一页要有网才打得开').waitFor()
  await tab(page, '附近')
  await page.getByText('一里之内，4 个站').waitFor()
  await tab(page, '金点子')
  await page.getByText('这一页要有网才打得开').waitFor()
  await page.unroute('**/chunk/**')
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByText('邻居说的，都有下文').waitFor()
  await page.getByRole('button', { name: /^支持，\d+ 人/ }).first().waitFor()
})
