import { sql, type Queryable, type Transaction } from '../../kernel/database'
import type { EmergencyFacts } from './shelter-rules'

/** A time in which stations are open together as shelters. */
export interface NewEmergency {
  readonly id: string
  readonly reason: string
  readonly from: Date
  readonly until: Date
  readonly createdBy: string
}

/** Stores an emergency. */
export async function insertEmergency(tx: Transaction, emergency: NewEmergency): Promise<void> {
  const { id, reason, from, until, createdBy } = emergency
  await tx.query(sql`
    insert into emergencies (id, reason, from_at, to_at, created_by, created_at)
    values (${id}, ${reason}, ${from}, ${until}, ${createdBy}, ${from})`)
}

export interface ShelterIds {
  readonly closureId: string
  readonly stationId: string
}

/** Opens the stations of an emergency, all in one statement; answers how many of them there are. */
export async function insertShelters(
  tx: Transaction,
  { id, reason, from, until, createdBy }: NewEmergency,
  shelters: readonly ShelterIds[],
): Promise<number> {
  const rows = await tx.query(sql`
    insert into station_closures
      (id, station_id, kind, from_at, to_at, reason, emergency_id, created_by, created_at)
    select n.id, s.id, 'open', ${from}::timestamptz, ${until}::timestamptz, ${reason}::text, ${id}::uuid,
      ${createdBy}::uuid, ${from}::timestamptz
    from unnest(${shelters.map(({ closureId }) => closureId)}::uuid[],
                ${shelters.map(({ stationId }) => stationId)}::uuid[]) as n (id, station_id)
    join stations s on s.id = n.station_id
    returning 1`)
  return rows.length
}

/**
 * The emergencies that are not over, the latest first, with the stations that are open for them: not those whose
 * opening was taken back, nor those shut by a later word. One statement, whatever their number.
 */
export function listEmergencies(database: Queryable, now: Date): Promise<EmergencyFacts[]> {
  return database.query<EmergencyFacts>(sql`
    select e.id, e.reason, e.from_at as "from", e.to_at as "until",
      json_agg(json_build_object('id', s.id, 'name', s.name, 'address', s.address, 'phone', s.phone,
        'lat', s.lat_gcj, 'lng', s.lng_gcj) order by s.name, s.id) as shelters
    from emergencies e
    join station_closures c on c.emergency_id = e.id and c.cancelled_at is null
    join stations s on s.id = c.station_id
    where e.ended_at is null and e.to_at > ${now} and not exists (
      select 1 from station_closures x
      where x.station_id = c.station_id and x.cancelled_at is null and x.kind = 'closed'
        and (x.created_at, x.id) > (c.created_at, c.id)
        and x.from_at <= ${now} and (x.to_at is null or x.to_at > ${now}))
    group by e.id order by e.created_at desc, e.id`)
}

export interface LockedEmergency {
  readonly reason: string
  readonly until: Date
  readonly endedAt: Date | null
}

/** An emergency, locked until the transaction ends; null when there is none of this id. */
export async function lockEmergency(tx: Transaction, id: string): Promise<LockedEmergency | null> {
  const [row] = await tx.query<LockedEmergency>(sql`
    select reason, to_at as "until", ended_at as "endedAt" from emergencies where id = ${id} for update`)
  return row ?? null
}

/** The stations that were opened in an emergency. */
export async function sheltersOf(tx: Transaction, emergencyId: string): Promise<string[]> {
  const rows = await tx.query<{ stationId: string }>(sql`
    select distinct station_id as "stationId" from station_closures where emergency_id = ${emergencyId}`)
  return rows.map(({ stationId }) => stationId)
}

/** Ends an emergency and takes back the openings that belong to it; answers how many. */
export async function markEnded(
  tx: Transaction,
  { id, by, now }: { id: string; by: string; now: Date },
): Promise<number> {
  await tx.query(sql`update emergencies set ended_at = ${now}, ended_by = ${by} where id = ${id}`)
  const rows = await tx.query(sql`
    update station_closures set cancelled_at = ${now}, cancelled_by = ${by}
    where emergency_id = ${id} and cancelled_at is null returning 1`)
  return rows.length
}
