import type {
  CheckInDeskView, CheckInForInput, CheckInView, ScanAnswer, ScreenCodeView, Sight, TicketView,
} from '../../../../contract/check-ins'
import { HOUR_MS, MINUTE_MS } from '../../../../contract/time'
import { MONDAY_TEN, requestId } from '../../../testing/harness'
import type { Street } from '../../../testing/street'

/** What staff saw, when (now), under which id (a new one). */
export interface Seen {
  readonly sight: Sight
  readonly at?: Date
  readonly scanId?: string
  readonly places?: number
}

/** The code of the screen, and how many came if that was said. */
type Said = string | { readonly code: string; readonly places: number }

const codeInput = (activityId: string, said: Said) =>
  ({ activityId, requestId: requestId(), ...(typeof said === 'string' ? { code: said } : said) })

/** An instant so long after Monday ten. */
export const at = (hours: number, minutes = 0): Date =>
  new Date(MONDAY_TEN.getTime() + hours * HOUR_MS + minutes * MINUTE_MS)

export const statesOf = (answers: readonly ScanAnswer[]) => answers.map(({ state }) => state)

/** What residents and staff do at the door of an activity. */
export function atTheDoor(street: Street) {
  const batch = (activityId: string, seen: readonly Seen[], sentAt = street.clock.now()): CheckInForInput => ({
    activityId,
    sentAt: sentAt.toISOString(),
    scans: seen.map(({ sight, at: scanned = sentAt, scanId = requestId(), places }) => ({
      scanId, sight, at: scanned.toISOString(), ...(places !== undefined && { places }),
    })),
    requestId: requestId(),
  })
  return {
    batch,
    /** A new resident who has a place. */
    signUp: async (name: string, activityId: string, more: object = {}) => {
      const resident = await street.resident(name)
      await street.data(resident, 'activities.signUp', { activityId, requestId: requestId(), ...more })
      return resident
    },
    ticketOf: (resident: string, activityId: string) =>
      street.data<TicketView>(resident, 'activities.ticket', { activityId }),
    screen: (staff: string, activityId: string) =>
      street.data<ScreenCodeView>(staff, 'activities.screenCode', { activityId }),
    desk: (staff: string, activityId: string) =>
      street.data<CheckInDeskView>(staff, 'activities.checkInDesk', { activityId }),
    checkIn: (resident: string, activityId: string, said: Said) =>
      street.data<CheckInView>(resident, 'activities.checkIn', codeInput(activityId, said)),
    codeOf: (resident: string, activityId: string, said: Said) =>
      street.code(resident, 'activities.checkIn', codeInput(activityId, said)),
    send: async (staff: string, input: CheckInForInput) =>
      (await street.data<{ answers: ScanAnswer[] }>(staff, 'activities.checkInFor', input)).answers,
  }
}
