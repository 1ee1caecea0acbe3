import {
  ConfirmMemberInput, ConfirmMemberView, DeclaredMembersInput, DeclaredMembersView,
} from '../../../contract/decisions'
import { router, staff } from '../../kernel/procedure'
import { confirmMember, listDeclared } from './members'

/** What staff do about the membership residents declare. */
export const membersRouter = router({
  declaredMembers: staff
    .meta({ summary: 'Staff: who says they are a member of the Party and waits to be confirmed' })
    .input(DeclaredMembersInput)
    .output(DeclaredMembersView)
    .query(({ ctx, input }) => listDeclared(ctx, input)),

  confirmMember: staff
    .meta({ summary: 'Staff: confirm that somebody is a member of the Party, or that they are not' })
    .input(ConfirmMemberInput)
    .output(ConfirmMemberView)
    .mutation(({ ctx, input }) => confirmMember(ctx, input)),
})
