export type LessonFormat = 'article' | 'audio' | 'video'

/** What a lesson is about, in the word that residents read. */
export type LessonTopic = '党史故事' | '党员常识' | '邻里议事' | '生活帮手' | '平安' | '环境'

/** A drawn cover: `covers/<name>.svg` and `covers/<name>.png` (320 x 320) beside the media. */
export type CoverName = 'red-boat' | 'night-street' | 'green-bins' | 'phone' | 'first-aid'

/** Who tells the lesson; every lecturer of the demo is fictional. */
export interface Lecturer {
  name: string
  /** One short line about the person, for the page of the lesson. */
  line: string
  voice: 'woman' | 'man'
}

/**
 * The authored side of a demo lesson: words only. Seconds are measured when the media are made (timings.ts)
 * or counted from the characters (reading-time.ts), so nobody types a time.
 */
export interface LessonText {
  key: string
  title: string
  summary: string
  format: LessonFormat
  topic: LessonTopic
  lecturer: Lecturer
  cover: CoverName
  /** Sentences by part. A part is a paragraph of an article, a breath in an audio, a drawn slide in a video. */
  parts: readonly (readonly string[])[]
}

/** The lines of the transcript: the paragraphs of an article, the single sentences of an audio or a video. */
export function linesOf({ format, parts }: LessonText): string[] {
  return format === 'article' ? parts.map((paragraph) => paragraph.join('')) : parts.flat()
}

/** The name of the lesson's media file; `null` for an article. */
export function mediaFileOf({ format, key }: LessonText): string | null {
  if (format === 'article') return null
  return format === 'audio' ? `${key}.mp3` : `${key}.mp4`
}
