import type { InferOutput } from 'valibot'
import type { SetDutiesInput } from '../../../contract/station-staff'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { areSoundDuties, rowsOfDuties } from './duty-table-rules'
import { replaceDuties } from './inside-repository'
import { setInside } from './set-inside'

/** Makes this the duty table of a station. */
export const setDuties = (context: StaffContext, input: InferOutput<typeof SetDutiesInput>): Promise<{ id: string }> =>
  setInside(context, { procedure: 'stations.setDuties', part: 'duties', input }, async (tx) => {
    if (!areSoundDuties(input.duties)) throw new Failure('duty.times_invalid')
    const rows = rowsOfDuties(input.duties).map((row) => ({ ...row, id: newId(context.now) }))
    await replaceDuties(tx, input.stationId, rows)
    return input.duties
  })
