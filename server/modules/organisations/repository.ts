import type { Brand, BrandFace, UnitLevel, UnitRef } from '../../../contract/organisations'
import { json, nothing, sql, type Queryable, type Transaction } from '../../kernel/database'
import type { NamedUnit } from './unit-names'

export interface UnitSummaryRow {
  readonly id: string
  readonly level: UnitLevel
  readonly name: string
  readonly position: number
  readonly brand: Brand | null
  readonly childCount: number
}

export interface UnitRow extends Omit<UnitSummaryRow, 'position'> {
  readonly shortName: string
  readonly contactName: string | null
  readonly contactPhone: string | null
}

const childCount = sql`(select count(*) from organisation_units c where c.parent_id = u.id) as "childCount"`

interface ChildrenQuestion {
  /** Null: the roots. */
  readonly parentId: string | null
  readonly after: readonly [position: number, id: string] | null
  readonly count: number
}

/** The units directly below one, in their order. */
export function children(
  database: Queryable,
  { parentId, after, count }: ChildrenQuestion,
): Promise<UnitSummaryRow[]> {
  return database.query<UnitSummaryRow>(sql`
    select id, level, name, position, brand, ${childCount} from organisation_units u
    where ${parentId === null ? sql`parent_id is null` : sql`parent_id = ${parentId}`}
      ${after ? sql`and (position, id) > (${after[0]}::int, ${after[1]}::uuid)` : nothing}
    order by position, id limit ${count}`)
}

/** One unit; null when there is none of this id. */
export async function find(database: Queryable, id: string): Promise<UnitRow | null> {
  const [row] = await database.query<UnitRow>(sql`
    select id, level, name, short_name as "shortName", contact_name as "contactName", contact_phone as "contactPhone",
      brand, ${childCount}
    from organisation_units u where id = ${id}`)
  return row ?? null
}

export type StepRow = UnitRef & { readonly brand: BrandFace | null }

/** The way from the root down to a unit, which comes last; empty when there is none of this id. */
export function wayTo(database: Queryable, id: string): Promise<StepRow[]> {
  return database.query<StepRow>(sql`
    with recursive way as (
      select id, parent_id, level, name, brand, 0 as up from organisation_units where id = ${id}
      union all
      select u.id, u.parent_id, u.level, u.name, u.brand, way.up + 1
      from organisation_units u join way on u.id = way.parent_id
    )
    select id, level, name, brand from way order by up desc`)
}

/** The ids of a unit and of everything below it; empty when there is no such unit. */
export async function idsFrom(database: Queryable, id: string): Promise<string[]> {
  const rows = await database.query<{ id: string }>(sql`
    with recursive below as (
      select id from organisation_units where id = ${id}
      union all
      select u.id from organisation_units u join below on u.parent_id = below.id
    )
    select id from below`)
  return rows.map((row) => row.id)
}

/** Every unit with its names. */
export function allNamed(database: Queryable): Promise<NamedUnit[]> {
  return database.query<NamedUnit>(sql`
    select id, parent_id as "parentId", level, name, short_name as "shortName" from organisation_units`)
}

/** Locks a unit before its brand is changed. */
export async function lockBrand(tx: Transaction, id: string): Promise<Pick<UnitRow, 'level' | 'brand'> | null> {
  const [row] = await tx.query<Pick<UnitRow, 'level' | 'brand'>>(sql`
    select level, brand from organisation_units where id = ${id} for update`)
  return row ?? null
}

/** Gives a unit its brand, or takes it away. */
export async function storeBrand(tx: Transaction, { id, brand }: { id: string; brand: Brand | null }): Promise<void> {
  await tx.query(sql`update organisation_units set brand = ${brand && json(brand)} where id = ${id}`)
}

/** A unit as its source lists it. */
export interface NewUnit {
  readonly id: string
  readonly parentId: string | null
  readonly level: UnitLevel
  readonly name: string
  readonly shortName: string
  readonly contact: { readonly name: string; readonly phone: string | null } | null
  readonly brand: Brand | null
  /** Among its siblings. */
  readonly position: number
}

/** Writes units, all in one statement; those that are there already (same id) stay as they are. */
export async function insertUnits(database: Queryable, units: readonly NewUnit[], now: Date): Promise<void> {
  const rows = units.map(({ contact, ...unit }) =>
    ({ ...unit, contactName: contact?.name, contactPhone: contact?.phone }))
  await database.query(sql`
    insert into organisation_units
      (id, parent_id, level, name, short_name, contact_name, contact_phone, brand, position, created_at)
    select id, "parentId", level, name, "shortName", "contactName", "contactPhone", brand, position, ${now}
    from jsonb_to_recordset(${json(rows)}::jsonb) as unit(id uuid, "parentId" uuid, level text, name text,
      "shortName" text, "contactName" text, "contactPhone" text, brand jsonb, position int)
    on conflict (id) do nothing`)
}

/** Names of units by id. */
export async function unitNamesOf(database: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await database.query<{ id: string; name: string }>(sql`
    select id, name from organisation_units where id = any(${[...ids]})`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
