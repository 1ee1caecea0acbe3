import { LESSON_FINISHED_SHARE } from '../../../contract/limits'
import type { LessonProgressView, LessonSummary } from '../../../contract/lessons'

/** A second of a lesson and when somebody was there, as `lessons.saveProgress` takes it. */
export interface Report {
  readonly positionSeconds: number
  readonly reachedAt: string
}

/** What the device keeps about one lesson until the server has it. */
export interface Kept extends Report {
  /** The report that finished the lesson: going back to the beginning must not lose it. */
  readonly finishing: Report | null
  /** Whose it is; null: nobody had logged in, so it goes to whoever does. */
  readonly by: string | null
}

/** A lesson with how far somebody is in it. */
export interface Begun {
  readonly lesson: LessonSummary
  readonly progress: LessonProgressView
}

type ProgressOf = (lesson: LessonSummary) => LessonProgressView | null

/** From this second on a lesson is finished. */
export const finishedFrom = (durationSeconds: number): number => LESSON_FINISHED_SHARE * durationSeconds

/**
 * Joins what two sides know of one lesson, by the server's own rule: what was reached later counts, of the same instant
 * the further one; a lesson once finished stays finished.
 */
export function joinProgress(a: LessonProgressView | null, b: LessonProgressView | null): LessonProgressView | null {
  if (!a || !b) return a ?? b
  const later = isLater(b, a) ? b : a
  return { ...later, finishedAt: a.finishedAt ?? b.finishedAt }
}

/** What was kept, in the form in which the server would tell it. */
export function viewOf({ positionSeconds, reachedAt, finishing }: Kept): LessonProgressView {
  return { positionSeconds, finishedAt: finishing?.reachedAt ?? null, updatedAt: reachedAt }
}

/** The lesson somebody broke off last and can go on with. */
export function lastBrokenOff(lessons: readonly LessonSummary[], progressOf: ProgressOf): Begun | null {
  return begunOf(lessons, progressOf)
    .filter(({ progress }) => !progress.finishedAt && progress.positionSeconds > 0)
    .reduce<Begun | null>((last, one) => (last && !isLater(one.progress, last.progress) ? last : one), null)
}

/** How many of these lessons were finished since an instant. */
export function finishedSince(lessons: readonly LessonSummary[], progressOf: ProgressOf, since: Date): number {
  return begunOf(lessons, progressOf)
    .filter(({ progress: { finishedAt } }) => finishedAt !== null && Date.parse(finishedAt) >= since.getTime()).length
}

/** Reads what an earlier run of the app left on the device; what is not ours or broken is left out. */
export function restoreKept(stored: unknown): Record<string, Kept> {
  if (typeof stored !== 'object' || stored === null) return {}
  const entries = Object.entries(stored as Record<string, unknown>).map(([id, value]) => [id, keptFrom(value)] as const)
  return Object.fromEntries(entries.filter((entry): entry is [string, Kept] => entry[1] !== null))
}

function begunOf(lessons: readonly LessonSummary[], progressOf: ProgressOf): Begun[] {
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]))
  return [...byId.values()].flatMap((lesson) => {
    const progress = progressOf(lesson)
    return progress ? [{ lesson, progress }] : []
  })
}

function isLater(a: LessonProgressView, b: LessonProgressView): boolean {
  const ms = Date.parse(a.updatedAt) - Date.parse(b.updatedAt)
  return ms === 0 ? a.positionSeconds > b.positionSeconds : ms > 0
}

function keptFrom(value: unknown): Kept | null {
  const report = reportFrom(value)
  if (!report) return null
  const { finishing, by } = value as Partial<Kept>
  return { ...report, finishing: reportFrom(finishing), by: typeof by === 'string' ? by : null }
}

function reportFrom(value: unknown): Report | null {
  if (typeof value !== 'object' || value === null) return null
  const { positionSeconds, reachedAt } = value as Partial<Report>
  const isReport = Number.isInteger(positionSeconds) && typeof reachedAt === 'string' && !Number.isNaN(Date.parse(reachedAt))
  return isReport ? { positionSeconds: positionSeconds as number, reachedAt } : null
}
