import { crc32 } from 'node:zlib'

/** One file of an archive. */
export interface ZipPart {
  readonly name: string
  readonly bytes: Buffer
}

const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_RECORD = 0x06054b50
/** 2.0, UTF-8 names. */
const VERSION = 20
const UTF8_NAMES = 0x0800

/**
 * An archive of the parts, uncompressed. The spreadsheet library reads an archive front to back and would find entries
 * that the directory at its end, which the guard goes by, does not name; so it gets this one instead.
 */
export function storedZip(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const facts = factsOf(part)
    const name = Buffer.from(part.name)
    const local = Buffer.concat([words(LOCAL_HEADER), facts, name])
    directory.push(words(CENTRAL_HEADER), halves(VERSION), facts, Buffer.alloc(10), words(offset), name)
    pieces.push(local, part.bytes)
    offset += local.length + part.bytes.length
  }
  const central = Buffer.concat(directory)
  const end = [words(END_RECORD), halves(0, 0, parts.length, parts.length), words(central.length, offset), halves(0)]
  return Buffer.concat([...pieces, central, ...end])
}

/** The 26 bytes a local header and the directory have in common; no date, no extra field. */
function factsOf({ name, bytes }: ZipPart): Buffer {
  const nameLength = Buffer.byteLength(name)
  return Buffer.concat([
    halves(VERSION, UTF8_NAMES, 0, 0, 0),
    words(crc32(bytes), bytes.length, bytes.length),
    halves(nameLength, 0),
  ])
}

function words(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => buffer.writeUInt32LE(value, index * 4))
  return buffer
}

function halves(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2)
  values.forEach((value, index) => buffer.writeUInt16LE(value, index * 2))
  return buffer
}
