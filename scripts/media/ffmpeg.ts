import { execFileSync } from 'node:child_process'
import { SAMPLE_RATE } from './espeak'
import type { Track } from './track'

const RAW_INPUT = ['-f', 's16le', '-ar', String(SAMPLE_RATE), '-ac', '1', '-i', 'pipe:0']
/** Cuts rumble and hiss, then sets the loudness of speech on a phone's loudspeaker. */
const VOICE_FILTER = `highpass=f=90,lowpass=f=8500,loudnorm=I=-17:TP=-2:LRA=7,aresample=${SAMPLE_RATE}`
/** Same input, same bytes: no dates or encoder names in the file. */
const REPEATABLE = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact', '-flags:v', '+bitexact']

export interface Encoding {
  track: Track
  title: string
  /** Where the file is written; an existing one is replaced. */
  file: string
}

/** Writes a mono MP3 of constant bit rate, so that seeking lands on the second asked for. */
export function encodeAudio({ track, title, file }: Encoding): void {
  ffmpeg(track, [
    ...RAW_INPUT, '-af', VOICE_FILTER, '-c:a', 'libmp3lame', '-b:a', '32k', ...REPEATABLE, ...labels(title), file,
  ])
}

/** Writes an H.264 baseline + AAC MP4 that shows each frame from its sentence's start to the next one's. */
export function encodeVideo({ track, title, file, slideList }: Encoding & { slideList: string }): void {
  ffmpeg(track, [
    ...RAW_INPUT, '-f', 'concat', '-safe', '0', '-i', slideList, '-map', '1:v', '-map', '0:a',
    '-af', VOICE_FILTER, '-c:a', 'aac', '-b:a', '40k',
    '-vf', 'fps=12,format=yuv420p', '-c:v', 'libx264', '-profile:v', 'baseline', '-level', '3.0',
    '-preset', 'veryslow', '-tune', 'stillimage', '-crf', '27', '-threads', '1',
    '-force_key_frames', track.starts.join(','), '-g', '240', '-movflags', '+faststart',
    '-t', String(track.durationSeconds), ...REPEATABLE, ...labels(title), file,
  ])
}

/** The sound of a finished media file: mono samples at the rate of the track. */
export function decode(file: string): Int16Array {
  const asSamples = ['-f', 's16le', '-ac', '1', '-ar', String(SAMPLE_RATE)]
  const raw = execFileSync('ffmpeg', ['-v', 'error', '-i', file, ...asSamples, '-'], { maxBuffer: 256 << 20 })
  return Int16Array.from({ length: raw.length >> 1 }, (_, index) => raw.readInt16LE(index * 2))
}

const labels = (title: string) =>
  ['title=' + title, 'artist=一里（演示数据）', 'copyright=CC0-1.0'].flatMap((label) => ['-metadata', label])

function ffmpeg({ samples }: Track, options: readonly string[]): void {
  const input = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...options], { input, stdio: ['pipe', 'inherit', 'inherit'] })
}
