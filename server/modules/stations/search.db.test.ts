import { beforeAll, describe, expect, test } from 'vitest'
import type { StationSearchView } from '../../../contract/station-search'
import { sql } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { seedStations } from '../../seeds/street/seed-stations'
import { MONDAY_TEN } from '../../testing/harness'
import { seededRandom } from '../../testing/random'
import { useStreet } from '../../testing/street'
import { truncateAll } from '../../testing/test-database'
import { indexAllNames, insertStation, type NewStation } from './index'

const street = useStreet({ keepRows: true })
const { database } = street
const home = { lat: 30.762, lng: 120.764, datum: 'gcj02' }

const search = async (text: string, more: object = {}): Promise<StationSearchView['stations']> =>
  (await street.data<StationSearchView>(null, 'stations.search', { text, ...more })).stations
const names = async (text: string, more: object = {}): Promise<string[]> =>
  (await search(text, more)).map(({ name }) => name)

const called = (name: string, more: Partial<NewStation> = {}): NewStation => ({
  id: idForName(name), name, kind: 'post', address: '', doorNote: null, phone: null, lat: 30.762, lng: 120.764, datum: 'gcj02',
  areaSquareMeters: null, amenities: [], hours: null, createdAt: MONDAY_TEN, ...more,
})

describe('on the demo street', () => {
  beforeAll(async () => {
    await truncateAll(database)
    await seedStations(database, MONDAY_TEN, () => undefined)
  })

  test.each<[string, string, string]>([
    ['望湖驿站', '望湖驿站', 'name'],
    ['望湖', '望湖驿站', 'name'],
    ['湖驿', '望湖驿站', 'name'],
    ['菱香里', '菱香里党群服务站', 'name'],
    ['揽湖大厦', '揽湖大厦楼宇站', 'name'],
    ['秋泾桥', '秋泾桥社区党群服务中心', 'name'],
    ['长者学堂', '长者学堂党群服务站', 'name'],
    ['骑手', '骑手驿站', 'name'],
    [' 望 湖 驿 站 ', '望湖驿站', 'name'],
    ['“望湖”驿站！', '望湖驿站', 'name'],
    ['桥北堍', '秋泾桥社区党群服务中心', 'address'],
    ['菱香路12号', '望湖驿站', 'address'],
    ['菱香路 １２ 号', '望湖驿站', 'address'],
    ['揽秀路88', '揽湖大厦楼宇站', 'address'],
    ['B1层', '金穗广场党群服务站', 'address'],
    ['湖滨北路', '环卫工人爱心驿站', 'address'],
    ['whyz', '望湖驿站', 'pinyin'],
    ['WHYZ', '望湖驿站', 'pinyin'],
    ['wh', '望湖驿站', 'pinyin'],
    ['lxl', '菱香里党群服务站', 'pinyin'],
    ['lhds', '揽湖大厦楼宇站', 'pinyin'],
    ['qjq', '秋泾桥社区党群服务中心', 'pinyin'],
    ['zzxt', '长者学堂党群服务站', 'pinyin'],
    ['qsyz', '骑手驿站', 'pinyin'],
    ['wanghu', '望湖驿站', 'pinyin'],
    ['wanghuyizhan', '望湖驿站', 'pinyin'],
    ['wang hu', '望湖驿站', 'pinyin'],
    ['wang\'hu', '望湖驿站', 'pinyin'],
    ['lingxia', '菱香里党群服务站', 'pinyin'],
    ['zhangzhe', '长者学堂党群服务站', 'pinyin'],
    ['qiujingqiao', '秋泾桥社区党群服务中心', 'pinyin'],
    ['xuetang', '长者学堂党群服务站', 'pinyin'],
    ['望胡驿站', '望湖驿站', 'similar'],
    ['忘湖驿站', '望湖驿站', 'similar'],
    ['望湖驿占', '望湖驿站', 'similar'],
    ['望湖站', '望湖驿站', 'similar'],
    ['望湖老驿站', '望湖驿站', 'similar'],
    ['菱香理', '菱香里党群服务站', 'similar'],
    ['秋径桥', '秋泾桥社区党群服务中心', 'similar'],
    ['揽湖大夏', '揽湖大厦楼宇站', 'similar'],
    ['渔理新村', '渔里新村党群服务站', 'similar'],
    ['老者学堂', '长者学堂党群服务站', 'similar'],
    ['科创圆', '科创园党群服务站', 'similar'],
    ['wanghuyizan', '望湖驿站', 'similar'],
    ['lingxangli', '菱香里党群服务站', 'similar'],
    ['qiujinqiao', '秋泾桥社区党群服务中心', 'similar'],
  ])('“%s” finds %s among the first five, as %s', async (text, name, match) => {
    const first = (await search(text)).slice(0, 5)
    expect(first.find((station) => station.name === name)).toMatchObject({ match })
  })

  test.each([
    '', ' ', '%', '_', '%%', '\\', "' or 1=1 --", "'; drop table stations; --", '<script>alert(1)</script>', '望_湖', '.*', '(', '不存在的名字', '🏠',
    '一'.repeat(40),
  ])('“%s” is only text: nothing is found by what it could mean', async (text) => {
    const found = await names(text)
    expect(found).toEqual(text === '望_湖' ? ['望湖驿站'] : [])
  })

  test.each([['a'.repeat(41)], [`望湖${'\0'}`], [12], [null]])('%j is refused', async (text) => {
    expect(await street.code(null, 'stations.search', { text })).toBe('input.invalid')
  })

  test('the very name stands before those it begins and those it is inside of', async () => {
    for (const name of ['驿站', '驿站老店', '码头边的驿站']) await insertStation(database, called(name))
    const found = await names('驿站', { limit: 20 })
    expect(found.slice(0, 2)).toEqual(['驿站', '驿站老店'])
    expect(found).toContain('码头边的驿站')
  })

  test('among stations that fit alike the nearer one comes first, and says how far it is', async () => {
    const far = { lat: 30.9, lng: 120.764 }
    await insertStation(database, called('同名站', { id: idForName('同名远'), ...far }))
    await insertStation(database, called('同名站', { id: idForName('同名近') }))
    const near = await search('同名站', { near: home })
    expect(near.map(({ id }) => id)).toEqual([idForName('同名近'), idForName('同名远')])
    expect(near.map(({ distanceMeters }) => distanceMeters)).toEqual([0, 15_345])
    expect((await search('同名站')).map(({ distanceMeters }) => distanceMeters)).toEqual([null, null])
    expect((await search('同名站', { near: { ...home, lat: 30.9 } })).map(({ id }) => id)[0]).toBe(idForName('同名远'))
  })

  test('a limit is kept, with similar names too', async () => {
    expect(await names('站', { limit: 3 })).toHaveLength(3)
    expect(await names('望胡驿站', { limit: 1 })).toEqual(['望湖驿站'])
    expect(await street.code(null, 'stations.search', { text: '站', limit: 21 })).toBe('input.invalid')
  })
})

describe('in a city of 700 stations', () => {
  const random = seededRandom(700)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const first = [...'菱秋柳稻丝槐渡运渔桑穗科码长骑望揽平安和兴永福瑞祥嘉禾清文']
  const second = [...'香泾岸田厂树口河里园湖桥苑街浜港塘堰墩滨庭坊巷庄城']
  const third = ['社区党群服务站', '邻里驿站', '新村党群服务中心', '大厦楼宇站', '党群驿站']
  const invented = (): string => pick(first) + pick(second) + pick(second) + pick(third)
  const all = [...new Set(Array.from({ length: 1400 }, invented))].slice(0, 700)

  beforeAll(async () => {
    await truncateAll(database)
    await database.transaction(async (tx) => {
      for (const [index, name] of all.entries()) await insertStation(tx, called(name, { address: `第 ${index} 号` }))
    })
  }, 120_000)

  const spoilt = (name: string): string[] => {
    const characters = [...name]
    const at = Math.floor(random() * characters.length)
    const before = characters.slice(0, at).join('')
    const after = characters.slice(at + 1).join('')
    return [`${before}龘${after}`, `${before}${after}`, `${before}龘${characters[at]}${after}`]
  }

  test('every name is found first by itself', async () => {
    for (let index = 0; index < all.length; index += 47) expect((await names(all[index]!))[0]).toBe(all[index])
  })

  test('a name with a character wrong, missing or too many is among the first five', async () => {
    for (let index = 0; index < 30; index += 1) {
      const name = pick(all)
      // With one of its three own characters gone it may fit several stations alike; those stand in the list with it.
      for (const text of spoilt(name)) expect((await names(text)).slice(0, 20), text).toContain(name)
      for (const text of spoilt(name.slice(3)).map((rest) => name.slice(0, 3) + rest)) {
        expect((await names(text)).slice(0, 5), text).toContain(name)
      }
    }
  })
})

describe('what stations are found by', () => {
  test('follows a name that was written past the search', async () => {
    await truncateAll(database)
    await insertStation(database, called('老名字站'))
    await database.query(sql`update stations set name = '新招牌站' where id = ${idForName('老名字站')}`)
    expect(await names('新招牌')).toEqual([])
    expect(await indexAllNames(database)).toBe(1)
    expect(await names('xzp')).toEqual(['新招牌站'])
    expect(await names('老名字')).toEqual([])
    expect(await indexAllNames(database)).toBe(0)
  })

  test('is made for stations of before there was a search', async () => {
    await database.query(sql`delete from station_words`)
    expect(await indexAllNames(database)).toBe(1)
    expect(await names('新招牌站')).toEqual(['新招牌站'])
  })
})
