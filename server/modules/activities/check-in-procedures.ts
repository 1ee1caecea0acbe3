import {
  CheckInByCodeInput, CheckInDeskView, CheckInForInput, CheckInForView, CheckInInput, CheckInRemoteInput, CheckInView,
  ScreenCodeView, TicketView, UndoCheckInInput, UndoCheckInView,
} from '../../../contract/check-ins'
import { WelcomeView } from '../../../contract/welcome'
import { residents, router, staff } from '../../kernel/procedure'
import { checkIn, checkInRemote } from './check-in'
import { checkInFor } from './check-in-for'
import { checkInDesk, screenCode, ticket } from './check-in-queries'
import { undoCheckIn } from './undo-check-in'
import { welcome } from './welcome'

/** Being seen at an activity: docs/check-in.md. */
export const checkInRouter = router({
  ticket: residents
    .meta({ summary: 'My ticket: what I show at the door' })
    .input(CheckInInput)
    .output(TicketView)
    .query(({ ctx, input }) => ticket(ctx, input.activityId)),

  welcome: residents
    .meta({ summary: 'What I should know when I come for the first time, and what comes next' })
    .input(CheckInInput)
    .output(WelcomeView)
    .query(({ ctx, input }) => welcome(ctx, input.activityId)),

  checkIn: residents
    .meta({ summary: 'Check in by the code on the station’s screen' })
    .input(CheckInByCodeInput)
    .output(CheckInView)
    .mutation(({ ctx, input }) => checkIn(ctx, input)),

  checkInRemote: residents
    .meta({ summary: 'Check in with a remote place, while it is on' })
    .input(CheckInRemoteInput)
    .output(CheckInView)
    .mutation(({ ctx, input }) => checkInRemote(ctx, input)),

  screenCode: staff
    .meta({ summary: 'Staff: the code for the station’s screen, new every 30 seconds' })
    .input(CheckInInput)
    .output(ScreenCodeView)
    .query(({ ctx, input }) => screenCode(ctx, input.activityId)),

  checkInDesk: staff
    .meta({ summary: 'Staff: everybody who has a place, for the door' })
    .input(CheckInInput)
    .output(CheckInDeskView)
    .query(({ ctx, input }) => checkInDesk(ctx, input.activityId)),

  checkInFor: staff
    .meta({ summary: 'Staff: check people in by ticket, digits or name, also afterwards' })
    .input(CheckInForInput)
    .output(CheckInForView)
    .mutation(({ ctx, input }) => checkInFor(ctx, input)),

  undoCheckIn: staff
    .meta({ summary: 'Staff: take a check-in back, with a reason' })
    .input(UndoCheckInInput)
    .output(UndoCheckInView)
    .mutation(({ ctx, input }) => undoCheckIn(ctx, input)),
})
