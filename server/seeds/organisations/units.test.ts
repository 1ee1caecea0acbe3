import { expect, test } from 'vitest'
import type { UnitLevel } from '../../../contract/organisations'
import { seedUnits, unitId } from './units'

const units = seedUnits()
const at = (level: UnitLevel) => units.filter((unit) => unit.level === level)
const below = (id: string): typeof units => {
  const children = units.filter(({ parentId }) => parentId === id)
  return children.flatMap((child) => [child, ...below(child.id)])
}

test('the tree adds up: 54 + 10 + 7 communities in three districts, 11 subdistricts, 238 grids, 262 building groups', () => {
  const communities = at('district').map(({ id }) => below(id).filter(({ level }) => level === 'community').length)
  expect(communities).toEqual([54, 10, 7])
  expect(['city', 'subdistrict', 'grid', 'building_group'].map((level) => at(level as UnitLevel).length))
    .toEqual([1, 11, 238, 262])
})

test('every unit has an id of its own and a parent one level above it, written before it', () => {
  const levels: UnitLevel[] = ['city', 'district', 'subdistrict', 'community', 'grid', 'building_group']
  const seen = new Map<string, UnitLevel>()
  for (const { id, parentId, level } of units) {
    expect(seen.has(id)).toBe(false)
    const above = levels[levels.indexOf(level) - 1] ?? null
    expect(parentId === null ? null : seen.get(parentId)).toBe(above)
    seen.set(id, level)
  }
})

test('the demo street is one of the subdistricts, six of its eight communities have a brand', () => {
  const communities = units.filter(({ parentId }) => parentId === unitId('城南区', '一里街道'))
  expect(communities).toHaveLength(8)
  expect(communities.filter(({ brand }) => brand !== null)).toHaveLength(6)
})
