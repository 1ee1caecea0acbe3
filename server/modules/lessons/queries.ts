import * as v from 'valibot'
import type {
  LessonInput, LessonListInput, LessonListView, LessonProgressView, LessonSummary, LessonView,
} from '../../../contract/lessons'
import { Id, Instant } from '../../../contract/primitives'
import type { Context } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { decodeCursor, pageOf } from '../../kernel/page'
import { find, list, listBegun, type LessonRow } from './repository'
import type { Progress } from './rules'

/** Lessons, newest first, with the caller's own progress. */
export async function lessonList(
  context: Context,
  { format, cursor, limit }: v.InferOutput<typeof LessonListInput>,
): Promise<v.InferOutput<typeof LessonListView>> {
  const key = decodeCursor(cursor, v.tuple([Instant, Id]))
  const after = key && { publishedAt: key[0], id: key[1] }
  const rows = await list(context.database, context, { format: format ?? null, after, count: limit + 1 })
  return pageOf(rows, limit, { view: lessonSummary, key: (row) => [row.publishedAt.toISOString(), row.id] })
}

/** One lesson with its text. Fails with `lesson.not_found`. */
export async function lesson(context: Context, { id }: v.InferOutput<typeof LessonInput>): Promise<LessonView> {
  const row = await find(context.database, context, id)
  if (!row) throw new Failure('lesson.not_found')
  return {
    ...lessonSummary(row),
    lecturerLine: row.lecturerLine,
    mediaUrl: row.mediaUrl,
    transcript: row.transcript,
  }
}

/** The lessons a resident began, unfinished first, latest first. */
export async function lessonsOfResident(context: Context, residentId: string): Promise<LessonSummary[]> {
  const rows = await listBegun(context.database, residentId, context.now)
  return rows.map(lessonSummary)
}

export const progressView = (progress: Progress): LessonProgressView => ({
  positionSeconds: progress.positionSeconds,
  finishedAt: progress.finishedAt && progress.finishedAt.toISOString(),
  updatedAt: progress.reachedAt.toISOString(),
})

const lessonSummary = (row: LessonRow): LessonSummary => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  format: row.format,
  topic: row.topic,
  lecturer: row.lecturer,
  cover: row.cover,
  durationSeconds: row.durationSeconds,
  progress: ownProgress(row),
})

/** Position and instant are null together: no progress row. */
function ownProgress({ positionSeconds, reachedAt, finishedAt }: LessonRow): LessonProgressView | null {
  if (positionSeconds === null || reachedAt === null) return null
  return progressView({ positionSeconds, reachedAt, finishedAt })
}
