import { idForName } from '../../kernel/ids'
import { json, sql, type Queryable, type Sql } from '../../kernel/database'
import type { Home } from './cover-rules'
import type { Place } from './sphere-rules'

/** All homes of the list, in an order that does not change. */
export function listHomes(database: Queryable): Promise<Home[]> {
  return database.query<Home>(sql`
    select name, subdistrict, lat_gcj as lat, lng_gcj as lng, people from demand_points order by subdistrict, name`)
}

/** Writes homes, GCJ-02; one of the same subdistrict and name is brought up to date. Answers how many are new. */
export async function upsertHomes(database: Queryable, homes: readonly Home[]): Promise<number> {
  const written = await database.query<{ isNew: boolean }>(sql`
    ${insertion(homes)} on conflict (subdistrict, name)
    do update set lat_gcj = excluded.lat_gcj, lng_gcj = excluded.lng_gcj, people = excluded.people
    returning (xmax = 0) as "isNew"`)
  return written.filter(({ isNew }) => isNew).length
}

/** Writes the homes that are not there yet. */
export async function addHomes(database: Queryable, homes: readonly Home[]): Promise<void> {
  await database.query(sql`${insertion(homes)} on conflict (subdistrict, name) do nothing`)
}

/** Degrees around a place in which a home still gives it its name, about 1 km. */
const NAMING_DEGREES = 0.01

/** The name of the home nearest to each place; null where nobody lives around. */
export async function nearestHomes(database: Queryable, places: readonly Place[]): Promise<(string | null)[]> {
  const rows = await database.query<{ name: string | null }>(sql`
    select home.name from unnest(${places.map(({ lat }) => lat)}::float8[], ${places.map(({ lng }) => lng)}::float8[])
      with ordinality as place(lat, lng, number)
    left join lateral (
      select name from demand_points
      where lat_gcj between place.lat - ${NAMING_DEGREES}::float8 and place.lat + ${NAMING_DEGREES}::float8
        and lng_gcj between place.lng - ${NAMING_DEGREES}::float8 and place.lng + ${NAMING_DEGREES}::float8
      order by power(lat_gcj - place.lat, 2) + power((lng_gcj - place.lng) * cos(radians(place.lat)), 2), id limit 1
    ) home on true
    order by place.number`)
  return rows.map(({ name }) => name)
}

function insertion(homes: readonly Home[]): Sql {
  const rows = homes.map(({ name, subdistrict, lat, lng, people }) =>
    ({ id: idForName(`home:${subdistrict}:${name}`), name, subdistrict, lat, lng, people }))
  return sql`
    insert into demand_points (id, name, subdistrict, lat_gcj, lng_gcj, people)
    select id, name, subdistrict, lat, lng, people
    from jsonb_to_recordset(${json(rows)}::jsonb)
      as home(id uuid, name text, subdistrict text, lat float8, lng float8, people int)`
}
