import type { ActivityDraft } from '../../../contract/activities'
import type { Queryable } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { lessonExists } from '../lessons'
import { stationExists } from '../stations'
import type { ActivityValues } from './repository'
import { completeTimes } from './rules'

/** Checks what staff wrote and completes it. Throws the code of what does not fit. */
export async function valuesOf(database: Queryable, draft: ActivityDraft, now: Date): Promise<ActivityValues> {
  const times = completeTimes(
    {
      startsAt: new Date(draft.startsAt),
      endsAt: new Date(draft.endsAt),
      signUpOpensAt: optionalDate(draft.signUpOpensAt),
      signUpClosesAt: optionalDate(draft.signUpClosesAt),
      withdrawUntil: optionalDate(draft.withdrawUntil),
    },
    now,
  )
  if (times === 'activity.times_invalid') throw new Failure(times)
  if (!(await stationExists(database, draft.stationId))) throw new Failure('station.not_found')
  await checkLesson(database, draft)
  const { title, kind, stationId, description, room, bring, lecturer, lessonId } = draft
  return { title, kind, stationId, description, room, bring, lecturer, lessonId, ...times }
}

async function checkLesson(database: Queryable, draft: ActivityDraft): Promise<void> {
  if (draft.kind === 'lesson' && draft.lessonId === null) throw new Failure('activity.lesson_required')
  if (draft.lessonId !== null && !(await lessonExists(database, draft.lessonId))) throw new Failure('lesson.not_found')
}

const optionalDate = (instant: string | undefined): Date | null => (instant === undefined ? null : new Date(instant))
