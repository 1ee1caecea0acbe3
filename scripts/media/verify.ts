import { decode } from './ffmpeg'
import { SAMPLE_RATE } from './espeak'
import type { Track } from './track'

/** Codecs shift sound by a few hundredths of a second. */
const SHIFT_SECONDS = 0.15
const SILENCE_SECONDS = 0.15
const LOUD = 900
const SILENT = 300

/**
 * Decodes a finished media file and throws unless it is silent just before the second of every sentence and speaks
 * just after it: the times in the transcript are the times that are heard.
 */
export function verifyStarts(file: string, { starts }: Track): void {
  const samples = decode(file)
  for (const start of starts) {
    const before = peak(samples, start - SILENCE_SECONDS, start - 0.02)
    const after = peak(samples, start, start + SHIFT_SECONDS)
    if (before > SILENT) throw new Error(`${file}: sound (${before}) just before the sentence at ${start} s`)
    if (after < LOUD) throw new Error(`${file}: no sound (${after}) where the sentence at ${start} s begins`)
  }
}

function peak(samples: Int16Array, from: number, until: number): number {
  const slice = samples.subarray(Math.round(from * SAMPLE_RATE), Math.round(until * SAMPLE_RATE))
  return slice.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0)
}
