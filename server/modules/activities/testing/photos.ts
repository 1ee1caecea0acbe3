import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A drawing of three bags, 480 × 360, as a browser saves it. */
export const bags: Buffer = readFileSync(join(__dirname, '../../../seeds/media/wall/bags.jpg'))

/** A segment of a JPEG: its marker, the length of what follows, and that. */
export function segment(marker: number, content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(bytes.length + 2, 2)
  return Buffer.concat([head, bytes])
}

/** The photo with these segments before all others, as a camera writes them. */
export const withSegments = (photo: Buffer, ...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([photo.subarray(0, 2), ...segments, photo.subarray(2)])

/** The photo as its frame would say it has other sides. */
export function withSides(photo: Buffer, { width, height }: { width: number; height: number }): Buffer {
  const other = Buffer.from(photo)
  const frame = other.indexOf(Buffer.from([0xff, 0xc0]))
  other.writeUInt16BE(height, frame + 5)
  other.writeUInt16BE(width, frame + 7)
  return other
}

/** Where a telephone said the photo was taken, in the form cameras write it. */
export const position = segment(0xe1, Buffer.concat([
  Buffer.from('Exif\0\0MM\0*\0\0\0\b', 'latin1'), Buffer.from('GPS 30.7620N 120.7640E 2026:03:02', 'latin1'),
]))
