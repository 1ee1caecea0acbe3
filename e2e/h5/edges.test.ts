import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { HOME, useStreet, type VisitOptions } from './visit'

const street = useStreet()
const WIDTH = 375
const GUTTER = 16
const GAP = 10

/** Left and right edge of everything that stands in the column by itself, and the room between one and the next. */
async function blocks(page: Page): Promise<{ left: number; right: number; gap: number }[]> {
  const all = page.locator('.y-body:visible').locator('.y-btn--block, .y-notice')
  const boxes = await all.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON() as DOMRect))
  return boxes.map(({ left, right, top }, index) => ({ left, right, gap: top - (boxes[index - 1]?.bottom ?? 0) }))
}

async function expectRoom(page: Page, count: number): Promise<void> {
  const found = await blocks(page)
  expect(found).toHaveLength(count)
  for (const { left, right, gap } of found) {
    expect(left).toBeGreaterThanOrEqual(GUTTER)
    expect(right).toBeLessThanOrEqual(WIDTH - GUTTER)
    expect(gap).toBeGreaterThanOrEqual(GAP)
  }
}

test.each<[string, VisitOptions]>([['', {}], ['in 关怀模式, ', { elder: true }]])(
  '%sbefore a place is known, the ways to say one keep clear of the edges and of one another', async (_words, options) => {
    const page = await street.visit(options)
    await page.getByText('全部的站').waitFor()
    await expectRoom(page, 2)
    await page.getByRole('button', { name: '用我的位置' }).click()
    await page.getByText('也能看附近').waitFor()
    await expectRoom(page, 3)
  },
)

test('so do the sentences and buttons around the stations', async () => {
  const near = await street.visit({ at: HOME })
  await near.getByText('一里之内，4 个站').waitFor()
  await expectRoom(near, 1)
  const far = await street.visit({ at: { name: '芦席湾新村', lat: 30.762, lng: 120.7839 } })
  await far.getByText('一里之内还没有站').waitFor()
  await expectRoom(far, 2)
})
