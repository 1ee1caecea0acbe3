import * as v from 'valibot'
import type { RosterEntry, RosterInput, RosterView } from '../../../contract/roster'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { decodeCursor, pageOf } from '../../kernel/page'
import { nicknamesOf } from '../residents'
import { allowStation } from '../stations'
import { answersOf, type AnswerRow } from './question-repository'
import { find, mineOf } from './repository'
import { roster, rosterTotals, type RosterRow } from './roster-repository'
import { searchRoster } from './search-roster'
import { phonesForStaff, type ShowPhone } from './shown-phone'

/** A page of the roster in order of arrival, with totals; for staff of the station. */
export async function getRoster(context: StaffContext, input: RosterInput): Promise<RosterView> {
  const { database, residentId, sealer } = context
  const { activityId, state = null, text, limit } = input
  const activity = await find(database, activityId, null)
  if (!activity) throw new Failure('activity.not_found')
  await allowStation(database, residentId, activity.stationId)
  const [afterSeq] = decodeCursor(input.cursor, v.tuple([v.number()])) ?? [0]
  const ids = await searchRoster(database, sealer, { activityId: activity.lineId, text })
  const rows = await roster(database, activity.lineId, { state, ids, afterSeq, limit: limit + 1 })
  const names = await nicknamesOf(database, rows.flatMap((row) => row.residentId ?? []))
  const answers = await answersOf(database, rows.flatMap((row) => row.mineId ?? []))
  const show = await phonesForStaff(database, sealer, residentId)
  const view = (row: RosterRow): RosterEntry => entryOf(row, { names, answers, show })
  const totals = await rosterTotals(database, activity.lineId)
  return { ...totals, ...pageOf(rows, limit, { view, key: (row) => [row.seq] }) }
}

interface Beside {
  readonly names: ReadonlyMap<string, string>
  readonly answers: readonly AnswerRow[]
  readonly show: ShowPhone
}

function entryOf(row: RosterRow, { names, answers, show }: Beside): RosterEntry {
  const { groupName, channel, places, guardianName, note, members, reviewReason, withdrawAskedAt } = row
  return {
    groupName, channel, places, guardianName, note, members, reviewReason,
    signUpId: row.mineId ?? '',
    nickname: (row.residentId === null ? row.name : names.get(row.residentId)) ?? '',
    phone: show(row.phone),
    isRung: row.residentId === null,
    signUp: mineOf(row) ?? { state: 'review' },
    party: row.poolIds.map((poolId, index) => ({ poolId, places: row.poolPlaces[index] ?? 0 })),
    companions: [...row.companions],
    withdrawAsked: withdrawAskedAt && { reason: row.withdrawAskedReason ?? '', at: withdrawAskedAt.toISOString() },
    checkedInAt: row.checkedInAt?.toISOString() ?? null,
    answers: answers.filter(({ signUpId }) => signUpId === row.mineId).map(({ label, answer }) => ({ label, answer })),
    signedUpAt: row.signedUpAt.toISOString(),
  }
}
