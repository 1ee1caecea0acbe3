/** How a picture is turned before it is shown, as cameras write it: 1 is upright, 5 to 8 lie on their side. */
export type Turn = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const UPRIGHT: Turn = 1
const TAG = 0x0112
const ENTRY_BYTES = 12

/** "Exif", two noughts. */
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]

/** Whether width and height change places. */
export const liesOnSide = (turn: Turn): boolean => turn >= 5

/**
 * Reads how to turn a picture from what a camera wrote about it, and nothing else. `content`: of the segment, after its
 * length. Null when that is not of this kind; whatever it says of the turn that cannot be is upright.
 */
export function turnIn(content: Uint8Array): Turn | null {
  if (!EXIF.every((byte, at) => content[at] === byte)) return null
  const tiff = content.subarray(EXIF.length)
  const isLittle = tiff[0] === 0x49
  const word = (at: number): number => {
    const [first, second] = [tiff[at] ?? 0, tiff[at + 1] ?? 0]
    return isLittle ? first | (second << 8) : (first << 8) | second
  }
  const start = isLittle ? word(4) : word(6)
  const count = Math.min(word(start), Math.floor(tiff.length / ENTRY_BYTES))
  const entries = Array.from({ length: count }, (_, index) => start + 2 + index * ENTRY_BYTES)
  const entry = entries.find((at) => word(at) === TAG)
  const said = entry === undefined ? UPRIGHT : word(entry + 8)
  return said >= 1 && said <= 8 ? (said as Turn) : UPRIGHT
}

/** A segment that says how to turn the picture and nothing else; none for one that is upright. */
export function turnSegment(turn: Turn): Uint8Array {
  if (turn === UPRIGHT) return new Uint8Array(0)
  return Uint8Array.of(
    0xff, 0xe1, 0, 34, ...EXIF,
    0x4d, 0x4d, 0, 42, 0, 0, 0, 8,
    0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0,
    0, 0, 0, 0,
  )
}
