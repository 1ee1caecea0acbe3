import { expect, test } from 'vitest'
import { qrImage } from './qr-image'

test('a text becomes a picture that needs no file: dark squares on white, with a margin scanners need', () => {
  const image = qrImage('ys:AZCgsMDQcACAAAAAAAAAAQabcdefghijklmnop')
  expect(image).toMatch(/^url\("data:image\/svg\+xml,/)
  expect(image).toContain("viewBox='0 0 37 37'")
  expect(image.slice(5, -2)).not.toMatch(/["<>#]/)
  expect(image).toContain('M4 4h7v1h-7z')
})

test('two texts are two pictures', () => expect(qrImage('yt:one')).not.toBe(qrImage('yt:two')))
