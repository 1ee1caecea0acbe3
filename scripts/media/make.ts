import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digestOf } from '../../server/seeds/lessons/digest'
import { linesOf, mediaFileOf, type LessonText } from '../../server/seeds/lessons/lesson-text'
import { lessonTexts } from '../../server/seeds/lessons/texts'
import type { MediaTiming } from '../../server/seeds/lessons/timing'
import { makeCovers } from './covers'
import { makeDoors } from './doors'
import { speak } from './espeak'
import { encodeAudio, encodeVideo } from './ffmpeg'
import { withPainter, type Painter } from './painter'
import { pinyinOf } from './pronunciation'
import { paintSlides } from './slides'
import { layTrack, type Track } from './track'
import { verifyStarts } from './verify'

const seeds = join(__dirname, '../../server/seeds')
const mediaFolder = join(seeds, 'media')
const timingsFile = join(seeds, 'lessons/timings.ts')

void withPainter(async (paint) => {
  mkdirSync(join(mediaFolder, 'covers'), { recursive: true })
  await makeCovers(paint, join(mediaFolder, 'covers'))
  mkdirSync(join(mediaFolder, 'doors'), { recursive: true })
  await makeDoors(paint, join(mediaFolder, 'doors'))
  const timings: Record<string, MediaTiming> = {}
  for (const text of lessonTexts) {
    const name = mediaFileOf(text)
    if (name) timings[text.key] = await makeMedia(text, { file: join(mediaFolder, name), paint })
  }
  writeFileSync(timingsFile, timingsSource(timings))
})

async function makeMedia(text: LessonText, { file, paint }: { file: string; paint: Painter }): Promise<MediaTiming> {
  const track = narrate(text)
  const { title } = text
  if (text.format === 'audio') encodeAudio({ track, title, file })
  else await makeVideo(text, { track, file, paint })
  verifyStarts(file, track)
  const { durationSeconds, starts } = track
  console.log(`${file}: ${durationSeconds} s, ${starts.length} sentences`)
  const textDigest = digestOf(linesOf(text).join('\n'))
  return { durationSeconds, starts, textDigest, mediaDigest: digestOf(readFileSync(file)) }
}

function narrate({ parts, lecturer }: LessonText): Track {
  return layTrack(parts.flatMap((sentences) => sentences.map((sentence, index) => ({
    samples: speak(pinyinOf(sentence), lecturer.voice),
    opensPart: index === 0,
  }))))
}

async function makeVideo(text: LessonText, { track, file, paint }: { track: Track; file: string; paint: Painter }) {
  const folder = mkdtempSync(join(tmpdir(), 'yili-slides-'))
  try {
    const slideList = await paintSlides(text, track, { paint, folder })
    encodeVideo({ track, title: text.title, file, slideList })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function timingsSource(timings: Readonly<Record<string, MediaTiming>>): string {
  const entries = Object.entries(timings).map(([key, { durationSeconds, starts, textDigest, mediaDigest }]) => [
    `  '${key}': {`,
    `    durationSeconds: ${durationSeconds},`,
    `    starts: [${starts.join(', ')}],`,
    `    textDigest: '${textDigest}',`,
    `    mediaDigest: '${mediaDigest}',`,
    '  },',
  ].join('\n'))
  return `import type { MediaTiming } from './timing'

/** Measured while the media were made. Written by scripts/media/make.ts; edit the texts and run it instead. */
export const timings: Readonly<Record<string, MediaTiming>> = {
${entries.join('\n')}
}
`
}
