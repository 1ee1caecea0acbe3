import { execFileSync } from 'node:child_process'
import type { Lecturer } from '../../server/seeds/lessons/lesson-text'

/** Samples per second of everything espeak-ng speaks. */
export const SAMPLE_RATE = 22050

/** The one Mandarin voice of espeak-ng 1.51 that speaks tones: its plain `cmn` reads the tone digits in English. */
const MANDARIN = 'cmn-latn-pinyin'
/** As delivered the tones span only three or four semitones; twice the range makes them easy to tell apart. */
const VOICES = {
  man: { variant: '', prosody: 'pitch="140%" range="190%"' },
  woman: { variant: '+f2', prosody: 'range="180%"' },
} as const
/** Gives about 3.7 syllables a second: slow enough for older listeners to follow. */
const WORDS_PER_MINUTE = '170'
const WAV_HEADER_BYTES = 44

/** The usual reading of each Chinese character, as pinyin with a tone digit, from espeak-ng's own dictionary. */
export function readingsOf(sentence: string): Map<string, string> {
  const characters = [...new Set(sentence.match(/\p{Script=Han}/gu))].join('\n')
  const options = ['-v', MANDARIN, '-q', '-X', '--stdin']
  const trace = execFileSync('espeak-ng', options, { input: characters, encoding: 'utf8' })
  const found = [...trace.matchAll(/^Replace: (\p{Script=Han})\s+([a-z]+\d)/gmu)]
  return new Map(found.map(([, character = '', reading = '']) => [character, reading]))
}

/** Speaks pinyin; mono samples without the silence before and after. */
export function speak(pinyin: string, voice: Lecturer['voice']): Int16Array {
  const { variant, prosody } = VOICES[voice]
  const options = ['-v', MANDARIN + variant, '-s', WORDS_PER_MINUTE, '-m', '--stdout', '--stdin']
  const input = `<speak><prosody ${prosody}>${pinyin}</prosody></speak>`
  const wav = execFileSync('espeak-ng', options, { input, maxBuffer: 64 << 20 })
  const bytes = wav.subarray(WAV_HEADER_BYTES)
  const samples = Int16Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readInt16LE(index * 2))
  return trimSilence(samples)
}

const QUIET = 200

function trimSilence(samples: Int16Array): Int16Array {
  const first = samples.findIndex((sample) => Math.abs(sample) > QUIET)
  const last = samples.findLastIndex((sample) => Math.abs(sample) > QUIET)
  if (first < 0) throw new Error('espeak-ng spoke nothing')
  return samples.slice(first, last + 1)
}
