import { expect, test } from 'vitest'
import { inSlices } from './slices'

/** A computation of so many steps, each of which holds the process for 5 ms. */
function* busy(steps: number): Generator<number, string> {
  for (let step = 0; step < steps; step += 1) {
    const until = performance.now() + 5
    while (performance.now() < until) { /* work */ }
    yield step / steps
  }
  return 'done'
}

test('while a long computation runs the process answers others', async () => {
  let turns = 0
  const other = setInterval(() => { turns += 1 }, 1)
  expect(await inSlices(busy(30))).toBe('done')
  clearInterval(other)
  expect(turns).toBeGreaterThan(3)
})

test('progress grows, and whoever hears of it can end the work', async () => {
  const heard: number[] = []
  const work = inSlices(busy(30), (progress) => {
    heard.push(progress)
    return heard.length === 3 ? Promise.reject(new Error('enough')) : Promise.resolve()
  })
  await expect(work).rejects.toThrow('enough')
  expect(heard).toHaveLength(3)
  expect(heard).toEqual([...heard].sort((a, b) => a - b))
})
