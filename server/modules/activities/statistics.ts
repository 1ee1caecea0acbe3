import type { StatisticsInput, StatisticsView, Sums } from '../../../contract/registers'
import { addDays, instantAt } from '../../../contract/time'
import type { StaffContext } from '../../kernel/context'
import type { Queryable } from '../../kernel/database'
import { allowStation, stationNamesOf } from '../stations'
import { ownStations } from './own-stations'
import { sums, type KeyedSums, type StatisticsFilter } from './statistics-repository'

const NOTHING: Sums = { activities: 0, signUps: 0, people: 0, groups: 0, visitors: 0, attended: 0, attendedRemotely: 0 }

/** Sums of a span of days by station, month, kind or channel, for the stations of the staff member. */
export async function getStatistics(context: StaffContext, input: StatisticsInput): Promise<StatisticsView> {
  const { database, residentId } = context
  const filter: StatisticsFilter = {
    from: instantAt(input.from),
    to: instantAt(addDays(input.to, 1)),
    stations: await stationsOf(database, residentId, input.stationId),
    kind: input.kind ?? null,
  }
  const [total = { key: '', ...NOTHING }] = await sums(database, null, filter)
  const rows = await sums(database, input.by, filter)
  const names = await stationNamesOf(database, input.by === 'station' ? rows.map(({ key }) => key) : [])
  return { total: withoutKey(total), rows: rows.map((row) => ({ ...row, name: names.get(row.key) ?? '' })) }
}

/** The station asked for, if it is theirs; else all of theirs. */
export async function stationsOf(
  database: Queryable,
  staffId: string,
  stationId: string | undefined,
): Promise<readonly string[] | null> {
  if (stationId === undefined) return ownStations(database, staffId)
  await allowStation(database, staffId, stationId)
  return [stationId]
}

function withoutKey({ key: _key, ...total }: KeyedSums): Sums {
  return total
}
