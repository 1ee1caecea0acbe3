import {
  ActivityInput, ActivityListInput, ActivityListView, ActivityRef, ActivityView, CancelActivityInput,
  CreateActivityInput, EditActivityInput, RosterInput, RosterView, SignUpInput, SignUpView, WithdrawInput, WithdrawView,
} from '../../../contract/activities'
import { anyone, residents, router, staff } from '../../kernel/procedure'
import { cancel } from './cancel'
import { create } from './create'
import { edit } from './edit'
import { getActivity, getRoster, listActivities } from './queries'
import { signUp } from './sign-up'
import { withdraw } from './withdraw'

export const activitiesRouter = router({
  list: anyone
    .meta({ summary: 'Activities by start, with places left and what I hold' })
    .input(ActivityListInput)
    .output(ActivityListView)
    .query(({ ctx, input }) => listActivities(ctx, input)),

  get: anyone
    .meta({ summary: 'One activity, and what I can do with it' })
    .input(ActivityInput)
    .output(ActivityView)
    .query(({ ctx, input }) => getActivity(ctx, input.id)),

  signUp: residents
    .meta({ summary: 'Take a place, or a rank in the waiting list' })
    .input(SignUpInput)
    .output(SignUpView)
    .mutation(({ ctx, input }) => signUp(ctx, input)),

  withdraw: residents
    .meta({ summary: 'Give my place or rank back' })
    .input(WithdrawInput)
    .output(WithdrawView)
    .mutation(({ ctx, input }) => withdraw(ctx, input)),

  create: staff
    .meta({ summary: 'Staff: publish an activity' })
    .input(CreateActivityInput)
    .output(ActivityRef)
    .mutation(({ ctx, input }) => create(ctx, input)),

  edit: staff
    .meta({ summary: 'Staff: change an activity' })
    .input(EditActivityInput)
    .output(ActivityRef)
    .mutation(({ ctx, input }) => edit(ctx, input)),

  cancel: staff
    .meta({ summary: 'Staff: cancel an activity and tell everybody who signed up' })
    .input(CancelActivityInput)
    .output(ActivityRef)
    .mutation(({ ctx, input }) => cancel(ctx, input)),

  roster: staff
    .meta({ summary: 'Staff: who has a place and who waits' })
    .input(RosterInput)
    .output(RosterView)
    .query(({ ctx, input }) => getRoster(ctx, input)),
})
