import type { CheckInForInput, Heads, Scan, ScanAnswer } from '../../../contract/check-ins'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { allowStation } from '../stations'
import { cameTo, recordCheckIn, writtenScans, type RollRow, type SessionRow, type WrittenScan } from './check-in-repository'
import { headsOf, scanState, scanTime } from './check-in-rules'
import { namesOf, seenOf, seenView, sessionOf } from './check-in-views'
import { greetFirstTimers } from './greet'
import { lookUp } from './look-up-scans'
import { titlesOf } from './repository'

interface CheckInForAnswer {
  readonly answers: ScanAnswer[]
  readonly came: Heads
}

/**
 * Staff saw people at the door, now or hours ago without a network: each scan gets an answer of its own, in the order
 * they came. A scan that comes twice, from one device or in two sendings, is written once; of several scans of a party
 * the earliest holds. Refused as a whole with `activity.not_found`, `activity.cancelled`, `staff.other_unit` or, where
 * digits are being guessed, `request.too_many`.
 */
export async function checkInFor(context: StaffContext, input: CheckInForInput): Promise<CheckInForAnswer> {
  const session = await sessionOf(context.database, input.activityId)
  if (session.cancelledAt !== null) throw new Failure('activity.cancelled')
  const found = await lookUp(context, session, input.scans)
  return writeOnce(context, 'activities.checkInFor', {
    input,
    work: async (tx) => {
      await allowStation(tx, context.residentId, session.stationId)
      const answers = await answerAll(tx, context, { session, input, found })
      const checkedIn = answers.flatMap(({ state, signUpId }) => (state === 'checked_in' && signUpId !== null ? [signUpId] : []))
      await greetFirstTimers(tx, checkedIn, { activityId: input.activityId, now: context.now })
      await auditScans(tx, context, { input, checkedIn })
      return { answers, came: await cameTo(tx, session) }
    },
  })
}

interface Batch {
  readonly session: SessionRow
  readonly input: CheckInForInput
  readonly found: ReadonlyMap<string, RollRow>
}

/** Parties are written in the order of their ids: two devices that send the same people never wait in a circle. */
async function answerAll(tx: Transaction, context: StaffContext, batch: Batch): Promise<ScanAnswer[]> {
  const { input: { scans }, found } = batch
  const parties = [...new Map([...found.values()].map((party) => [party.signUpId, party])).values()]
  const known = {
    names: await namesOf(tx, parties),
    titles: await titlesOf(tx, parties.map(({ rollId }) => rollId)),
    written: await writtenScans(tx, scans.map(({ scanId }) => scanId)),
  }
  const idOf = ({ scanId }: Scan): string => found.get(scanId)?.signUpId ?? ''
  const byParty = (one: Scan, other: Scan): number => compare(idOf(one), idOf(other)) || compare(one.at, other.at)
  const inOrder = [...scans].sort(byParty)
  const answers = new Map<string, ScanAnswer>()
  for (const scan of inOrder) answers.set(scan.scanId, await answer(tx, context, { scan, batch, known }))
  return scans.flatMap(({ scanId }) => answers.get(scanId) ?? [])
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

interface Known {
  readonly names: ReadonlyMap<string, string>
  readonly titles: ReadonlyMap<string, string>
  readonly written: ReadonlyMap<string, WrittenScan>
}

interface OneScan {
  readonly scan: Scan
  readonly batch: Batch
  readonly known: Known
}

async function answer(tx: Transaction, { residentId, now }: StaffContext, one: OneScan): Promise<ScanAnswer> {
  const { scan, batch: { session, input, found } } = one
  const party = found.get(scan.scanId) ?? null
  const seenAt = scanTime({ at: new Date(scan.at), sentAt: new Date(input.sentAt) }, now)
  const state = scanState(session, party && { ...party, isHere: party.rollId === session.rollId }, seenAt)
  const said = saidOf(one, party)
  if (party === null || state !== 'checked_in') return { ...said, state }
  const spent = spentState(one, party)
  if (spent) return { ...said, state: spent }
  const standing = await recordCheckIn(tx, {
    id: scan.scanId, activityId: session.id, signUpId: party.signUpId, seenAt, recordedAt: now, seenBy: residentId,
    places: headsOf(party.places, scan.places) ?? party.places, isCounted: scan.places !== undefined,
    method: scan.sight.kind === 'roster' ? 'roster' : 'ticket',
  })
  return { ...said, seen: seenView(standing), state: standing.id === scan.scanId ? 'checked_in' : 'already' }
}

/** Whom a scan was about, whatever became of it. */
function saidOf({ scan: { scanId }, batch: { session }, known }: OneScan, party: RollRow | null) {
  if (party === null) return { scanId, signUpId: null, name: null, seen: null, otherTitle: null }
  const { signUpId, rollId } = party
  const otherTitle = rollId === session.rollId ? null : known.titles.get(rollId) ?? null
  return { scanId, signUpId, name: known.names.get(signUpId) ?? '', seen: seenOf(party), otherTitle }
}

/** A scan whose id was used before is good for nothing but what it wrote, and not even that once it was taken back. */
function spentState({ scan, batch: { session }, known }: OneScan, { signUpId }: RollRow): 'unknown' | 'undone' | null {
  const before = known.written.get(scan.scanId)
  if (!before) return null
  if (before.signUpId !== signUpId || before.activityId !== session.id) return 'unknown'
  return before.isUndone ? 'undone' : null
}

async function auditScans(
  tx: Transaction,
  { residentId, now }: StaffContext,
  { input, checkedIn }: { input: CheckInForInput; checkedIn: readonly string[] },
): Promise<void> {
  const after = { checkedIn, scans: input.scans.length }
  const { activityId, requestId } = input
  await audit(tx, { actorId: residentId, action: 'activities.checkInFor', subjectId: activityId, before: null, after, requestId, now })
}
