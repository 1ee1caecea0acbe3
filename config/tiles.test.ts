import { expect, test } from 'vitest'
import { tileConstants } from './tiles'

const good = {
  YILI_TILES: 'https://tiles.example.cn/{z}/{x}/{y}.png', YILI_TILES_DATUM: 'wgs84', YILI_TILES_ATTRIBUTION: '© 测绘局',
}

test('a build that is told nothing has no tiles', () => {
  expect(tileConstants({})).toEqual({ YILI_TILES: '""', YILI_TILES_DATUM: '""', YILI_TILES_ATTRIBUTION: '""' })
})

test('a build that is told everything has them', () => {
  expect(tileConstants(good)).toMatchObject({ YILI_TILES: `"${good.YILI_TILES}"`, YILI_TILES_DATUM: '"wgs84"' })
})

test.each([
  [{ YILI_TILES: 'http://tiles.example.cn/{z}/{x}/{y}.png' }, 'must look like https'],
  [{ YILI_TILES: 'https://tiles.example.cn/{z}/{x}.png' }, 'must look like https'],
  [{ YILI_TILES_DATUM: undefined }, 'gcj02 or wgs84'],
  [{ YILI_TILES_DATUM: 'bd09' }, 'gcj02 or wgs84'],
  [{ YILI_TILES_ATTRIBUTION: '' }, 'whom the map is from'],
])('%o is refused with what to write', (change, words) => {
  expect(() => tileConstants({ ...good, ...change })).toThrow(words)
})
