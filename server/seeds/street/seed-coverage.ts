import { addDays, localDateOf } from '../../../contract/time'
import type { Database } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { countReport, insertRemark, addHomes, type NewRemark } from '../../modules/coverage'
import { cellOf } from '../../modules/stations'
import type { SeedProgress } from '../progress'
import { seedHomeList } from './homes'
import { at } from './place'
import { stationId } from './seed-stations'
import { seedStations } from './stations'

/** Writes where people live, for the planners' numbers. */
export async function seedHomes(database: Database, progress: SeedProgress): Promise<number> {
  const homes = seedHomeList.map(({ east, north, ...home }) => ({ ...home, ...at(east, north) }))
  await addHomes(database, homes)
  progress('homes', homes.length, homes.length)
  return homes.length
}

/** What people around 芦席湾 said in the last weeks, and what two neighbours found wrong: days ago, words. */
const missing: readonly (readonly [daysAgo: number, text: string])[] = [
  [16, '芦席湾这边一个站也没有，接水要走到湖东大厦'],
  [11, '老人走过去二十多分钟，夏天中暑过一次'],
  [9, '骑手跑到这里没地方歇脚'],
  [4, '孩子放学没人接，想有个能等的屋子'],
  [1, '小区会所一楼空着，能不能用起来'],
]
const wrong: readonly (readonly [key: string, daysAgo: number, text: string])[] = [
  ['scholar', 3, '冬天五点就关了，写的是五点半'],
  ['pier', 1, '插座拆掉了，现在没有充电'],
]

/** Writes these reports once; who made them is kept nowhere, so there is nobody to write. */
export async function seedReports(database: Database, now: Date): Promise<void> {
  const today = localDateOf(now)
  const remarks: Omit<NewRemark, 'id'>[] = [
    ...missing.map(([daysAgo, text]) =>
      ({ kind: 'missing' as const, cell: cellOf(at(1900, 0)), stationId: null, on: addDays(today, -daysAgo), text })),
    ...wrong.map(([key, daysAgo, text]) => {
      const { at: place } = seedStations.find((station) => station.key === key)!
      const on = addDays(today, -daysAgo)
      return { kind: 'wrong' as const, cell: cellOf(place), stationId: stationId(key), on, text }
    }),
  ]
  await database.transaction(async (tx) => {
    for (const remark of remarks) {
      const isNew = await insertRemark(tx, { ...remark, id: idForName(`coverage remark:${remark.text}`) })
      if (isNew) await countReport(tx, remark)
    }
  })
}
