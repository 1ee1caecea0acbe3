import { expect, test } from 'vitest'
import type { BrandFace } from '../../../contract/organisations'
import { brandOf, type Step } from './rules'

const face: BrandFace = { name: '菱香议事亭', mark: '菱', colour: 'teal' }
const own: BrandFace = { name: '老厂食堂', mark: '丝', colour: 'plum' }
const step = (level: Step['level'], brand: BrandFace | null = null): Step => ({ id: level, level, name: level, brand })

test.each<[string, Step[], BrandFace | null]>([
  ['its own', [step('subdistrict', face), step('community', own)], own],
  ['that of the community it lies in', [step('community', face), step('grid')], face],
  ['none where nobody above has one', [step('city'), step('community')], null],
  ['none without a unit', [], null],
])('a unit’s brand: %s', (_, way, brand) => {
  expect(brandOf(way)).toEqual(brand)
})

test('of a brand a row carries name, mark and colour only', () => {
  const whole = { ...face, slogan: '坐下来说', programme: '每周三' }
  expect(brandOf([step('community', whole)])).toEqual(face)
})
