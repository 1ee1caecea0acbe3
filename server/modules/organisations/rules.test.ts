import { expect, test } from 'vitest'
import { UnitLevel, type BrandFace } from '../../../contract/organisations'
import { brandOf, canLieBelow, levelsBelow, removalRefusal, type Step } from './rules'

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

test.each<[string, UnitLevel, UnitLevel | null, boolean]>([
  ['a city at the top', 'city', null, true],
  ['a district in a city', 'district', 'city', true],
  ['a subdistrict in a city that has no districts', 'subdistrict', 'city', true],
  ['a building group in a community that has no grids', 'building_group', 'community', true],
  ['no community at the top', 'community', null, false],
  ['no community in a city', 'community', 'city', false],
  ['no district in a district', 'district', 'district', false],
  ['no community in a grid', 'community', 'grid', false],
  ['nothing in a building group', 'building_group', 'building_group', false],
])('there is %s', (_, level, parent, may) => {
  expect(canLieBelow(level, parent)).toBe(may)
})

test('whatever lies below a unit is deeper than it, so nothing can come to lie below itself', () => {
  const depth = (level: UnitLevel): number => UnitLevel.options.indexOf(level)
  for (const level of UnitLevel.options) {
    for (const below of levelsBelow(level)) expect(depth(below)).toBeGreaterThan(depth(level))
  }
})

test('a unit can be removed once nothing lies below it and no station belongs to it', () => {
  expect(removalRefusal({ childCount: 1, hasStations: true })).toBe('unit.not_empty')
  expect(removalRefusal({ childCount: 0, hasStations: true })).toBe('unit.has_stations')
  expect(removalRefusal({ childCount: 0, hasStations: false })).toBeNull()
})
