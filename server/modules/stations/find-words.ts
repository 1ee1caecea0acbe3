import type { Queryable } from '../../kernel/database'
import { cellsAround } from './rules'
import type { SearchPlan } from './search-rules'
import { commonRank, findInCells, findWords, walkNames, type FoundRow, type SearchScope } from './search-repository'

/** How far around somebody the stations of a common text are looked for, metres, before all are measured. */
const RADII_M = [2_000, 8_000, 20_000]

/**
 * The best stations that hold a text as it stands. Where tens of thousands do (党群服务站), only those that fit better
 * are looked up; the rest of the page is filled by walking from the nearest, or along the names, until it is full.
 */
export async function bestWords(database: Queryable, plan: SearchPlan, scope: SearchScope): Promise<FoundRow[]> {
  const rank = await commonRank(database, plan)
  if (rank === null) return findWords(database, plan, scope)
  const better = rank === 0 ? [] : await findWords(database, plan, { ...scope, below: rank })
  const limit = scope.limit - better.length
  if (limit === 0) return better
  const common = await firstOf(database, plan, { ...scope, rank, limit })
  return common ? [...better, ...common] : findWords(database, plan, scope)
}

type CommonScope = SearchScope & { readonly rank: number }

/** The first `limit` stations of a rank; null when too few are in sight to be sure of the order. */
async function firstOf(database: Queryable, plan: SearchPlan, scope: CommonScope): Promise<FoundRow[] | null> {
  const { near, limit } = scope
  if (!near) return whole(await walkNames(database, plan, scope), limit)
  for (const radiusMeters of RADII_M) {
    const cells = cellsAround(near, radiusMeters)
    const rows = cells && await findInCells(database, plan, { ...scope, cells })
    const inside = rows?.filter(({ distance }) => distance !== null && distance <= radiusMeters)
    if (inside && inside.length >= limit) return inside
  }
  return null
}

const whole = (rows: FoundRow[], limit: number): FoundRow[] | null => (rows.length < limit ? null : rows)
