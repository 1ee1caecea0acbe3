/** A spreadsheet, .xlsx or CSV. It can be opened more than once: the encoding is only known after a first reading. */
export interface SheetFile {
  readonly name: string
  readonly byteCount: number
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** A row as the spreadsheet numbers it, from 1. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}

export const fileOfBytes = (name: string, bytes: Uint8Array): SheetFile =>
  ({ name, byteCount: bytes.length, open: () => [bytes] })

/** The first bytes of a file, up to `count`. */
export async function beginningOf(file: SheetFile, count: number): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of file.open()) {
    pieces.push(piece)
    length += piece.length
    if (length >= count) break
  }
  return Buffer.concat(pieces).subarray(0, count)
}
