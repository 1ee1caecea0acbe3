import type { InferOutput } from 'valibot'
import type { ActionEntry, SetServicesInput } from '../../../contract/station-staff'
import type { ServiceAction, StationService } from '../../../contract/station-details'
import type { StaffContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { replaceServices } from './inside-repository'
import { liveNamesOf } from './repository'
import { setInside, withIds } from './set-inside'

type SetServices = InferOutput<typeof SetServicesInput>

/** Makes these the services of a station, in this order; each leads somewhere. */
export const setServices = (context: StaffContext, input: SetServices): Promise<{ id: string }> =>
  setInside(context, { procedure: 'stations.setServices', part: 'services', input }, async (tx, details) => {
    const names = await namesLedTo(tx, input.services.map(({ action }) => action))
    const services = withIds(input.services, details.services, context.now)
      .map(({ line, action, ...service }): StationService =>
        ({ ...service, line: line || null, action: actionOf(action, names) }))
    await replaceServices(tx, input.stationId, services)
    return services
  })

/** The names of the stations that services lead to. Fails with `station.not_found` where there is none. */
function namesLedTo(tx: Transaction, actions: readonly ActionEntry[]): Promise<Map<string, string>> {
  return liveNamesOf(tx, actions.flatMap((action) => (action.kind === 'place' ? [action.stationId] : [])))
}

function actionOf(action: ActionEntry, names: ReadonlyMap<string, string>): ServiceAction {
  if (action.kind !== 'place') return action
  const name = names.get(action.stationId)
  if (name === undefined) throw new Failure('station.not_found')
  return { ...action, name }
}
