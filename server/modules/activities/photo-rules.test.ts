import { describe, expect, test } from 'vitest'
import { WALL_PHOTO_BYTES_MAX } from '../../../contract/limits'
import { cleanPhoto, type CleanPhoto } from './photo-rules'
import { bags, position, segment, withSegments, withSides } from './testing/photos'

const clean = (bytes: Uint8Array): CleanPhoto => {
  const photo = cleanPhoto(bytes)
  if (typeof photo === 'string') throw new Error(photo)
  return photo
}
/** What a browser writes before the picture: a JFIF head and a colour profile. */
const HEAD_BYTES = 18 + 2 + 0x1d8
/** Nothing but the picture. */
const picture = Buffer.from(clean(bags).jpeg)

describe('a photo', () => {
  test('keeps its picture, byte for byte, and its size', () => {
    expect(clean(bags)).toMatchObject({ width: 480, height: 360 })
    expect(Buffer.concat([bags.subarray(0, 2), bags.subarray(2 + HEAD_BYTES)]).equals(picture)).toBe(true)
    expect(Buffer.from(clean(picture).jpeg).equals(picture)).toBe(true)
  })

  test.each([
    ['where it was taken', [position]],
    ['what was done to it', [segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>许姐家</x:xmpmeta>')]],
    ['a comment', [segment(0xfe, '菱香路 12 号 302')]],
    ['a thumbnail, a profile and captions', [segment(0xe0, 'JFXX\0thumb'), segment(0xe2, 'ICC_PROFILE\0'), segment(0xed, 'Photoshop 3.0')]],
    ['what pretends to be of Adobe', [segment(0xee, 'Adobe and a long story of where we live')]],
    ['all of it, twice', [position, position, segment(0xef, 'x'.repeat(60_000))]],
  ])('loses %s', (_case, segments) => {
    expect(Buffer.from(clean(withSegments(bags, ...segments)).jpeg).equals(picture)).toBe(true)
  })

  test('loses whatever hangs behind its end, as the film of a moving picture', () => {
    expect(Buffer.from(clean(Buffer.concat([bags, Buffer.from('ftypmp42 and the whole film')])).jpeg).equals(picture)).toBe(true)
  })

  test('keeps the twelve bytes that say how its colours are meant', () => {
    const adobe = segment(0xee, Buffer.from('Adobe\0d\0\0\0\0\x01', 'latin1'))
    expect(Buffer.from(clean(withSegments(bags, adobe)).jpeg)).toEqual(withSegments(picture, adobe))
  })
})

describe('a photo that a camera turned', () => {
  /** What a camera writes, in either order of bytes: a maker's name, the turn, and where it was. */
  const said = (turn: number, isLittle: boolean): Buffer => {
    const word = (value: number) => (isLittle ? [value & 0xff, value >> 8] : [value >> 8, value & 0xff])
    const long = (value: number) => (isLittle ? [...word(value), 0, 0] : [0, 0, ...word(value)])
    const entry = (tag: number, type: number, value: number[]) => [...word(tag), ...word(type), ...long(1), ...value]
    const entries = [entry(0x010f, 2, long(0)), entry(0x0112, 3, [...word(turn), 0, 0]), entry(0x8825, 4, long(62))]
    const tiff = [...Buffer.from(isLittle ? 'II' : 'MM'), ...word(42), ...long(8), ...word(3), ...entries.flat(), ...long(0)]
    return segment(0xe1, Buffer.from([...Buffer.from('Exif\0\0'), ...tiff, ...Buffer.from('GPS 30.762N 120.764E')]))
  }

  test.each([2, 3, 4, 5, 6, 7, 8].flatMap((turn) => [[turn, true], [turn, false]] as const))(
    'is still shown upright (%i, little %s), and nothing else of its words is left',
    (turn, isLittle) => {
      const { jpeg, width, height } = clean(withSegments(bags, said(turn, isLittle)))
      expect([width, height]).toEqual(turn >= 5 ? [360, 480] : [480, 360])
      const tag = Buffer.from(`ffe100224578696600004d4d002a000000080001011200030000000100${`0${turn}`}000000000000`, 'hex')
      expect(Buffer.from(jpeg)).toEqual(withSegments(picture, tag))
      expect(Buffer.from(clean(jpeg).jpeg)).toEqual(Buffer.from(jpeg))
    },
  )

  test.each([0, 1, 9, 65_535])('needs no tag when it says %i', (turn) => {
    expect(Buffer.from(clean(withSegments(bags, said(turn, false))).jpeg).equals(picture)).toBe(true)
  })

  test('and whose words lead nowhere is taken as it lies', () => {
    const words = said(6, false)
    for (const at of [10, 11, 16, 17, 18, 19]) {
      const broken = Buffer.from(words)
      broken[at] = 0xff
      expect(typeof cleanPhoto(withSegments(bags, broken))).toBe('object')
    }
  })
})

describe('is refused', () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  test.each([
    ['a PNG that was renamed', png],
    ['nothing', Buffer.alloc(0)],
    ['a start and nothing else', bags.subarray(0, 2)],
    ['a start and an end', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['words', Buffer.from('<script>alert(1)</script>')],
    ['a segment that is longer than the file', Buffer.concat([bags.subarray(0, 2), Buffer.from([0xff, 0xe1, 0xff, 0xff, 1])])],
    ['a segment shorter than its own length', withSegments(bags, Buffer.from([0xff, 0xe1, 0, 1]))],
    ['a side of nought', withSides(bags, { width: 0, height: 360 })],
    ['two frames', withSegments(bags, bags.subarray(bags.indexOf(Buffer.from([0xff, 0xc0])), bags.indexOf(Buffer.from([0xff, 0xc4]))))],
  ])('%s', (_case, bytes) => {
    expect(cleanPhoto(bytes)).toBe('wall.photo_invalid')
  })

  test('wherever the file was cut off', () => {
    for (let length = 0; length < bags.length; length += 7) {
      expect(cleanPhoto(bags.subarray(0, length))).toBe('wall.photo_invalid')
    }
    expect(cleanPhoto(bags.subarray(0, -1))).toBe('wall.photo_invalid')
  })

  test('when it has more bytes or wider sides than are kept, at the very number', () => {
    const padding = WALL_PHOTO_BYTES_MAX - bags.length
    expect(typeof cleanPhoto(Buffer.concat([bags, Buffer.alloc(padding)]))).toBe('object')
    expect(cleanPhoto(Buffer.concat([bags, Buffer.alloc(padding + 1)]))).toBe('wall.photo_too_large')
    expect(typeof cleanPhoto(withSides(bags, { width: 2048, height: 2048 }))).toBe('object')
    expect(cleanPhoto(withSides(bags, { width: 2049, height: 10 }))).toBe('wall.photo_too_large')
  })

  test('noise after the magic bytes never breaks it', () => {
    let state = 1
    const next = () => { state = (state * 48271) % 2147483647; return state & 0xff }
    for (let round = 0; round < 500; round += 1) {
      const broken = Buffer.from(bags)
      for (let change = 0; change < 8; change += 1) broken[2 + ((next() << 8) | next()) % (bags.length - 2)] = next()
      const answer = cleanPhoto(broken)
      if (typeof answer !== 'string') expect(answer.jpeg.length).toBeLessThanOrEqual(bags.length)
    }
  })
})
