import type * as v from 'valibot'
import type { LessonProgressView, SaveProgressInput } from '../../../contract/lessons'
import type { ResidentContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { progressView } from './queries'
import { findBounds, insertProgress, lockProgress, updateProgress } from './repository'
import { firstProgress, hasPosition, mergeProgress } from './rules'

/**
 * Remembers how far a resident is in a lesson, across devices: what was reached later wins, whichever arrives first.
 * Answers with what is stored then. Fails with `lesson.not_found` and `lesson.position_invalid`.
 */
export async function saveProgress(
  context: ResidentContext,
  input: v.InferOutput<typeof SaveProgressInput>,
): Promise<LessonProgressView> {
  const { residentId, now } = context
  const key = { residentId, lessonId: input.lessonId }
  return writeOnce(context, 'lessons.saveProgress', {
    input,
    work: async (tx) => {
      const lesson = await findBounds(tx, input.lessonId, now)
      if (!lesson) throw new Failure('lesson.not_found')
      if (!hasPosition(lesson, input.positionSeconds)) throw new Failure('lesson.position_invalid')
      const reachedAt = input.reachedAt === undefined ? null : new Date(input.reachedAt)
      const reported = firstProgress({ positionSeconds: input.positionSeconds, reachedAt }, lesson, now)
      // The insert comes first: it makes two devices that report at once take turns, which a lock on no row cannot.
      if (await insertProgress(tx, key, reported)) return progressView(reported)
      const progress = mergeProgress(await lockProgress(tx, key), reported)
      await updateProgress(tx, key, progress)
      return progressView(progress)
    },
  })
}
