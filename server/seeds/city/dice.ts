import { seededRandom } from '../random'

/** Chance that falls the same way in every run. */
export interface Dice {
  /** In [0, 1). */
  next(): number
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  pick<Item>(items: readonly Item[]): Item
  /** True that many times out of ten. */
  outOfTen(times: number): boolean
  /** Around zero with a deviation of one: the sum of six throws, which is near enough to a bell. */
  bell(): number
}

export function dice(seed: number): Dice {
  const next = seededRandom(seed)
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    pick: <Item>(items: readonly Item[]) => items[whole(0, items.length - 1)] as Item,
    outOfTen: (times) => next() * 10 < times,
    bell: () => (Array.from({ length: 6 }, next).reduce((sum, value) => sum + value, 0) - 3) * Math.SQRT2,
  }
}

/** All pairs of the two lists, shuffled: names that do not repeat. */
export function* pairs(chance: Dice, first: readonly string[], second: readonly string[]): Generator<string> {
  const all = first.flatMap((a) => second.filter((b) => b !== a).map((b) => a + b))
  for (let left = all.length; left > 0; left -= 1) {
    const index = chance.whole(0, left - 1)
    yield all[index] as string
    all[index] = all[left - 1] as string
  }
}
