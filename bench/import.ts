import type { Database } from '../server/kernel/database'
import { sql } from '../server/kernel/database'
import { importStations, readStationFile } from '../server/modules/stations/desk'
import { stationsOfScale } from '../server/seeds'
import { percentile } from './load'

const STATIONS = 6200
const ROUNDS = 3
const SOURCE = 'bench'
/** Stations under one. */
const PER_PARENT = 88

export interface ImportFigures {
  /** From the bytes of the file to the committed rows; the median round. */
  readonly perSecond: number
  readonly readSeconds: number
  readonly writeSeconds: number
  /** The same file once more, when every row is as it was. */
  readonly againSeconds: number
}

interface Round {
  readonly read: number
  readonly write: number
  readonly again: number
}

/** A directory of 6,200 rows into a database that has stations already: read, checked against them, and written. */
export async function measureImport(database: Database): Promise<ImportFigures> {
  const bytes = Buffer.from(directory())
  await importOnce(database, bytes) // warm-up
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await database.query(sql`delete from stations where source = ${SOURCE}`)
    const { read, write } = await importOnce(database, bytes)
    const again = await importOnce(database, bytes)
    await expectAll(database)
    rounds.push({ read, write, again: again.read + again.write })
  }
  // What is measured after this finds the city as it was.
  await database.query(sql`delete from stations where source = ${SOURCE}`)
  const median = (value: (round: Round) => number): number => percentile(rounds.map(value), 0.5)
  return {
    perSecond: STATIONS / median(({ read, write }) => read + write),
    readSeconds: median(({ read }) => read),
    writeSeconds: median(({ write }) => write),
    againSeconds: median(({ again }) => again),
  }
}

async function importOnce(database: Database, bytes: Buffer): Promise<{ read: number; write: number }> {
  const begun = performance.now()
  const file = { name: 'directory.csv', byteCount: bytes.length, open: () => [bytes] }
  const reading = await readStationFile({ file, datum: 'wgs84', source: SOURCE, columns: {}, now: new Date() })
  const readAt = performance.now()
  await database.transaction((tx) => importStations(tx, { reading, mode: 'whole' }))
  return { read: (readAt - begun) / 1000, write: (performance.now() - readAt) / 1000 }
}

/** The demo city as a spreadsheet would have it, a hundred kilometres to the west of the one that is there. */
function directory(): string {
  const stations = stationsOfScale('city', new Date())
  const rows = Array.from({ length: STATIONS }, (_, index) => {
    const { name, kind, address, phone, lat, lng, hoursRead } = stations[index % stations.length]!
    const east = index < stations.length ? -1 : -2
    const parent = index % PER_PARENT === 0 ? '' : index - index % PER_PARENT
    return [index, name, kind, address, phone ?? '', lng + east, lat, '饮水、WiFi（免密码）', hoursRead?.text ?? '', parent, '菱香里社区', '临街']
  })
  const titles = ['编号', '名称', '级别', '地址', '电话', '经度', '纬度', '设施', '开放时间', '上级站', '社区', '场所']
  return [titles, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')
}

/** A fast wrong answer is worth nothing. */
async function expectAll(database: Database): Promise<void> {
  const [row] = await database.query<{ count: number }>(sql`
    select count(*) as count from stations where source = ${SOURCE}`)
  if (row?.count !== STATIONS) throw new Error(`the import went wrong: ${JSON.stringify(row)}`)
}
