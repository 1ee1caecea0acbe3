import type { InferOutput } from 'valibot'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ChildrenView, UnitLevel, UnitView } from '../../../contract/organisations'
import { sql } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { insertUnits, type NewUnit } from './index'

const street = useStreet()
const { database } = street
const id = idForName

const unit = (name: string, parent: string | null, level: UnitLevel, position = 0): NewUnit => ({
  id: id(name), parentId: parent && id(parent), level, name, shortName: name, contact: null, brand: null, position,
})
const units = [
  unit('嘉禾市', null, 'city'),
  unit('城南区', '嘉禾市', 'district'),
  unit('一里街道', '城南区', 'subdistrict'),
  unit('渡口街道', '城南区', 'subdistrict', 1),
  unit('菱香里社区', '一里街道', 'community'),
  unit('老渡口社区', '渡口街道', 'community'),
  unit('菱香里第一网格', '菱香里社区', 'grid'),
]

let staff = ''
beforeEach(async () => {
  await insertUnits(database, units, MONDAY_TEN)
  staff = await street.resident('顾敏', { isStaff: true })
})

const facts = (name: string, more: object = {}) => ({ name, shortName: name, contact: '', phone: '', ...more })
const add = (parent: string | null, level: UnitLevel, given: object, who: string | null = staff) =>
  street.code(who, 'organisations.add', { requestId: requestId(), parentId: parent && id(parent), level, facts: given })
const change = (name: string, given: object, who: string | null = staff) =>
  street.code(who, 'organisations.change', { requestId: requestId(), unitId: id(name), facts: given })
const move = (name: string, parent: string, who: string | null = staff) =>
  street.code(who, 'organisations.move', { requestId: requestId(), unitId: id(name), parentId: id(parent) })
const below = async (name: string | null) =>
  (await street.data<InferOutput<typeof ChildrenView>>(null, 'organisations.children', name === null ? {} : { parentId: id(name) }))
    .items.map((item) => item.name)
const show = (name: string, who: string | null = staff) => street.data<UnitView>(who, 'organisations.get', { id: id(name) })

describe('a new unit', () => {
  test('lies below its own, behind its siblings, with whom to ring', async () => {
    expect(await add('一里街道', 'community', facts('秋泾桥社区', { contact: '周玉兰', phone: '0573-5560101' }))).toBe('ok')
    expect(await below('一里街道')).toEqual(['菱香里社区', '秋泾桥社区'])
    const [row] = await database.query<{ id: string }>(sql`select id from organisation_units where name = '秋泾桥社区'`)
    const view = await street.data<UnitView>(null, 'organisations.get', { id: row?.id })
    expect([view.contact, view.path.map(({ name }) => name)]).toEqual([
      { name: '周玉兰', phone: '0573-5560101' }, ['嘉禾市', '城南区', '一里街道'],
    ])
  })

  test('with a telephone and nobody’s name is rung by its own', async () => {
    await change('菱香里社区', facts('菱香里社区', { phone: '0573-5560102' }))
    expect((await show('菱香里社区')).contact).toEqual({ name: '菱香里社区', phone: '0573-5560102' })
  })

  test.each<[string, string | null, UnitLevel, string]>([
    ['a community below a city', '嘉禾市', 'community', 'unit.level_refused'],
    ['a district below a community', '菱香里社区', 'district', 'unit.level_refused'],
    ['a community at the top', null, 'community', 'unit.level_refused'],
    ['a grid below what is not there', '没有', 'grid', 'unit.not_found'],
  ])('%s is refused', async (_, parent, level, code) => {
    expect(await add(parent, level, facts('新的'))).toBe(code)
  })

  test('may be the city, where a tree begins', async () => {
    expect(await add(null, 'city', facts('禾城'))).toBe('ok')
    expect(await below(null)).toEqual(['嘉禾市', '禾城'])
  })

  test('is for staff to add, and the page says what one can add where', async () => {
    expect(await add('一里街道', 'community', facts('新'), null)).toBe('login.required')
    expect(await add('一里街道', 'community', facts('新'), await street.resident('沈佳宁'))).toBe('access.denied')
    expect((await show('嘉禾市')).can).toEqual({ setBrand: false, change: true, add: ['district', 'subdistrict'] })
    expect((await show('嘉禾市', null)).can).toEqual({ setBrand: false, change: false, add: [] })
  })
})

test('a unit is renamed and given a contact; the record holds what it was', async () => {
  expect(await change('菱香里社区', facts('菱香里新社区', { shortName: '菱香里', contact: '周玉兰' }))).toBe('ok')
  expect(await show('菱香里社区')).toMatchObject({ name: '菱香里新社区', shortName: '菱香里', contact: { name: '周玉兰', phone: null } })
  const [row] = await database.query<{ before: object }>(sql`select before from audit_entries where action = 'organisations.change'`)
  expect(row?.before).toEqual({ name: '菱香里社区', shortName: '菱香里社区', contact: null, phone: null })
  expect(await change('菱香里社区', facts(' '))).toBe('input.invalid')
  expect(await change('没有', facts('没有'))).toBe('unit.not_found')
})

describe('a unit is moved', () => {
  test('with all that lies below it, behind what is there', async () => {
    expect(await move('菱香里社区', '渡口街道')).toBe('ok')
    expect([await below('一里街道'), await below('渡口街道')]).toEqual([[], ['老渡口社区', '菱香里社区']])
    expect((await show('菱香里第一网格')).path.map(({ name }) => name)).toEqual(['嘉禾市', '城南区', '渡口街道', '菱香里社区'])
  })

  test('only below one of the right level, never below itself or what lies below it', async () => {
    expect(await move('菱香里社区', '城南区')).toBe('unit.level_refused')
    expect(await move('菱香里社区', '菱香里社区')).toBe('unit.level_refused')
    expect(await move('城南区', '菱香里社区')).toBe('unit.level_refused')
    expect(await move('菱香里社区', '菱香里第一网格')).toBe('unit.level_refused')
    expect(await move('菱香里社区', '没有')).toBe('unit.not_found')
    expect(await below('一里街道')).toEqual(['菱香里社区'])
  })

  test('to where it is stays where it is, and nothing is recorded', async () => {
    await add('一里街道', 'community', facts('秋泾桥社区'))
    expect(await move('菱香里社区', '一里街道')).toBe('ok')
    expect(await below('一里街道')).toEqual(['菱香里社区', '秋泾桥社区'])
    const rows = await database.query(sql`select 1 from audit_entries where action = 'organisations.move'`)
    expect(rows).toEqual([])
  })
})
