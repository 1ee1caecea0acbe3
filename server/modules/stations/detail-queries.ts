import type { InferOutput } from 'valibot'
import type { StandardsInput, StandardsView } from '../../../contract/standards'
import type { StationView } from '../../../contract/stations'
import type { Context } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { unitFaceOf } from '../organisations'
import { nicknamesOf } from '../residents'
import { callerKeeps } from './allow-station'
import type { Closure } from './closure-rules'
import type { Moment } from './day-rules'
import { detailsOf } from './detail-repository'
import { dutyTable } from './duty-rules'
import { liveNamesOf } from './repository'
import { latestMarks } from './standard-repository'
import { countOf, standardItems } from './standard-rules'

type Inside = Pick<StationView, 'parent' | 'studios' | 'zones' | 'duties' | 'services' | 'unit' | 'can'>

interface StationAt {
  readonly id: string
  readonly unitId: string | null
  readonly closures: readonly Closure[]
}

/** What is behind a station's door and whose house it is: rooms, desks, services, studios, the community's brand. */
export async function inside(
  context: Context,
  { id, unitId, closures }: StationAt,
  moment: Moment,
): Promise<Inside> {
  const [details, unit, isTheirs] = await Promise.all([
    detailsOf(context.database, id),
    unitId === null ? null : unitFaceOf(context.database, unitId),
    callerKeeps(context, id),
  ])
  return {
    ...details,
    duties: dutyTable({ duties: details.duties, closures }, moment),
    unit,
    can: { upkeep: isTheirs },
  }
}

/** How a station stands against the standards, item by item, for staff. Fails with `station.not_found`. */
export async function stationStandards(
  { database }: Context,
  { stationId }: InferOutput<typeof StandardsInput>,
): Promise<StandardsView> {
  const [names, marks] = await Promise.all([liveNamesOf(database, [stationId]), latestMarks(database, stationId)])
  const name = names.get(stationId)
  if (name === undefined) throw new Failure('station.not_found')
  const staffNames = await nicknamesOf(database, marks.map(({ markedBy }) => markedBy))
  const items = standardItems(marks, staffNames)
  return { station: { id: stationId, name }, items, met: countOf(items, 'met'), notMet: countOf(items, 'not_met') }
}
