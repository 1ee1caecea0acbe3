import { DAY_MS } from '../../../contract/time'
import type { Database } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { insertLesson } from '../../modules/lessons'
import type { SeedProgress } from '../progress'
import { demoLessons } from '../lessons/lessons'

export const lessonId = (key: string): string => idForName(`lesson:${key}`)

/** Writes the demo lessons, one published every third day. */
export async function seedLessons(database: Database, now: Date, progress: SeedProgress): Promise<number> {
  for (const [index, { key, lecturer, mediaFile, transcript, ...lesson }] of demoLessons.entries()) {
    await insertLesson(database, {
      ...lesson,
      id: lessonId(key),
      lecturer: lecturer.name,
      lecturerLine: lecturer.line,
      mediaUrl: mediaFile === null ? null : `/media/${mediaFile}`,
      transcript: [...transcript],
      publishedAt: new Date(now.getTime() - (index * 3 + 1) * DAY_MS),
    })
    progress('lessons', index + 1, demoLessons.length)
  }
  return demoLessons.length
}
