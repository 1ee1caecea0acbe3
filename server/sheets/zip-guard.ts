import type { Readable } from 'node:stream'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { Failure } from '../kernel/failure'
import type { ZipPart } from './stored-zip'

const ENTRIES_MAX = 1_000
const INFLATED_MAX = 128 * 1024 * 1024
/** An .xlsx shrinks to a tenth, at best to a fiftieth; deflate could do a thousandth. */
const RATIO_MAX = 100
/** Below this a ratio says nothing. */
const RATIO_FROM = 4 * 1024 * 1024

/**
 * The XML parts of an .xlsx, inflated by us. Counts what really comes out, whatever the archive claims, and stops at
 * the bound: a zip bomb is refused before it is big.
 */
export async function inflateParts(archive: Buffer): Promise<ZipPart[]> {
  const zip = await open(archive)
  if (zip.entryCount > ENTRIES_MAX) throw new Failure('import.zip_bomb')
  const limit = Math.min(INFLATED_MAX, Math.max(RATIO_FROM, archive.length * RATIO_MAX))
  const parts: ZipPart[] = []
  let inflated = 0
  for (const entry of await entriesOf(zip)) {
    const bytes = await inflate(zip, entry, limit - inflated)
    inflated += bytes.length
    parts.push({ name: entry.fileName, bytes })
  }
  return parts
}

const isRead = ({ fileName }: Entry): boolean => fileName.endsWith('.xml') || fileName.endsWith('.xml.rels')

function open(archive: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Sizes are counted here; an entry that lies about its own is a bomb or broken, and both are refused.
    fromBuffer(archive, { lazyEntries: true, validateEntrySizes: false }, (error, zip) =>
      error ? reject(new Failure('import.file_unreadable')) : resolve(zip))
  })
}

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      if (isRead(entry)) entries.push(entry)
      zip.readEntry()
    })
    zip.once('end', () => resolve(entries))
    zip.once('error', () => reject(new Failure('import.file_unreadable')))
    zip.readEntry()
  })
}

async function inflate(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let length = 0
  const take = (piece: Buffer): void => {
    length += piece.length
    if (length > limit) throw new Failure('import.zip_bomb')
    pieces.push(piece)
  }
  try {
    for await (const piece of await streamOf(zip, entry)) take(piece as Buffer)
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('import.file_unreadable')
  }
  return Buffer.concat(pieces)
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}
