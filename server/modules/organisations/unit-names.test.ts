import { describe, expect, test } from 'vitest'
import type { UnitLevel } from '../../../contract/organisations'
import { UnitNames, type NamedUnit } from './unit-names'

const unit = (id: string, parentId: string | null, level: UnitLevel, names: string): NamedUnit => {
  const [name = '', shortName = name] = names.split(' ')
  return { id, parentId, level, name, shortName }
}
const units = new UnitNames([
  unit('city', null, 'city', '嘉禾市 嘉禾'),
  unit('south', 'city', 'district', '城南区 城南'),
  unit('east', 'city', 'district', '河东区 河东'),
  unit('yili', 'south', 'subdistrict', '一里街道 一里'),
  unit('nanyan', 'south', 'subdistrict', '南堰街道 南堰'),
  unit('changshui', 'east', 'subdistrict', '长水街道 长水'),
  unit('nanyan-c', 'nanyan', 'community', '南堰社区 南堰'),
  unit('ling', 'yili', 'community', '菱香里社区 菱香里'),
  unit('ling-east', 'changshui', 'community', '菱香里社区 菱香里'),
  unit('odd', 'yili', 'community', "a/b<script>';drop"),
  unit('grid', 'ling', 'grid', '菱香里第一网格'),
])

describe('a unit is found by', () => {
  test.each([
    ['its name, of which there is one', '一里街道', 'yili'],
    ['its short name', '一里', 'yili'],
    ['a community’s short name, though a subdistrict has it too', '南堰', 'nanyan-c'],
    ['its whole path', '嘉禾市/城南区/一里街道/菱香里社区', 'ling'],
    ['a path with steps left out', '城南区/菱香里', 'ling'],
    ['a path in wide strokes and blanks', ' 河东区 ／ 长水街道 ＞ 菱香里社区 ', 'ling-east'],
    ['names in one word', '城南区一里街道菱香里社区', 'ling'],
    ['names in one word, some in strokes', '长水街道菱香里', 'ling-east'],
    ['the path of a name with strokes in it', "嘉禾市/城南区/一里街道/a/b<script>';drop", 'odd'],
    ['the root’s name', '嘉禾市', 'city'],
  ])('%s', (_, text, id) => {
    expect(units.find(text)).toEqual({ kind: 'one', id })
  })
})

test('of two of one name the paths are told, and each leads there', () => {
  const found = units.find('菱香里社区')
  expect(found).toEqual({ kind: 'several', paths: ['嘉禾市/城南区/一里街道/菱香里社区', '嘉禾市/河东区/长水街道/菱香里社区'] })
  expect(found.kind === 'several' && found.paths.map((path) => units.find(path))).toEqual([
    { kind: 'one', id: 'ling' }, { kind: 'one', id: 'ling-east' },
  ])
})

test.each(['', ' / ', '没有的社区', '河东区/一里街道', "'; drop table organisation_units; --"])('“%s” is nobody’s name', (text) => {
  expect(units.find(text)).toEqual({ kind: 'none' })
})

test('an id without a unit has no path', () => {
  expect([units.pathOf('grid'), units.pathOf('nobody')]).toEqual(['嘉禾市/城南区/一里街道/菱香里社区/菱香里第一网格', null])
})
