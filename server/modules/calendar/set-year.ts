import type { InferOutput } from 'valibot'
import type { CalendarYearView, SetCalendarYearInput } from '../../../contract/calendar'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { idForName } from '../../kernel/ids'
import { writeOnce } from '../../kernel/write'
import { forgetCalendar } from './kept-calendar'
import { areSoundDays, byDate, type YearNotice } from './notice-rules'
import { lockYear, replaceYear } from './repository'
import { yearView } from './year-view'

type SetYear = InferOutput<typeof SetCalendarYearInput>

/** A year has no id of its own; this one names it in the audit. */
export const yearId = (year: number): string => idForName(`calendar year ${year}`)

/** Enters or corrects a year: its days replace what was known of it, shipped with the software or entered before. */
export async function setYear(context: StaffContext, input: SetYear): Promise<CalendarYearView> {
  const { year, source, requestId } = input
  const { database, now, residentId } = context
  if (!areSoundDays(year, input.days)) throw new Failure('calendar.days_invalid')
  const days = byDate(input.days)
  const text = input.text || null
  const answer = await writeOnce(context, 'calendar.setYear', {
    input,
    work: async (tx) => {
      const before = await lockYear(tx, year)
      await replaceYear(tx, { year, days, source, text, by: residentId, now })
      const entry = { actorId: residentId, action: 'calendar.setYear', subjectId: yearId(year), requestId, now }
      await audit(tx, { ...entry, before: before && auditedPart(before), after: { days, source, text } })
      return yearView(year, { year, days, source, text, updatedAt: now })
    },
  })
  forgetCalendar(database)
  return answer
}

const auditedPart = ({ days, source, text }: YearNotice) => ({ days, source, text })
