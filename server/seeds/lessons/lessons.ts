import { linesOf, mediaFileOf } from './lesson-text'
import type { CoverName, LessonFormat, LessonText, LessonTopic } from './lesson-text'
import { readingTime } from './reading-time'
import { lessonTexts } from './texts'
import type { Timing } from './timing'
import { timings } from './timings'

/** One line of the text and the whole second at which it begins in the media, or in the reading of an article. */
export interface TranscriptEntry {
  atSeconds: number
  text: string
}

/** A demo lesson, ready to be stored. All persons in it are fictional. */
export interface DemoLesson {
  /** Stable across seedings; ids may be derived from it. */
  key: string
  title: string
  summary: string
  format: LessonFormat
  topic: LessonTopic
  lecturer: { name: string; line: string }
  cover: CoverName
  /** Whole seconds: the length of the media file, or the reading time of an article. */
  durationSeconds: number
  /** File name inside `server/seeds/media`; `null` for an article. */
  mediaFile: string | null
  transcript: readonly TranscriptEntry[]
}

/** The twelve lessons of the demo street: five to hear, three to watch, four to read. */
export const demoLessons: readonly DemoLesson[] = lessonTexts.map(demoLesson)

function demoLesson(text: LessonText): DemoLesson {
  const { key, title, summary, format, topic, cover, lecturer } = text
  const { durationSeconds, starts } = timingOf(text)
  const transcript = linesOf(text).map((line, index) => ({ atSeconds: startAt(starts, index, key), text: line }))
  return {
    key, title, summary, format, topic, cover, durationSeconds, transcript,
    lecturer: { name: lecturer.name, line: lecturer.line },
    mediaFile: mediaFileOf(text),
  }
}

function timingOf(text: LessonText): Timing {
  if (text.format === 'article') return readingTime(text)
  const timing = timings[text.key]
  if (!timing) throw new Error(`No media were made for the lesson ${text.key}: run scripts/media/make.ts`)
  return timing
}

function startAt(starts: readonly number[], index: number, key: string): number {
  const start = starts[index]
  if (start === undefined) throw new Error(`The lesson ${key} has a line without a time: run scripts/media/make.ts`)
  return start
}
