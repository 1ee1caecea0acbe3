import { LESSON_FINISHED_SHARE } from '../../../contract/limits'

/** How far a resident is in a lesson, and when they were there. */
export interface Progress {
  readonly positionSeconds: number
  readonly reachedAt: Date
  readonly finishedAt: Date | null
}

/** What a device says: the second reached and, if it was not just now, when. */
export interface ProgressReport {
  readonly positionSeconds: number
  readonly reachedAt: Date | null
}

/** What of a lesson bounds its progress. */
export interface LessonBounds {
  readonly durationSeconds: number
  readonly publishedAt: Date
}

/** Whether a lesson has such a second; its end counts. */
export const hasPosition = (lesson: LessonBounds, positionSeconds: number): boolean =>
  positionSeconds <= lesson.durationSeconds

/** A first report as progress. Device clocks lie: nobody was there before the lesson was out, or later than `now`. */
export function firstProgress(report: ProgressReport, lesson: LessonBounds, now: Date): Progress {
  const reported = (report.reachedAt ?? now).getTime()
  const reachedAt = new Date(Math.min(Math.max(reported, lesson.publishedAt.getTime()), now.getTime()))
  const finished = report.positionSeconds >= LESSON_FINISHED_SHARE * lesson.durationSeconds
  return { positionSeconds: report.positionSeconds, reachedAt, finishedAt: finished ? reachedAt : null }
}

/**
 * Joins what is stored with what another report says: the position reached later wins, the further one of two at the
 * same instant. A lesson once finished stays finished, even when the report that finished it comes late.
 */
export function mergeProgress(stored: Progress, reported: Progress): Progress {
  const { positionSeconds, reachedAt } = isLater(reported, stored) ? reported : stored
  return { positionSeconds, reachedAt, finishedAt: stored.finishedAt ?? reported.finishedAt }
}

function isLater(a: Progress, b: Progress): boolean {
  const ms = a.reachedAt.getTime() - b.reachedAt.getTime()
  return ms === 0 ? a.positionSeconds > b.positionSeconds : ms > 0
}
