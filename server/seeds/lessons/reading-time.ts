import type { LessonText } from './lesson-text'
import type { Timing } from './timing'

/** The pace a text is laid out for: an unhurried reader on a phone. */
export const READING_CHARACTERS_PER_MINUTE = 300

/** Seconds at which a reader reaches each paragraph of an article, and the whole reading time, rounded up. */
export function readingTime(text: LessonText): Timing {
  let read = 0
  const starts = text.parts.map((paragraph) => {
    const start = Math.floor(secondsFor(read))
    read += charactersOf(paragraph.join(''))
    return start
  })
  return { durationSeconds: Math.ceil(secondsFor(read)), starts }
}

const secondsFor = (characters: number) => (characters * 60) / READING_CHARACTERS_PER_MINUTE

const charactersOf = (words: string) => [...words.replace(/\s/g, '')].length
