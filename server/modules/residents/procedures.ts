import { GrantMessagesInput, GrantMessagesView } from '../../../contract/messages'
import {
  ConsentInput, ConsentView, InboxInput, InboxView, MarkReadInput, MarkReadView, ResidentView, UpdateSettingsInput,
} from '../../../contract/residents'
import { anyone, mergeRouters, residents, router } from '../../kernel/procedure'
import { consent } from './consent'
import { grantMessages } from './grant-messages'
import { markRead } from './mark-read'
import { membersRouter } from './member-procedures'
import { inboxOf } from './queries'
import { changeSettings } from './update-settings'

const ownRouter = router({
  consent: anyone
    .meta({ summary: 'Agree to a version of the privacy text; the first time makes a resident' })
    .input(ConsentInput)
    .output(ConsentView)
    .mutation(({ ctx, input }) => consent(ctx, input)),

  updateSettings: residents
    .meta({ summary: 'Change my nickname or elder mode' })
    .input(UpdateSettingsInput)
    .output(ResidentView)
    .mutation(({ ctx, input }) => changeSettings(ctx, input)),

  inbox: residents
    .meta({ summary: 'What I was told, newest first' })
    .input(InboxInput)
    .output(InboxView)
    .query(({ ctx, input }) => inboxOf(ctx.database, ctx.residentId, input)),

  markRead: residents
    .meta({ summary: 'Mark my whole inbox as read' })
    .input(MarkReadInput)
    .output(MarkReadView)
    .mutation(({ ctx, input }) => markRead(ctx, input)),

  grantMessages: residents
    .meta({ summary: 'Note which WeChat messages I accepted, one of each' })
    .input(GrantMessagesInput)
    .output(GrantMessagesView)
    .mutation(({ ctx, input }) => grantMessages(ctx, input)),
})

export const residentsRouter = mergeRouters(ownRouter, membersRouter)
