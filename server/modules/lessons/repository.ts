import type { LessonFormat, LessonView } from '../../../contract/lessons'
import { json, nothing, sql, type Queryable, type Transaction } from '../../kernel/database'
import type { LessonBounds, Progress } from './rules'

/** What a list shows of a lesson to anybody. */
interface LessonHead {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly format: LessonFormat
  readonly topic: string
  readonly lecturer: string
  readonly cover: string
  readonly durationSeconds: number
  readonly publishedAt: Date
}

/** A lesson in a list, with the progress of one resident; the progress columns are null where there is none. */
export interface LessonRow extends LessonHead {
  readonly positionSeconds: number | null
  readonly reachedAt: Date | null
  readonly finishedAt: Date | null
}

export interface LessonTextRow extends LessonRow {
  readonly lecturerLine: string
  readonly mediaUrl: string | null
  readonly transcript: LessonView['transcript']
}

/** Whose progress to show, and when it is: a lesson is out from its `published_at` on. */
export interface Reader {
  readonly residentId: string | null
  readonly now: Date
}

const facts = sql`
  lesson.id, lesson.title, lesson.summary, lesson.format, lesson.topic, lesson.lecturer, lesson.cover,
  lesson.duration_seconds as "durationSeconds", lesson.published_at as "publishedAt",
  progress.position_seconds as "positionSeconds", progress.reached_at as "reachedAt",
  progress.finished_at as "finishedAt"`

const progressOf = (residentId: string | null) => sql`
  left join lesson_progress as progress
    on progress.lesson_id = lesson.id and progress.resident_id = ${residentId}::uuid`

export interface ListFilter {
  readonly format: LessonFormat | null
  /** The last lesson of the page before. */
  readonly after: { readonly publishedAt: string; readonly id: string } | null
  readonly count: number
}

/** Lessons, newest first. */
export function list(database: Queryable, reader: Reader, { format, after, count }: ListFilter): Promise<LessonRow[]> {
  return database.query<LessonRow>(sql`
    select ${facts} from lessons as lesson ${progressOf(reader.residentId)}
    where lesson.published_at <= ${reader.now}
      ${format === null ? nothing : sql`and lesson.format = ${format}`}
      ${after === null ? nothing : sql`
        and (lesson.published_at, lesson.id) < (${after.publishedAt}::timestamptz, ${after.id}::uuid)`}
    order by lesson.published_at desc, lesson.id desc limit ${count}`)
}

export async function find(database: Queryable, reader: Reader, id: string): Promise<LessonTextRow | null> {
  const [row] = await database.query<LessonTextRow>(sql`
    select ${facts}, lesson.lecturer_line as "lecturerLine", lesson.media_url as "mediaUrl", lesson.transcript
    from lessons as lesson ${progressOf(reader.residentId)}
    where lesson.id = ${id} and lesson.published_at <= ${reader.now}`)
  return row ?? null
}

/** The lessons somebody began, unfinished first, the one they were in last on top. */
export function listBegun(database: Queryable, residentId: string, now: Date): Promise<LessonRow[]> {
  return database.query<LessonRow>(sql`
    select ${facts} from lesson_progress as progress join lessons as lesson on lesson.id = progress.lesson_id
    where progress.resident_id = ${residentId} and lesson.published_at <= ${now}
    order by progress.finished_at is not null, progress.reached_at desc, lesson.id desc`)
}

/** What bounds the progress in a lesson; null when it is not out. */
export async function findBounds(database: Queryable, id: string, now: Date): Promise<LessonBounds | null> {
  const [row] = await database.query<LessonBounds>(sql`
    select duration_seconds as "durationSeconds", published_at as "publishedAt"
    from lessons where id = ${id} and published_at <= ${now}`)
  return row ?? null
}

interface ProgressKey {
  readonly residentId: string
  readonly lessonId: string
}

/** Writes the first progress of a resident in a lesson; false when there is some already. */
export async function insertProgress(tx: Transaction, key: ProgressKey, progress: Progress): Promise<boolean> {
  const inserted = await tx.query(sql`
    insert into lesson_progress (resident_id, lesson_id, position_seconds, reached_at, finished_at)
    values (${key.residentId}, ${key.lessonId}, ${progress.positionSeconds}, ${progress.reachedAt},
            ${progress.finishedAt})
    on conflict (resident_id, lesson_id) do nothing returning 1`)
  return inserted.length === 1
}

/** The stored progress, locked until the transaction ends. There is some: `insertProgress` ran into it. */
export async function lockProgress(tx: Transaction, key: ProgressKey): Promise<Progress> {
  const [row] = await tx.query<Progress>(sql`
    select position_seconds as "positionSeconds", reached_at as "reachedAt", finished_at as "finishedAt"
    from lesson_progress where resident_id = ${key.residentId} and lesson_id = ${key.lessonId} for update`)
  if (!row) throw new Error(`the progress in lesson ${key.lessonId} is gone`)
  return row
}

export async function updateProgress(tx: Transaction, key: ProgressKey, progress: Progress): Promise<void> {
  await tx.query(sql`
    update lesson_progress
    set position_seconds = ${progress.positionSeconds}, reached_at = ${progress.reachedAt},
        finished_at = ${progress.finishedAt}
    where resident_id = ${key.residentId} and lesson_id = ${key.lessonId}`)
}

/** Whether there is a lesson of this id, out or not yet: staff plan with both. */
export async function lessonExists(database: Queryable, id: string): Promise<boolean> {
  const rows = await database.query(sql`select 1 from lessons where id = ${id}`)
  return rows.length === 1
}

export interface NewLesson extends LessonHead {
  readonly lecturerLine: string
  readonly mediaUrl: string | null
  readonly transcript: LessonView['transcript']
}

/** Writes a lesson; one that is there already (same id) stays as it is. */
export async function insertLesson(database: Queryable, lesson: NewLesson): Promise<void> {
  await database.query(sql`
    insert into lessons (id, title, summary, format, topic, lecturer, lecturer_line, cover, media_url,
                         duration_seconds, transcript, published_at)
    values (${lesson.id}, ${lesson.title}, ${lesson.summary}, ${lesson.format}, ${lesson.topic}, ${lesson.lecturer},
            ${lesson.lecturerLine}, ${lesson.cover}, ${lesson.mediaUrl}, ${lesson.durationSeconds},
            ${json(lesson.transcript)}, ${lesson.publishedAt})
    on conflict (id) do nothing`)
}
