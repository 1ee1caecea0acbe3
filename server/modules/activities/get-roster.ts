import * as v from 'valibot'
import type { RosterView } from '../../../contract/activities'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { decodeCursor, pageOf } from '../../kernel/page'
import { nicknamesOf } from '../residents'
import { allowStation } from './allow-station'
import { find, mineOf } from './repository'
import { roster, rosterTotals } from './roster-repository'

/** A page of the roster in order of arrival, with totals; for staff of the station. */
export async function getRoster(
  context: StaffContext,
  input: { activityId: string; cursor?: string | undefined; limit: number },
): Promise<RosterView> {
  const { database } = context
  const activity = await find(database, input.activityId, null)
  if (!activity) throw new Failure('activity.not_found')
  await allowStation(database, context.residentId, activity.stationId)
  const [afterSeq] = decodeCursor(input.cursor, v.tuple([v.number()])) ?? [0]
  const rows = await roster(database, activity.lineId, { afterSeq, limit: input.limit + 1 })
  const names = await nicknamesOf(database, rows.flatMap((row) => row.residentId ?? []))
  const totals = await rosterTotals(database, activity.lineId)
  const page = pageOf(rows, input.limit, {
    view: (row) => ({
      signUpId: row.mineId ?? '',
      nickname: (row.residentId === null ? row.name : names.get(row.residentId)) ?? '',
      signUp: mineOf(row) ?? { state: 'review' as const },
      channel: row.channel,
      places: row.places,
      signedUpAt: row.signedUpAt.toISOString(),
    }),
    key: (row) => [row.seq],
  })
  return { ...totals, ...page }
}
