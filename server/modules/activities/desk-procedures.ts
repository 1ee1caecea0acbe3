import { ImportMembersInput, MembersView } from '../../../contract/bookings'
import { RegisterPage, RegisterPageInput, RegisterXlsxInput } from '../../../contract/registers'
import { StationFileView } from '../../../contract/station-files'
import { router, staff } from '../../kernel/procedure'
import { importMembers } from './import-members'
import { getRegisterPage } from './register-page'
import { getRegisterXlsx } from './register-xlsx'

/** What staff do with registers and lists of names at a computer. */
export const activitiesDeskRouter = router({
  importMembers: staff
    .meta({ summary: 'Staff: keep a group’s list of names from a CSV or .xlsx file' })
    .input(ImportMembersInput)
    .output(MembersView)
    .mutation(({ ctx, input }) => importMembers(ctx, input)),

  registerPage: staff
    .meta({ summary: 'Staff: a register of one activity or of a span of days as CSV, page by page' })
    .input(RegisterPageInput)
    .output(RegisterPage)
    .query(({ ctx, input }) => getRegisterPage(ctx, input)),

  registerXlsx: staff
    .meta({ summary: 'Staff: a register as an .xlsx file' })
    .input(RegisterXlsxInput)
    .output(StationFileView)
    .query(({ ctx, input }) => getRegisterXlsx(ctx, input)),
})
