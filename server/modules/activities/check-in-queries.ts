import type { CheckInDeskView, ScreenCodeView, TicketView } from '../../../contract/check-ins'
import { DESK_GUESTS_MAX } from '../../../contract/limits'
import type { ResidentContext, StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { allowStation } from '../stations'
import { noShowCounts } from './attendance-repository'
import { cameTo, expectedAt, guestsOf, partyOfResident, type SessionRow } from './check-in-repository'
import { screenState } from './check-in-rules'
import { guestView, namesOf, seenOf, sessionOf, sessionView } from './check-in-views'
import { screenDigits, screenText, stepAt, stepStart, ticketDigits, ticketText } from './code-rules'

/** What a resident shows at the door; `check_in.no_place` while they have none. */
export async function ticket(context: ResidentContext, activityId: string): Promise<TicketView> {
  const { database, sealer, residentId } = context
  const session = await sessionOf(database, activityId)
  const mine = await partyOfResident(database, session, residentId)
  if (!mine?.isConfirmed) throw new Failure(mine && mine.offerUntil !== null ? 'check_in.offer_first' : 'check_in.no_place')
  const sign = (text: string): string => sealer.sign(text)
  const names = await namesOf(database, [mine])
  return {
    ...(await sessionView(database, session)),
    digits: ticketDigits(sign, mine.rollId, mine.seq),
    code: ticketText(sign, mine),
    names: [names.get(mine.signUpId) ?? '', ...mine.companions.map(({ name }) => name).filter((name) => name !== '')],
    places: { onSite: mine.places - mine.remotePlaces, remote: mine.remotePlaces },
    remoteLink: mine.remotePlaces > 0 ? session.remoteLink : null,
    seen: seenOf(mine),
  }
}

/** What the station's screen shows now; for staff of the station, who put it there. */
export async function screenCode(context: StaffContext, activityId: string): Promise<ScreenCodeView> {
  const { database, now } = context
  const session = await staffSession(context, activityId)
  const state = screenState(session, now)
  return {
    ...(await sessionView(database, session)),
    state,
    code: state === 'open' ? codeNow(context, session) : null,
    came: await cameTo(database, session),
    expected: await expectedAt(database, session),
  }
}

function codeNow({ sealer, now }: StaffContext, session: SessionRow): ScreenCodeView['code'] {
  const door = { activityId: session.id, stationId: session.stationId }
  const sign = (text: string): string => sealer.sign(text)
  const step = stepAt(now)
  return {
    text: screenText(sign, door, step),
    digits: screenDigits(sign, door, step),
    since: stepStart(step).toISOString(),
    nextAt: stepStart(step + 1).toISOString(),
  }
}

/** Everybody who has a place, for staff at the door, who may be without a network in a moment. */
export async function checkInDesk(context: StaffContext, activityId: string): Promise<CheckInDeskView> {
  const { database, sealer, now } = context
  const session = await staffSession(context, activityId)
  const rows = await guestsOf(database, session, DESK_GUESTS_MAX)
  const names = await namesOf(database, rows)
  const missed = await noShowCounts(database, rows.flatMap(({ residentId }) => residentId ?? []), now)
  return {
    ...(await sessionView(database, session)),
    came: await cameTo(database, session),
    expected: await expectedAt(database, session),
    guests: rows.map((row) => guestView(sealer, row, {
      name: names.get(row.signUpId) ?? '',
      noShows: missed.get(row.residentId ?? '') ?? 0,
    })),
  }
}

async function staffSession({ database, residentId }: StaffContext, activityId: string): Promise<SessionRow> {
  const session = await sessionOf(database, activityId)
  await allowStation(database, residentId, session.stationId)
  return session
}
