import type { StationRef, StationService, StationZone } from '../../../contract/station-details'
import { sql, type Queryable } from '../../kernel/database'
import type { WeeklyDuty } from './duty-rules'

export interface DetailsRow {
  readonly parent: StationRef | null
  readonly studios: StationRef[]
  readonly zones: StationZone[]
  readonly duties: WeeklyDuty[]
  readonly services: StationService[]
}

/** The action of the service `v`; one that leads to another station calls it what it is called now. */
const actionWithName = sql`
  case when v.action ->> 'kind' = 'place' then v.action || jsonb_build_object('name',
    coalesce((select t.name from stations t where t.id = (v.action ->> 'stationId')::uuid), v.action ->> 'name'))
  else v.action end`

/** What stands behind a station's door, in one statement. The station itself is known to be there. */
export async function detailsOf(database: Queryable, stationId: string): Promise<DetailsRow> {
  const [row] = await database.query<DetailsRow>(sql`
    select
      (select json_build_object('id', p.id, 'name', p.name) from stations p where p.id = s.parent_id) as parent,
      coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name) order by c.name, c.id)
        from stations c where c.parent_id = s.id and c.kind = 'studio'), '[]') as studios,
      coalesce((select json_agg(json_build_object('id', z.id, 'name', z.name, 'purpose', z.purpose, 'floor', z.floor,
          'areaSquareMeters', z.area_square_meters, 'doing', z.doing) order by z.position, z.id)
        from station_zones z where z.station_id = s.id), '[]') as zones,
      coalesce((select json_agg(json_build_object('agency', d.agency, 'weekday', d.weekday, 'fromMinute', d.from_minute,
          'toMinute', d.to_minute, 'topics', d.topics) order by d.weekday, d.from_minute, d.id)
        from station_duties d where d.station_id = s.id), '[]') as duties,
      coalesce((select json_agg(json_build_object('id', v.id, 'kind', v.kind, 'name', v.name, 'line', v.line,
          'action', ${actionWithName}) order by v.position, v.id)
        from station_services v where v.station_id = s.id), '[]') as services
    from stations s where s.id = ${stationId}`)
  return row ?? { parent: null, studios: [], zones: [], duties: [], services: [] }
}

/** What a source tells of the inside of a station. */
export interface StationDetails {
  readonly zones: readonly StationZone[]
  readonly duties: readonly (WeeklyDuty & { readonly id: string })[]
  readonly services: readonly StationService[]
}
