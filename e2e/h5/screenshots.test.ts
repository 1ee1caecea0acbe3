import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { HOME, useStreet, type VisitOptions } from './visit'

const street = useStreet()

/** Into dist with every run; `UPDATE_SCREENSHOTS=1` writes the ones of the README instead. */
const folder = resolve(import.meta.dirname, process.env['UPDATE_SCREENSHOTS'] ? '../../docs/screenshots' : '../../dist/screenshots')

interface Screen extends VisitOptions {
  readonly name: string
  readonly path: string
  /** What must be on it, so that no picture of an empty page is ever taken. */
  readonly shows: string
}

const phone: Screen[] = [
  { name: 'nearby', path: '/pages/nearby/index', shows: '一里之内，4 个站' },
  { name: 'activities', path: '/pages/activities/index', shows: '红船从南湖出发' },
  { name: 'lessons', path: '/pages/lessons/index', shows: '坐下就能听' },
  { name: 'ideas', path: '/pages/ideas/index', shows: '邻居说的，都有下文' },
  { name: 'me', path: '/pages/me/index', shows: '捏一条南湖的船' },
]

const screens: Screen[] = [
  ...phone,
  { ...phone[0]!, name: 'nearby-elder', elder: true, shows: '离您最近的站' },
  { ...phone[0]!, name: 'nearby-dark', dark: true },
  { ...phone[3]!, name: 'ideas-dark', dark: true },
  { ...phone[0]!, name: 'desktop', width: 1280, height: 860 },
]

test.each(screens)('$name is as the README shows it', async ({ name, path, shows, ...options }) => {
  mkdirSync(folder, { recursive: true })
  const page = await street.visit({ persona: 'resident', at: HOME, ...options })
  await street.open(page, path)
  await page.getByText(shows).locator('visible=true').first().waitFor()
  await page.waitForLoadState('networkidle')
  const file = join(folder, `${name}.png`)
  await page.screenshot({ path: file, scale: 'css' })
  expect(statSync(file).size).toBeGreaterThan(10_000)
})
