import type { UnitFacts, UnitLevel } from '../../../contract/organisations'
import { sql, type Queryable, type Transaction } from '../../kernel/database'

/** A unit as an upkeep command decides about it. */
export interface KeptUnit {
  readonly parentId: string | null
  readonly level: UnitLevel
  readonly name: string
  readonly shortName: string
  readonly contact: string | null
  readonly phone: string | null
  readonly childCount: number
}

/** Locks a unit before it is changed; null when there is none of this id. */
export async function lockUnit(tx: Transaction, id: string): Promise<KeptUnit | null> {
  const [row] = await tx.query<KeptUnit>(sql`
    select parent_id as "parentId", level, name, short_name as "shortName", contact_name as contact,
      contact_phone as phone, (select count(*)::int from organisation_units c where c.parent_id = u.id) as "childCount"
    from organisation_units u where id = ${id} for update`)
  return row ?? null
}

/** The level of a unit, which stays until the transaction ends; null when there is none of this id. */
export async function keepLevel(tx: Transaction, id: string): Promise<UnitLevel | null> {
  const [row] = await tx.query<{ level: UnitLevel }>(sql`
    select level from organisation_units where id = ${id} for share`)
  return row?.level ?? null
}

/** The facts as columns: an empty contact or phone is none; a phone without a name is the unit's own. */
const columnsOf = ({ name, shortName, contact, phone }: UnitFacts) =>
  ({ name, shortName, contact: contact || (phone && name) || null, phone: phone || null })

/** Behind all others below `parentId`. */
const lastBelow = (parentId: string | null) => sql`
  (select coalesce(max(position) + 1, 0) from organisation_units where parent_id is not distinct from ${parentId}::uuid)`

interface AddedUnit {
  readonly id: string
  readonly parentId: string | null
  readonly level: UnitLevel
  readonly facts: UnitFacts
  readonly now: Date
}

/** Adds a unit behind its siblings. */
export async function addUnitRow(tx: Transaction, { id, parentId, level, facts, now }: AddedUnit): Promise<void> {
  const { name, shortName, contact, phone } = columnsOf(facts)
  await tx.query(sql`
    insert into organisation_units
      (id, parent_id, level, name, short_name, contact_name, contact_phone, brand, position, created_at)
    values (${id}, ${parentId}, ${level}, ${name}, ${shortName}, ${contact}, ${phone}, null, ${lastBelow(parentId)}, ${now})`)
}

/** Gives a unit its name, and whom to ring. */
export async function storeFacts(tx: Transaction, id: string, facts: UnitFacts): Promise<void> {
  const { name, shortName, contact, phone } = columnsOf(facts)
  await tx.query(sql`
    update organisation_units set name = ${name}, short_name = ${shortName}, contact_name = ${contact},
      contact_phone = ${phone} where id = ${id}`)
}

/** Hangs a unit below another, behind what is there. */
export async function storeParent(tx: Transaction, id: string, parentId: string): Promise<void> {
  await tx.query(sql`
    update organisation_units set parent_id = ${parentId}, position = ${lastBelow(parentId)} where id = ${id}`)
}

export async function deleteUnit(tx: Transaction, id: string): Promise<void> {
  await tx.query(sql`delete from organisation_units where id = ${id}`)
}

/** Whether there is a tree at all. */
export async function hasUnits(database: Queryable): Promise<boolean> {
  const rows = await database.query(sql`select 1 from organisation_units limit 1`)
  return rows.length === 1
}
