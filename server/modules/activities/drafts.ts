import type { ActivityDraft } from '../../../contract/activities'
import type { PoolDraft } from '../../../contract/places'
import type { Queryable } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { lessonExists } from '../lessons'
import { stationExists } from '../stations'
import type { StoredQuestion } from './question-repository'
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
  const { forms, remoteLink, companionsMax, audience, needsApproval, promotion } = draft
  return {
    title, kind, stationId, description, room, bring, lecturer, lessonId, forms, remoteLink, companionsMax, audience,
    needsApproval, promotion, ...times,
  }
}

/** The kinds of places staff want: those they named, or one for anyone in the room. */
export const poolsOf = ({ pools, capacity }: Pick<ActivityDraft, 'pools' | 'capacity'>): PoolDraft[] =>
  pools ?? [{ mode: 'on_site', who: 'anyone', capacity, releasesAt: null }]

/** The questions staff ask, new ones under ids of their own. */
export const questionsFrom = ({ questions }: Pick<ActivityDraft, 'questions'>, now: Date): StoredQuestion[] =>
  questions.map((question) => ({ ...question, id: question.id ?? newId(now) }))

async function checkLesson(database: Queryable, draft: ActivityDraft): Promise<void> {
  if (draft.kind === 'lesson' && draft.lessonId === null) throw new Failure('activity.lesson_required')
  if (draft.lessonId !== null && !(await lessonExists(database, draft.lessonId))) throw new Failure('lesson.not_found')
}

const optionalDate = (instant: string | undefined): Date | null => (instant === undefined ? null : new Date(instant))
