import type { CheckInMethod, CheckInView } from '../../../contract/check-ins'
import type { ErrorCode } from '../../../contract/errors'
import type { ResidentContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { consume, type RateLimit } from '../../kernel/rate-limit'
import { writeOnce } from '../../kernel/write'
import { partyOfResident, recordCheckIn, type RollRow, type SessionRow } from './check-in-repository'
import { codeRefusal, headsOf, remoteRefusal } from './check-in-rules'
import { seenOf, seenView, sessionOf } from './check-in-views'
import { greetFirstTimers } from './greet'

/** Six digits can be guessed by who may try for ever: two of a million are right at a time. */
const TRIES: RateLimit = { name: 'check_in', points: 10, seconds: 600 }

interface CodeRequest {
  readonly activityId: string
  readonly code: string
  readonly places?: number | undefined
  readonly requestId: string
}

/**
 * A resident scans or types the code of the station's screen. Somebody who was seen before gets that answer, whatever
 * the code. Refused with `check_in.too_early`, `check_in.too_late`, `check_in.code_wrong`, `check_in.other_activity`,
 * `check_in.no_place`, `check_in.offer_first`, `check_in.remote_place`, `check_in.places_invalid`, `activity.*` or,
 * after ten tries in ten minutes, `request.too_many`.
 */
export async function checkIn(context: ResidentContext, input: CodeRequest): Promise<CheckInView> {
  const { database, residentId, sealer, now } = context
  await consume(database, TRIES, `${residentId} ${input.activityId}`)
  return writeOnce(context, 'activities.checkIn', {
    input,
    work: async (tx) => {
      const { session, mine } = await mineAt(tx, input.activityId, residentId)
      const door = { activityId: session.id, stationId: session.stationId }
      return seeMyself(tx, context, {
        session, mine, method: 'code', said: input.places,
        refusal: codeRefusal(session, mine, { sign: (text) => sealer.sign(text), door, code: input.code, now }),
        most: (mine?.places ?? 0) - (mine?.remotePlaces ?? 0),
      })
    },
  })
}

/**
 * A resident with a remote place says that they are there. Refused with `check_in.on_site_place`,
 * `check_in.remote_too_early`, `check_in.too_late`, `check_in.no_place`, `check_in.offer_first` or `activity.*`.
 */
export async function checkInRemote(
  context: ResidentContext,
  input: { activityId: string; requestId: string },
): Promise<CheckInView> {
  return writeOnce(context, 'activities.checkInRemote', {
    input,
    work: async (tx) => {
      const { session, mine } = await mineAt(tx, input.activityId, context.residentId)
      const refusal = remoteRefusal(session, mine, context.now)
      return seeMyself(tx, context, { session, mine, method: 'remote', refusal, said: undefined, most: mine?.remotePlaces ?? 0 })
    },
  })
}

async function mineAt(tx: Transaction, activityId: string, residentId: string) {
  const session = await sessionOf(tx, activityId)
  return { session, mine: await partyOfResident(tx, session, residentId) }
}

interface Seeing {
  readonly session: SessionRow
  readonly mine: RollRow | null
  readonly method: CheckInMethod
  readonly refusal: ErrorCode | null
  /** How many came, if they said. */
  readonly said: number | undefined
  readonly most: number
}

async function seeMyself(tx: Transaction, { now }: ResidentContext, seeing: Seeing): Promise<CheckInView> {
  const { session, mine, method, refusal, said, most } = seeing
  const before = mine && seenOf(mine)
  if (before) return { seen: before, already: true }
  const places = headsOf(most, said)
  if (refusal || mine === null) throw new Failure(refusal ?? 'check_in.no_place')
  if (places === null) throw new Failure('check_in.places_invalid')
  const id = newId(now)
  const standing = await recordCheckIn(tx, {
    id, activityId: session.id, signUpId: mine.signUpId, places, isCounted: said !== undefined, method,
    seenAt: now, recordedAt: now, seenBy: null,
  })
  await greetFirstTimers(tx, [mine.signUpId], { activityId: session.id, now })
  return { seen: seenView(standing), already: standing.id !== id }
}
