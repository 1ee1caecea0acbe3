import type { StationRef, StationService, StationZone } from '../../../contract/station-details'
import { json, sql, type Queryable } from '../../kernel/database'
import type { WeeklyDuty } from './duty-rules'

export interface DetailsRow {
  readonly parent: StationRef | null
  readonly studios: StationRef[]
  readonly zones: StationZone[]
  readonly duties: WeeklyDuty[]
  readonly services: StationService[]
}

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
          'action', v.action) order by v.position, v.id)
        from station_services v where v.station_id = s.id), '[]') as services
    from stations s where s.id = ${stationId}`)
  return row ?? { parent: null, studios: [], zones: [], duties: [], services: [] }
}

/** What a source tells of the inside of a station; ids name the rows, so that writing them again changes nothing. */
export interface StationDetails {
  readonly zones: readonly StationZone[]
  readonly duties: readonly (WeeklyDuty & { readonly id: string })[]
  readonly services: readonly StationService[]
}

/** Stores zones, duties and services of a station, in their order; rows of the same id stay as they are. */
export async function insertDetails(
  database: Queryable,
  stationId: string,
  { zones, duties, services }: StationDetails,
): Promise<void> {
  const [placedZones, placedServices] = [placed(zones), placed(services)]
  await database.query(sql`
    insert into station_zones (id, station_id, position, name, purpose, floor, area_square_meters, doing)
    select id, ${stationId}, position, name, purpose, floor, "areaSquareMeters", doing
    from jsonb_to_recordset(${json(placedZones)}::jsonb) as zone(id uuid, position int, name text, purpose text,
      floor text, "areaSquareMeters" int, doing text)
    on conflict (id) do nothing`)
  await database.query(sql`
    insert into station_duties (id, station_id, agency, weekday, from_minute, to_minute, topics)
    select id, ${stationId}, agency, weekday, "fromMinute", "toMinute", topics
    from jsonb_to_recordset(${json(duties)}::jsonb) as duty(id uuid, agency text, weekday int, "fromMinute" int,
      "toMinute" int, topics jsonb)
    on conflict (id) do nothing`)
  await database.query(sql`
    insert into station_services (id, station_id, position, kind, name, line, action)
    select id, ${stationId}, position, kind, name, line, action
    from jsonb_to_recordset(${json(placedServices)}::jsonb) as service(id uuid, position int, kind text, name text,
      line text, action jsonb)
    on conflict (id) do nothing`)
}

const placed = <Row extends object>(rows: readonly Row[]): (Row & { position: number })[] =>
  rows.map((row, position) => ({ ...row, position }))
