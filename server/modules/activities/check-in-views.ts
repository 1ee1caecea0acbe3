import type { Guest, SeenView } from '../../../contract/check-ins'
import { phoneDigits, type Sealer } from '../../kernel/sealer'
import type { Queryable } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { nicknamesOf } from '../residents'
import { stationPlacesOf } from '../stations'
import { findSession, type RollRow, type SessionRow, type Standing } from './check-in-repository'
import { windowOf } from './check-in-rules'
import { ticketDigits, ticketStart } from './code-rules'

/** One session; `activity.not_found` for an unknown activity and for a draft. */
export async function sessionOf(database: Queryable, activityId: string): Promise<SessionRow> {
  const session = await findSession(database, activityId)
  if (!session) throw new Failure('activity.not_found')
  return session
}

/** When and where, as a ticket, a screen and the desk show it. */
export async function sessionView(database: Queryable, session: SessionRow) {
  const { id, title, stationId, room, startsAt, endsAt, cancelledAt } = session
  const { name = '', lat = 0, lng = 0 } = (await stationPlacesOf(database, [stationId])).get(stationId) ?? {}
  const { opensAt, closesAt } = windowOf(session)
  return {
    activityId: id, title, room,
    station: { id: stationId, name, lat, lng },
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    isCancelled: cancelledAt !== null,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
  }
}

export const seenView = ({ at, places, method }: Omit<Standing, 'id'>): SeenView => ({ at: at.toISOString(), places, method })

/** How somebody on the roll was seen; null when they were not. */
export function seenOf({ seenAt, seenPlaces, seenBy }: RollRow): SeenView | null {
  if (seenAt === null || seenPlaces === null || seenBy === null) return null
  return seenView({ at: seenAt, places: seenPlaces, method: seenBy })
}

/** What the people of these rows are called, by sign-up. */
export async function namesOf(database: Queryable, rows: readonly RollRow[]): Promise<Map<string, string>> {
  const nicknames = await nicknamesOf(database, rows.flatMap(({ residentId }) => residentId ?? []))
  return new Map(rows.map(({ signUpId, residentId, name }) => [signUpId, (residentId === null ? name : nicknames.get(residentId)) ?? '']))
}

interface GuestFacts {
  readonly name: string
  readonly noShows: number
}

/** A row of the roll as staff at the door need it. */
export function guestView(sealer: Sealer, row: RollRow, { name, noShows }: GuestFacts): Guest {
  const { signUpId, rollId, seq, phone, channel, places, remotePlaces } = row
  return {
    signUpId, name, channel, places, noShows,
    tail: phone === null ? null : phoneDigits(sealer.open(phone)).slice(-4),
    isRemote: remotePlaces === places,
    digits: ticketDigits((text) => sealer.sign(text), rollId, seq),
    codeStart: ticketStart(signUpId),
    seen: seenOf(row),
  }
}
