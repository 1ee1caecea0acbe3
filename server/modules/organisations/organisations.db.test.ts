import type { InferOutput } from 'valibot'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Brand, ChildrenView, UnitView } from '../../../contract/organisations'
import { sql } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { insertUnits, type NewUnit } from './index'

const street = useStreet()
const { database } = street
const id = idForName

const unit = (name: string, parent: string | null, more: Partial<NewUnit> = {}): NewUnit => ({
  id: id(name), parentId: parent && id(parent), level: 'community', name, shortName: name, contact: null, brand: null,
  position: 0, ...more,
})
const brand: Brand = { name: '菱香议事亭', mark: '菱', colour: 'teal', slogan: '坐下来说', programme: '每周三晚上七点。' }

const units = [
  unit('嘉禾市', null, { level: 'city' }),
  unit('城南区', '嘉禾市', { level: 'district' }),
  unit('一里街道', '城南区', { level: 'subdistrict', contact: { name: '值班', phone: '0573-5560001' } }),
  unit('菱香里社区', '一里街道', { brand, shortName: '菱香里' }),
  unit('秋泾桥社区', '一里街道', { position: 1 }),
  unit('渔里社区', '一里街道', { position: 2 }),
  unit('菱香里第一网格', '菱香里社区', { level: 'grid', contact: { name: '周玉兰', phone: null } }),
]

let staff = ''
beforeEach(async () => {
  await insertUnits(database, units, MONDAY_TEN)
  staff = await street.resident('顾敏', { isStaff: true })
})

const show = (name: string, who: string | null = null) => street.data<UnitView>(who, 'organisations.get', { id: id(name) })
const below = (name: string | null, more: object = {}) =>
  street.data<InferOutput<typeof ChildrenView>>(null, 'organisations.children', { ...(name && { parentId: id(name) }), ...more })

describe('the tree', () => {
  test('begins at the city and is walked down level by level', async () => {
    const roots = (await below(null)).items
    expect(roots).toEqual([{ id: id('嘉禾市'), level: 'city', name: '嘉禾市', brand: null, childCount: 1 }])
    const { items } = await below('一里街道')
    expect(items.map(({ name, childCount }) => [name, childCount]))
      .toEqual([['菱香里社区', 1], ['秋泾桥社区', 0], ['渔里社区', 0]])
    expect(items[0]?.brand).toEqual({ name: '菱香议事亭', mark: '菱', colour: 'teal' })
  })

  test('comes page by page, each unit once, in its order', async () => {
    const first = await below('一里街道', { limit: 2 })
    const second = await below('一里街道', { limit: 2, cursor: first.nextCursor })
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['菱香里社区', '秋泾桥社区', '渔里社区'])
    expect(second.nextCursor).toBeNull()
  })

  test('says of a unit there is not that there is none, and of a leaf that nothing is below it', async () => {
    expect(await street.code(null, 'organisations.children', { parentId: id('没有') })).toBe('unit.not_found')
    expect(await street.code(null, 'organisations.get', { id: id('没有') })).toBe('unit.not_found')
    expect(await street.code(null, 'stations.ofUnit', { unitId: id('没有') })).toBe('unit.not_found')
    expect(await street.code(null, 'organisations.children', { cursor: 'x' })).toBe('input.invalid')
    expect((await below('渔里社区')).items).toEqual([])
  })

  test('written again stays as people left it', async () => {
    await street.data(staff, 'organisations.setBrand', { requestId: requestId(), unitId: id('渔里社区'), brand })
    await insertUnits(database, units, MONDAY_TEN)
    expect((await show('渔里社区')).brand).toEqual(brand)
  })
})

test('a community’s page says the way to it, whom to ring, what is below it and its own programme', async () => {
  expect(await show('菱香里社区')).toEqual({
    id: id('菱香里社区'), level: 'community', name: '菱香里社区', shortName: '菱香里',
    path: [
      { id: id('嘉禾市'), level: 'city', name: '嘉禾市' }, { id: id('城南区'), level: 'district', name: '城南区' },
      { id: id('一里街道'), level: 'subdistrict', name: '一里街道' },
    ],
    contact: null, brand, childCount: 1, can: { setBrand: false, change: false, add: [] },
  })
  expect((await show('菱香里第一网格')).contact).toEqual({ name: '周玉兰', phone: null })
  expect((await show('嘉禾市')).path).toEqual([])
})

describe('a brand', () => {
  const set = (unitBrand: unknown, who: string | null = staff, name = '秋泾桥社区') =>
    street.code(who, 'organisations.setBrand', { requestId: requestId(), unitId: id(name), brand: unitBrand })

  test('is given, changed and taken away by staff, each with a row in the audit', async () => {
    expect((await show('秋泾桥社区', staff)).can).toMatchObject({ setBrand: true })
    expect(await set(brand)).toBe('ok')
    expect((await show('秋泾桥社区')).brand).toEqual(brand)
    expect(await set(null)).toBe('ok')
    expect((await show('秋泾桥社区')).brand).toBeNull()
    const rows = await database.query(sql`
      select action, actor_id as actor, before, after from audit_entries where subject_id = ${id('秋泾桥社区')} order by id`)
    expect(rows).toEqual([
      { action: 'organisations.setBrand', actor: staff, before: { brand: null }, after: { brand } },
      { action: 'organisations.setBrand', actor: staff, before: { brand }, after: { brand: null } },
    ])
  })

  test.each<[string, unknown]>([
    ['a mark of three characters', { ...brand, mark: '菱香里' }],
    ['a mark of punctuation', { ...brand, mark: '！' }],
    ['a mark of a face', { ...brand, mark: '😀' }],
    ['a colour of its own', { ...brand, colour: '#ff0000' }],
    ['the red of the main button', { ...brand, colour: 'red' }],
    ['no name', { ...brand, name: ' ' }],
    ['a programme without end', { ...brand, programme: '长'.repeat(301) }],
  ])('with %s is refused', async (_, refused) => {
    expect(await set(refused)).toBe('input.invalid')
    expect((await show('秋泾桥社区')).brand).toBeNull()
  })

  test('keeps markup as the text it is', async () => {
    const odd = { ...brand, programme: `<b>'); drop table organisation_units; --` }
    expect(await set(odd)).toBe('ok')
    expect((await show('秋泾桥社区')).brand?.programme).toBe(odd.programme)
  })

  test('is for staff to give, and to a unit there is', async () => {
    expect(await set(brand, null)).toBe('login.required')
    expect(await set(brand, await street.resident('沈佳宁'))).toBe('access.denied')
    expect(await set(brand, staff, '没有')).toBe('unit.not_found')
  })

  test('is for communities and subdistricts, and the page says so', async () => {
    expect(await set(brand, staff, '菱香里第一网格')).toBe('unit.brand_refused')
    expect(await set(brand, staff, '嘉禾市')).toBe('unit.brand_refused')
    expect((await show('菱香里第一网格', staff)).can).toMatchObject({ setBrand: false })
    expect(await set(brand, staff, '一里街道')).toBe('ok')
  })
})
