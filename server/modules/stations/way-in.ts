import { sql, type Queryable } from '../../kernel/database'

/** How somebody who was never there finds in: the door, and which room is on which floor. */
export interface StationWayIn {
  readonly address: string
  readonly doorNote: string | null
  readonly unitId: string | null
  readonly zones: readonly { readonly name: string; readonly floor: string | null }[]
}

/** The way into a station; null when there is none of this id any more. */
export async function wayInOf(database: Queryable, id: string): Promise<StationWayIn | null> {
  const [row] = await database.query<StationWayIn>(sql`
    select address, door_note as "doorNote", unit_id as "unitId",
      coalesce((select json_agg(json_build_object('name', z.name, 'floor', z.floor) order by z.position)
                from station_zones z where z.station_id = s.id), '[]') as zones
    from stations s where id = ${id}`)
  return row ?? null
}
