import type { InferOutput } from 'valibot'
import type { FoundStation, SearchMatch, StationSearchInput, StationSearchView } from '../../../contract/station-search'
import type { Context } from '../../kernel/context'
import { toGcj02 } from './datum'
import { momentAsked } from './filter-asked'
import { stationSummary } from './queries'
import { bestWords } from './find-words'
import { planSearch } from './search-rules'
import { findSimilar, RANKS, type FoundRow, type SearchScope } from './search-repository'

/** With fewer stations than these under the very words, similar names are added: somebody may have mistyped. */
const ENOUGH = 5

const matchOf: Record<(typeof RANKS)[number], SearchMatch> = {
  exact: 'name', prefix: 'name', inside: 'name', address: 'address',
  spoken: 'pinyin', spoken_prefix: 'pinyin', spoken_inside: 'pinyin', similar: 'similar',
}

/** Stations by what somebody types of them: the name first, then address, pinyin and names that are nearly so. */
export async function stationSearch(
  context: Context,
  { text, limit, near }: InferOutput<typeof StationSearchInput>,
): Promise<StationSearchView> {
  const plan = planSearch(text)
  if (!plan) return { stations: [] }
  const { database, now } = context
  const moment = await momentAsked(context)
  const scope: SearchScope = { near: near ? toGcj02(near, near.datum) : null, at: now, limit }
  const rows = await bestWords(database, plan, scope)
  if (plan.similar && rows.length < Math.min(ENOUGH, limit)) {
    const similar = { ...plan.similar, length: [...plan.text].length, but: rows.map(({ id }) => id) }
    rows.push(...await findSimilar(database, similar, { ...scope, limit: limit - rows.length }))
  }
  const view = (row: FoundRow): FoundStation => ({
    match: matchOf[RANKS[row.rank] ?? 'similar'],
    distanceMeters: row.distance === null ? null : Math.round(row.distance),
    ...stationSummary(row, moment),
  })
  return { stations: rows.map(view) }
}
