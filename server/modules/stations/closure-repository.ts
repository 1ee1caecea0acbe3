import type { ClosureKind } from '../../../contract/closures'
import { nothing, sql, type Queryable, type Transaction } from '../../kernel/database'

/** A dated exception to the hours of a station. */
export interface NewClosure {
  readonly id: string
  readonly stationId: string
  readonly kind: ClosureKind
  readonly from: Date
  /** Null: until staff cancel it. */
  readonly to: Date | null
  readonly reason: string
  readonly createdBy: string
  readonly createdAt: Date
}

/** Stores an exception; one of the same id stays as it is. */
export async function insertClosure(database: Queryable, closure: NewClosure): Promise<void> {
  await database.query(sql`
    insert into station_closures (id, station_id, kind, from_at, to_at, reason, created_by, created_at)
    values (${closure.id}, ${closure.stationId}, ${closure.kind}, ${closure.from}, ${closure.to}, ${closure.reason},
            ${closure.createdBy}, ${closure.createdAt})
    on conflict (id) do nothing`)
}

export interface LockedClosure {
  readonly id: string
  readonly stationId: string
  readonly kind: ClosureKind
  readonly reason: string
  readonly cancelledAt: Date | null
}

/** An exception, locked until the transaction ends; null when there is none of this id. */
export async function lockClosure(tx: Transaction, id: string): Promise<LockedClosure | null> {
  const [row] = await tx.query<LockedClosure>(sql`
    select id, station_id as "stationId", kind, reason, cancelled_at as "cancelledAt"
    from station_closures where id = ${id} for update`)
  return row ?? null
}

/** Ends an exception for good. */
export async function markCancelled(
  tx: Transaction,
  { id, by, now }: { id: string; by: string; now: Date },
): Promise<void> {
  await tx.query(sql`update station_closures set cancelled_at = ${now}, cancelled_by = ${by} where id = ${id}`)
}

export interface ClosureEntryRow extends NewClosure {
  readonly stationName: string
  readonly isShelter: boolean
}

interface ClosureList {
  /** Null: of all stations. */
  readonly stationId: string | null
  readonly after: { readonly from: Date; readonly id: string } | null
  readonly count: number
  readonly now: Date
}

/** Exceptions that are neither over nor cancelled, in the order they begin; those after a place in it when given. */
export function listClosures(
  database: Queryable,
  { stationId, after, count, now }: ClosureList,
): Promise<ClosureEntryRow[]> {
  return database.query<ClosureEntryRow>(sql`
    select c.id, c.station_id as "stationId", s.name as "stationName", c.kind, c.from_at as "from", c.to_at as "to",
      c.reason, c.created_by as "createdBy", c.created_at as "createdAt", c.emergency_id is not null as "isShelter"
    from station_closures c join stations s on s.id = c.station_id
    where c.cancelled_at is null and (c.to_at is null or c.to_at > ${now})
      ${stationId === null ? nothing : sql`and c.station_id = ${stationId}`}
      ${after === null ? nothing : sql`and (c.from_at, c.id) > (${after.from}, ${after.id}::uuid)`}
    order by c.from_at, c.id limit ${count}`)
}
