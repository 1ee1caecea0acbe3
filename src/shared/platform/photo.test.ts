import { expect, test } from 'vitest'
import { byteCount, fitting } from './photo'

test.each([0, 1, 2, 3, 4, 1000, 1001, 1002])('Base64 says how many bytes it holds: %i', (bytes) => {
  expect(byteCount(Buffer.alloc(bytes).toString('base64'))).toBe(bytes)
})

test('a picture is made smaller in proportion, never larger, and never to nothing', () => {
  expect(fitting({ width: 4000, height: 3000 }, 1280)).toEqual({ width: 1280, height: 960 })
  expect(fitting({ width: 1080, height: 2400 }, 1280)).toEqual({ width: 576, height: 1280 })
  expect(fitting({ width: 480, height: 360 }, 1280)).toEqual({ width: 480, height: 360 })
  expect(fitting({ width: 20_000, height: 3 }, 1280)).toEqual({ width: 1280, height: 1 })
})
