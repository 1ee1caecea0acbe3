import { expect, test } from 'vitest'
import { readHome } from './home-rows-rules'

const row = { name: '菱香里', subdistrict: '一里街道', lat: '30.762', lng: '120.764', people: '1840' }

test('a line of the list is a home', () => {
  expect(readHome({ ...row, name: ' 菱香里 ' }).home)
    .toEqual({ name: '菱香里', subdistrict: '一里街道', lat: 30.762, lng: 120.764, people: 1840 })
})

test.each([
  ['an empty name', { name: '  ' }, ['name']],
  ['a name as long as a story', { name: '里'.repeat(81) }, ['name']],
  ['no subdistrict', { subdistrict: '' }, ['subdistrict']],
  ['half a person', { people: '12.5' }, ['people']],
  ['fewer than nobody', { people: '-1' }, ['people']],
  ['people in words', { people: '很多' }, ['people']],
  ['no position', { lat: '', lng: '' }, ['lat', 'lng']],
  ['a position in another country', { lat: '48.85', lng: '2.35' }, ['lng']],
  ['a number of another base', { lat: '0x1e' }, ['lat']],
  ['everything at once', { name: '', subdistrict: '', lat: 'x', lng: 'y', people: '' }, ['name', 'subdistrict', 'lat', 'lng', 'people']],
])('%s is refused', (_what, change, columns) => {
  expect(readHome({ ...row, ...change }).faults.map(({ column }) => column)).toEqual(columns)
})

test('swapped latitude and longitude are recognised and said', () => {
  expect(readHome({ ...row, lat: '120.764', lng: '30.762' }).faults).toMatchObject([{ reason: expect.stringContaining('swapped') as string }])
})
