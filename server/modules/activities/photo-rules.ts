import { WALL_PHOTO_BYTES_MAX, WALL_PHOTO_SIDE_MAX } from '../../../contract/limits'
import { liesOnSide, turnIn, turnSegment, type Turn } from './turn-rules'

/** A JPEG without anything but the picture, and how it is turned. */
export interface CleanPhoto {
  readonly jpeg: Uint8Array
  /** As it is shown. */
  readonly width: number
  readonly height: number
}

/** What a photo is refused with. */
export type PhotoRefusal = 'wall.photo_invalid' | 'wall.photo_too_large'

const MARK = 0xff
const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const ADOBE = 0xee
const CAMERA = 0xe1

/** Tables, restart interval and the scan's head: what drawing the picture needs. */
const DRAWN_WITH: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd, SCAN])

/** Frames every browser and phone draws: baseline, extended and progressive. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])

/**
 * Reads a JPEG to its end and leaves out all that is not the picture: position, time and camera (EXIF, XMP, IPTC),
 * comments, thumbnails, profiles, and whatever follows the end. Of the camera's words only how the picture is turned is
 * said again, in ours. Never looks at the pixels: those it copies.
 * A file that is cut off, is of another kind or has no usable frame is `wall.photo_invalid`.
 */
export function cleanPhoto(bytes: Uint8Array): CleanPhoto | PhotoRefusal {
  if (bytes.length > WALL_PHOTO_BYTES_MAX) return 'wall.photo_too_large'
  const parts = partsOf(bytes)
  const frame = parts?.filter(({ marker }) => FRAMES.has(marker))
  const hasScan = parts?.some(({ marker }) => marker === SCAN)
  if (!parts || !hasScan || frame?.length !== 1) return 'wall.photo_invalid'
  const size = sizeOf(bytes, frame[0]!)
  if (size === null) return 'wall.photo_invalid'
  const turn = turnOf(bytes, parts)
  const jpeg = joined(bytes, parts.filter((part) => isKept(bytes, part)), turnSegment(turn))
  const isTooLarge = Math.max(size.width, size.height) > WALL_PHOTO_SIDE_MAX || jpeg.length > WALL_PHOTO_BYTES_MAX
  if (isTooLarge) return 'wall.photo_too_large'
  return { jpeg, ...(liesOnSide(turn) ? { width: size.height, height: size.width } : size) }
}

/** A marker with what belongs to it: `[from, to)` of the file. */
interface Part {
  readonly marker: number
  readonly from: number
  readonly to: number
}

/** The file in parts, the last one its end; null when it is no whole JPEG. */
function partsOf(bytes: Uint8Array): Part[] | null {
  if (bytes[0] !== MARK || bytes[1] !== START) return null
  const parts: Part[] = [{ marker: START, from: 0, to: 2 }]
  let from = 2
  while (from + 1 < bytes.length) {
    if (bytes[from] !== MARK) return null
    const marker = bytes[from + 1]!
    if (marker === MARK) {
      from += 1
      continue
    }
    if (marker === END) return [...parts, { marker, from, to: from + 2 }]
    const to = endOf(bytes, marker, from)
    if (to === null) return null
    parts.push({ marker, from, to })
    from = to
  }
  return null
}

/** Where a segment ends, with a scan its picture data too; null when that is past the file's end. */
function endOf(bytes: Uint8Array, marker: number, from: number): number | null {
  const length = wordAt(bytes, from + 2)
  if (marker < 0xc0 || (marker >= 0xd0 && marker <= START) || length < 2) return null
  const to = from + 2 + length
  if (to > bytes.length) return null
  return marker === SCAN ? endOfScan(bytes, to) : to
}

/** Picture data run until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number | null {
  for (let at = bytes.indexOf(MARK, start); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(MARK, at + 1)) {
    const next = bytes[at + 1]!
    if (next !== 0 && next !== MARK && (next < 0xd0 || next > 0xd7)) return at
  }
  return null
}

/** An absent byte counts as nought, so that a length beyond the end is found out as one. */
const wordAt = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

/** Eight bits a sample, grey or in three colours, neither side nought; else null. */
function sizeOf(bytes: Uint8Array, { from, to }: Part): { width: number; height: number } | null {
  const [bits, colours] = [bytes[from + 4], bytes[from + 9] ?? 0]
  const [height, width] = [wordAt(bytes, from + 5), wordAt(bytes, from + 7)]
  const isWhole = to - from === 10 + 3 * colours
  return bits === 8 && (colours === 1 || colours === 3) && isWhole && width > 0 && height > 0 ? { width, height } : null
}

/** Adobe's twelve bytes say how colours are meant; without them some pictures come out in the wrong ones. */
function isKept(bytes: Uint8Array, { marker, from, to }: Part): boolean {
  if (marker === ADOBE) return to - from === 16 && String.fromCharCode(...bytes.subarray(from + 4, from + 9)) === 'Adobe'
  return marker === START || marker === END || DRAWN_WITH.has(marker) || FRAMES.has(marker)
}

/** How the first word of a camera says the picture is turned. */
function turnOf(bytes: Uint8Array, parts: readonly Part[]): Turn {
  const words = parts.filter(({ marker }) => marker === CAMERA)
  return words.map(({ from, to }) => turnIn(bytes.subarray(from + 4, to))).find((turn) => turn !== null) ?? 1
}

/** The parts one after the other, with a segment of ours after the start. */
function joined(bytes: Uint8Array, [start, ...parts]: readonly Part[], ours: Uint8Array): Uint8Array {
  const pieceOf = ({ from, to }: Part): Uint8Array => bytes.subarray(from, to)
  const pieces = [...(start ? [pieceOf(start)] : []), ours, ...parts.map(pieceOf)]
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
