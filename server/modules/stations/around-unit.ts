import type { InferOutput } from 'valibot'
import type { UnitRef } from '../../../contract/organisations'
import { LEVELS_TOO_WIDE } from '../../../contract/unit-levels'
import type { AroundUnitInput, AroundUnitView, UnitSurroundings } from '../../../contract/unit-surroundings'
import type { Context } from '../../kernel/context'
import type { Queryable } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { unitIdsFrom, wayUpFrom } from '../organisations'
import { positionsOfUnits } from './positions'
import { surroundingsOf } from './surroundings-rules'

/**
 * Where to look from for somebody who lives in a unit: around its stations. Without any, the nearest unit above it that
 * has some is named. Fails with `unit.not_found`, and with `unit.too_wide` for a district or stations all over a city.
 */
export async function aroundUnit(
  { database }: Context,
  { unitId }: InferOutput<typeof AroundUnitInput>,
): Promise<AroundUnitView> {
  const [unit, ...above] = await wayUpFrom(database, unitId)
  if (!unit) throw new Failure('unit.not_found')
  const around = isTooWide(unit) ? 'too_wide' : await surroundings(database, unit.id)
  if (around === 'too_wide') throw new Failure('unit.too_wide')
  return { unit, around, instead: around ? null : await firstWithStations(database, above) }
}

const isTooWide = ({ level }: UnitRef): boolean => LEVELS_TOO_WIDE.includes(level)

async function surroundings(database: Queryable, unitId: string): Promise<UnitSurroundings | 'too_wide' | null> {
  return surroundingsOf(await positionsOfUnits(database, await unitIdsFrom(database, unitId)))
}

async function firstWithStations(database: Queryable, above: readonly UnitRef[]): Promise<UnitRef | null> {
  for (const unit of above) {
    if (isTooWide(unit)) return null
    const around = await surroundings(database, unit.id)
    if (around !== null) return around === 'too_wide' ? null : unit
  }
  return null
}
