/** Reads how long an MP3 or MP4 file plays, in seconds, from its own frames or header. Throws on anything else. */
export function mediaSeconds(file: Uint8Array): number {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  return bytes.toString('latin1', 4, 8) === 'ftyp' ? mp4Seconds(bytes) : mp3Seconds(bytes)
}

/** ISO/IEC 14496-12, movie header box, version 0: time scale and duration. */
function mp4Seconds(bytes: Buffer): number {
  const header = bytes.indexOf('mvhd')
  if (header < 0 || bytes[header + 4] !== 0) throw new Error('The MP4 has no movie header of version 0')
  return bytes.readUInt32BE(header + 20) / bytes.readUInt32BE(header + 16)
}

const ID3_HEADER_BYTES = 10
/** MPEG-2 layer III, the half-rate MP3 that speech is kept in: kbit/s and samples per second by header index. */
const BIT_RATES = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const SAMPLE_RATES = [22050, 24000, 16000]
const SAMPLES_PER_FRAME = 576

/** ISO/IEC 13818-3: counts the frames of sound; the first frame may be the encoder's note, which is silent. */
function mp3Seconds(bytes: Buffer): number {
  let seconds = 0
  let at = soundStart(bytes)
  while (at + 4 <= bytes.length) {
    const { length, samplesPerSecond } = frameAt(bytes, at)
    const isNote = /Info|Xing/.test(bytes.toString('latin1', at, at + 40))
    if (!isNote) seconds += SAMPLES_PER_FRAME / samplesPerSecond
    at += length
  }
  return seconds
}

function soundStart(bytes: Buffer): number {
  if (bytes.toString('latin1', 0, 3) !== 'ID3') return 0
  return ID3_HEADER_BYTES + bytes.subarray(6, 10).reduce((size, seven) => (size << 7) | seven, 0)
}

function frameAt(bytes: Buffer, at: number) {
  const header = bytes.readUInt32BE(at)
  const kilobits = BIT_RATES[(header >> 12) & 15]
  const samplesPerSecond = SAMPLE_RATES[(header >> 10) & 3]
  const isMpeg2LayerIII = (header & 0xfffe0000) >>> 0 === 0xfff20000
  if (!isMpeg2LayerIII || !kilobits || !samplesPerSecond) throw new Error(`No MPEG-2 layer III frame at byte ${at}`)
  const padding = (header >> 9) & 1
  const length = Math.floor((SAMPLES_PER_FRAME / 8) * ((kilobits * 1000) / samplesPerSecond)) + padding
  return { length, samplesPerSecond }
}
