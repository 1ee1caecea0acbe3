import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { useStreet } from './visit'

const street = useStreet()

/**
 * What a phone loads before it shows 附近 for the first time, gzipped as a proxy sends it. What only
 * inner pages share is not in it.
 */
const BUDGET_BYTES = 165 * 1024

test('the first load stays within 165 KB, gzipped', async () => {
  const page = await street.visit()
  const sizes = new Map<string, number>()
  page.on('response', (response) => {
    void response.body().then((body) => sizes.set(response.url(), gzipSync(body, { level: 9 }).length), () => undefined)
  })
  await page.reload({ waitUntil: 'networkidle' })
  await page.getByText('全部的站').waitFor()
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  console.log(`first load: ${(total / 1024).toFixed(1)} KB in ${sizes.size} answers`)
  expect(sizes.size).toBeGreaterThan(3)
  expect(total).toBeLessThanOrEqual(BUDGET_BYTES)
})
