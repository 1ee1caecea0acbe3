import type { StationService, StationZone } from '../../../contract/station-details'
import { json, sql, type Transaction } from '../../kernel/database'
import type { WeeklyDuty } from './duty-rules'

/** Makes these the rooms of a station, in this order; known ids stay. */
export async function replaceZones(tx: Transaction, stationId: string, zones: readonly StationZone[]): Promise<void> {
  await tx.query(sql`delete from station_zones where station_id = ${stationId}`)
  await tx.query(sql`
    insert into station_zones (id, station_id, position, name, purpose, floor, area_square_meters, doing)
    select id, ${stationId}::uuid, position, name, purpose, floor, "areaSquareMeters", doing
    from jsonb_to_recordset(${json(placed(zones))}::jsonb) as zone(id uuid, position int, name text, purpose text,
      floor text, "areaSquareMeters" int, doing text)`)
}

/** Makes this the duty table of a station. */
export async function replaceDuties(
  tx: Transaction,
  stationId: string,
  duties: readonly (WeeklyDuty & { readonly id: string })[],
): Promise<void> {
  await tx.query(sql`delete from station_duties where station_id = ${stationId}`)
  await tx.query(sql`
    insert into station_duties (id, station_id, agency, weekday, from_minute, to_minute, topics)
    select id, ${stationId}::uuid, agency, weekday, "fromMinute", "toMinute", topics
    from jsonb_to_recordset(${json(duties)}::jsonb) as duty(id uuid, agency text, weekday int, "fromMinute" int,
      "toMinute" int, topics jsonb)`)
}

/** Makes these the services of a station, in this order; known ids stay. */
export async function replaceServices(
  tx: Transaction,
  stationId: string,
  services: readonly StationService[],
): Promise<void> {
  await tx.query(sql`delete from station_services where station_id = ${stationId}`)
  await tx.query(sql`
    insert into station_services (id, station_id, position, kind, name, line, action)
    select id, ${stationId}::uuid, position, kind, name, line, action
    from jsonb_to_recordset(${json(placed(services))}::jsonb) as service(id uuid, position int, kind text, name text,
      line text, action jsonb)`)
}

/** Rows with their place in the list. */
export const placed = <Row extends object>(rows: readonly Row[]): (Row & { position: number })[] =>
  rows.map((row, position) => ({ ...row, position }))
