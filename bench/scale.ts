import { sql, type Database } from '../server/kernel/database'
import type { Question } from './in-process'
import { measureReads, type ReadFigures, type Target } from './reads'

/** Stations of a city, a province, and far more than the country has. */
const SIZES = [6_200, 60_000, 1_000_000] as const

export interface ScaleFigures {
  readonly stations: number
  readonly nearby: ReadFigures
}

/** Asks the same question in a country that grows around the same city: what is near stays, what is far multiplies. */
export async function measureScale(target: Target, question: Question): Promise<ScaleFigures[]> {
  const figures: ScaleFigures[] = []
  for (const size of SIZES) {
    const stations = await growTo(target.database, size)
    const [nearby] = await measureReads(target, [question])
    if (nearby) figures.push({ stations, nearby })
  }
  return figures
}

/** Copies the city's stations to other places, half a degree apart, up to `count`; answers how many there are then. */
async function growTo(database: Database, count: number): Promise<number> {
  for (let copy = 1; ; copy += 1) {
    const [there] = await database.query<{ count: number }>(sql`select count(*) from stations`)
    const stations = there?.count ?? 0
    if (stations >= count) {
      await database.script('analyze stations')
      return stations
    }
    await database.query(copyOfCity({ copy, limit: count - stations }))
  }
}

/** The cells are worked out as rules.ts does. A copy that is there already adds nothing. */
const copyOfCity = ({ copy, limit }: { copy: number; limit: number }) => sql`
  with moved as (
    select *, lat_gcj + 0.5 * (${copy}::int % 20 + 1) as lat, lng_gcj - 0.5 * (${copy}::int / 20 + 2) as lng
    from stations where lng_gcj > 120.4 and lat_gcj < 31.1 order by id limit ${limit}::int
  )
  insert into stations (id, source, source_id, name, kind, address, lat_gcj, lng_gcj, source_lat, source_lng,
                        source_datum, cell, amenities, hours, hours_certainty, hours_unread, created_at)
  select md5(id::text || ${copy}::text)::uuid, 'bench', id::text || ${copy}::text, name, kind, address, lat, lng, lat, lng, source_datum,
         floor((lat + 90) * 200)::bigint * 100000 + floor((lng + 180) * 200)::bigint, amenities,
         hours, hours_certainty, hours_unread, created_at
  from moved on conflict (id) do nothing`
