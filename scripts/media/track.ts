import { SAMPLE_RATE } from './espeak'

/** A spoken sentence; `opensPart` when it is the first of its part and a longer breath comes before it. */
export interface Spoken {
  samples: Int16Array
  opensPart: boolean
}

export interface Track {
  samples: Int16Array
  /** Whole seconds at which the sentences begin. */
  starts: number[]
  /** Whole seconds. */
  durationSeconds: number
}

const FIRST_SENTENCE_AT = 2
const SHORTEST_PAUSE_SECONDS = { inPart: 0.3, betweenParts: 0.8, atEnd: 0.8 }

/**
 * Lays the sentences one after another behind a soft chime. Every sentence begins on a whole second, because progress
 * is saved in whole seconds: somebody who resumes hears the sentence from its first sound.
 */
export function layTrack(sentences: readonly Spoken[]): Track {
  const starts: number[] = []
  let end = 0
  for (const { samples, opensPart } of sentences) {
    const pause = opensPart ? SHORTEST_PAUSE_SECONDS.betweenParts : SHORTEST_PAUSE_SECONDS.inPart
    const start = Math.max(FIRST_SENTENCE_AT, Math.ceil(end + pause))
    starts.push(start)
    end = start + samples.length / SAMPLE_RATE
  }
  const durationSeconds = Math.ceil(end + SHORTEST_PAUSE_SECONDS.atEnd)
  const track = new Int16Array(durationSeconds * SAMPLE_RATE)
  track.set(chime())
  sentences.forEach(({ samples }, index) => track.set(samples, (starts[index] ?? 0) * SAMPLE_RATE))
  return { samples: track, starts, durationSeconds }
}

const CHIME_SECONDS = 1.5
const CHIME_TONES = [{ hertz: 523.25, at: 0 }, { hertz: 783.99, at: 0.28 }]
const CHIME_LOUDNESS = 4200

/** Two soft bell tones, C5 and G5, that fade out before the first sentence. */
function chime(): Int16Array {
  return Int16Array.from({ length: CHIME_SECONDS * SAMPLE_RATE }, (_, index) => {
    const second = index / SAMPLE_RATE
    const sum = CHIME_TONES.reduce((total, tone) => total + bell(tone.hertz, second - tone.at), 0)
    return Math.round(sum * CHIME_LOUDNESS * Math.min(1, (CHIME_SECONDS - second) / 0.3))
  })
}

function bell(hertz: number, second: number): number {
  if (second < 0) return 0
  return Math.min(1, second / 0.02) * Math.exp(-3.2 * second) * Math.sin(2 * Math.PI * hertz * second)
}
