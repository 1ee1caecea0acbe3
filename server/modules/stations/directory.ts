import * as v from 'valibot'
import { Id } from '../../../contract/primitives'
import type { StationListInput, StationListView, StationsOfUnitInput } from '../../../contract/stations'
import type { Context } from '../../kernel/context'
import { decodeCursor, pageOf } from '../../kernel/page'
import { unitIdsFrom } from '../organisations'
import { filterAsked, isOpenAt, momentAsked } from './filter-asked'
import { stationSummary } from './queries'
import { listByName, listOfUnits, type StationFactsRow } from './repository'

/** The directory: stations by name. The cursor holds the id alone; a name may be longer than a cursor. */
export async function stationList(
  context: Context,
  { cursor, limit, ...filters }: v.InferOutput<typeof StationListInput>,
): Promise<v.InferOutput<typeof StationListView>> {
  const moment = await momentAsked(context, filters)
  const filter = filterAsked(filters, moment)
  const at = new Date(moment.nowMs)
  const read = (afterId: string | null, count: number): Promise<StationFactsRow[]> =>
    listByName(context.database, { afterId, count, filter, at })
  const after = decodeCursor(cursor, v.tuple([Id]))
  const afterId = after && after[0]
  const rows = filter.openOnly
    ? await firstOf({ read, isWanted: (row) => isOpenAt(row, moment) }, { afterId, count: limit + 1 })
    : await read(afterId, limit + 1)
  return pageOf(rows, limit, { view: (row) => stationSummary(row, moment), key: (row) => [row.id] })
}

/** The stations of a unit of the organisation tree and of all below it, its own first. Fails with `unit.not_found`. */
export async function stationsOfUnit(
  context: Context,
  { unitId, cursor, limit }: v.InferOutput<typeof StationsOfUnitInput>,
): Promise<v.InferOutput<typeof StationListView>> {
  const { database, now } = context
  const after = decodeCursor(cursor, v.tuple([Id]))
  const [moment, unitIds] = await Promise.all([momentAsked(context), unitIdsFrom(database, unitId)])
  const rows = await listOfUnits(database, { unitId, unitIds, afterId: after && after[0], count: limit + 1, now })
  return pageOf(rows, limit, { view: (row) => stationSummary(row, moment), key: (row) => [row.id] })
}

interface Sieve {
  readonly read: (afterId: string | null, count: number) => Promise<StationFactsRow[]>
  readonly isWanted: (row: StationFactsRow) => boolean
}

/** The first rows that only the rules can pick out: reads on, more each time, until there are enough or no more. */
async function firstOf(
  { read, isWanted }: Sieve,
  { afterId, count }: { afterId: string | null; count: number },
): Promise<StationFactsRow[]> {
  const wanted: StationFactsRow[] = []
  let last = afterId
  for (let size = 2 * count; ; size *= 4) {
    const rows = await read(last, size)
    wanted.push(...rows.filter(isWanted))
    if (wanted.length >= count || rows.length < size) return wanted.slice(0, count)
    last = rows.at(-1)?.id ?? null
  }
}
