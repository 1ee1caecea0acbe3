import * as v from 'valibot'
import { Count, Cursor, Id, Instant, PageSize, RequestId, pageOf } from './primitives'

export const LessonFormat = v.picklist(['article', 'audio', 'video'])
export type LessonFormat = v.InferOutput<typeof LessonFormat>

/** Where somebody broke off, seconds from the start. */
export const LessonProgressView = v.strictObject({
  positionSeconds: Count,
  finishedAt: v.nullable(Instant),
  updatedAt: Instant,
})
export type LessonProgressView = v.InferOutput<typeof LessonProgressView>

const summaryFacts = {
  id: Id,
  title: v.string(),
  summary: v.string(),
  format: LessonFormat,
  topic: v.string(),
  lecturer: v.string(),
  cover: v.string(),
  durationSeconds: Count,
  progress: v.nullable(LessonProgressView),
}

export const LessonSummary = v.strictObject(summaryFacts)
export type LessonSummary = v.InferOutput<typeof LessonSummary>

/** One sentence of the text and the second at which it begins; the text exists for every format. */
export const TranscriptLine = v.strictObject({ atSeconds: v.pipe(v.number(), v.minValue(0)), text: v.string() })
export type TranscriptLine = v.InferOutput<typeof TranscriptLine>

export const LessonView = v.strictObject({
  ...summaryFacts,
  lecturerLine: v.string(),
  /** Address of the audio or video; `null` for an article. Relative addresses belong to the media host. */
  mediaUrl: v.nullable(v.string()),
  transcript: v.array(TranscriptLine),
})
export type LessonView = v.InferOutput<typeof LessonView>

export const LessonListInput = v.strictObject({
  format: v.optional(LessonFormat),
  cursor: v.optional(Cursor),
  limit: v.optional(PageSize, 20),
})
export const LessonListView = pageOf(LessonSummary)
export const LessonInput = v.strictObject({ id: Id })

/**
 * `lessons.saveProgress`: the second reached, and when that was on the device (default: now).
 * The latest `reachedAt` wins, so an old device that comes online late does not rewind a newer one.
 */
export const SaveProgressInput = v.strictObject({
  lessonId: Id,
  positionSeconds: Count,
  reachedAt: v.optional(Instant),
  requestId: RequestId,
})
