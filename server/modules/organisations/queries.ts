import * as v from 'valibot'
import type {
  BrandFace, ChildrenInput, ChildrenView, UnitInput, UnitRef, UnitSummary, UnitView,
} from '../../../contract/organisations'
import { Id } from '../../../contract/primitives'
import type { Context } from '../../kernel/context'
import type { Queryable, Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { decodeCursor, pageOf } from '../../kernel/page'
import { allNamed, children, find, idsFrom, wayTo, type UnitSummaryRow } from './repository'
import { brandOf, canHaveBrand, faceOf, levelsBelow } from './rules'
import { UnitNames } from './unit-names'
import { keepLevel } from './upkeep-repository'

type Children = v.InferOutput<typeof ChildrenInput>

/** The units directly below one, in their order; without `parentId` the roots. Fails with `unit.not_found`. */
export async function unitChildren(
  { database }: Context,
  { parentId: askedFor, cursor, limit }: Children,
): Promise<v.InferOutput<typeof ChildrenView>> {
  const parentId = askedFor ?? null
  const after = decodeCursor(cursor, v.tuple([v.pipe(v.number(), v.integer()), Id]))
  const rows = await children(database, { parentId, after, count: limit + 1 })
  if (rows.length === 0 && parentId !== null && !(await find(database, parentId))) throw new Failure('unit.not_found')
  return pageOf(rows, limit, { view: summaryView, key: ({ position, id }) => [position, id] })
}

const summaryView = ({ id, level, name, brand, childCount }: UnitSummaryRow): UnitSummary =>
  ({ id, level, name, brand: brand && faceOf(brand), childCount })

/** One unit and the way to it from the root. Fails with `unit.not_found`. */
export async function unit(context: Context, { id }: v.InferOutput<typeof UnitInput>): Promise<UnitView> {
  const [row, way] = await Promise.all([find(context.database, id), wayTo(context.database, id)])
  if (!row) throw new Failure('unit.not_found')
  const { level, name, shortName, contactName, contactPhone, brand, childCount } = row
  const isTheirs = await worksFor(context, way)
  return {
    id,
    level,
    name,
    shortName,
    path: way.slice(0, -1).map(refOf),
    contact: contactName === null ? null : { name: contactName, phone: contactPhone },
    brand,
    childCount,
    can: { setBrand: isTheirs && canHaveBrand(level), change: isTheirs, add: isTheirs ? [...levelsBelow(level)] : [] },
  }
}

/** Whether the caller is staff of a unit or of one above it, on the way to it from the root. */
async function worksFor(context: Context, way: readonly UnitRef[]): Promise<boolean> {
  const isStaff = (await context.resident())?.isStaff ?? false
  const own = isStaff ? await context.unitOfStaff() : null
  return isStaff && (own === null || way.some(({ id }) => id === own))
}

const refOf = ({ id, level, name }: UnitRef): UnitRef => ({ id, level, name })

/** A unit as other modules show it: its name and the brand that speaks for it; null when there is none of this id. */
export async function unitFaceOf(
  database: Queryable,
  id: string,
): Promise<UnitRef & { brand: BrandFace | null } | null> {
  const way = await wayTo(database, id)
  const own = way.at(-1)
  return own ? { ...refOf(own), brand: brandOf(way) } : null
}

/** Whom a unit names to be asked; null when it names nobody. */
export async function unitContactOf(
  database: Queryable,
  id: string,
): Promise<{ name: string; unit: string; phone: string | null } | null> {
  const row = await find(database, id)
  if (row === null || row.contactName === null) return null
  return { name: row.contactName, unit: row.name, phone: row.contactPhone }
}

/** A unit and those above it, up to the root; empty when there is none of this id. */
export async function wayUpFrom(database: Queryable, id: string): Promise<UnitRef[]> {
  return (await wayTo(database, id)).map(refOf).reverse()
}

/** The ids of a unit and of everything below it. Fails with `unit.not_found`. */
export async function unitIdsFrom(database: Queryable, id: string): Promise<string[]> {
  const ids = await idsFrom(database, id)
  if (ids.length === 0) throw new Failure('unit.not_found')
  return ids
}

/** Every unit by the names people write it by. */
export const unitNames = async (database: Queryable): Promise<UnitNames> => new UnitNames(await allNamed(database))

/** Keeps a unit until the transaction ends, for what is about to belong to it. Fails with `unit.not_found`. */
export async function keepUnit(tx: Transaction, id: string): Promise<void> {
  if (!(await keepLevel(tx, id))) throw new Failure('unit.not_found')
}
