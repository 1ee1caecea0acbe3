import { crc32, deflateRawSync } from 'node:zlib'
import { readStationFile, type FileReading, type ReadOrder } from '../modules/stations/import/read-file'
import { fileOfBytes } from '../sheets/sheet-file'
import { MONDAY_TEN } from './harness'

export const TITLES = '编号,名称,级别,地址,经度,纬度'

/** One good row, with what a test changes about it. */
export function stationLine(changes: Partial<Record<'id' | 'name' | 'kind' | 'address' | 'lng' | 'lat', string>> = {}): string {
  const row = { id: 'A1', name: '南门站', kind: '社区', address: '南门路 1 号', lng: '120.7551', lat: '30.7522', ...changes }
  return [row.id, row.name, row.kind, row.address, row.lng, row.lat].join(',')
}

/** Reads a file as an import would, declared as GCJ-02 unless the test says otherwise. */
export function readBytes(bytes: Uint8Array | string, order: Partial<ReadOrder> = {}): Promise<FileReading> {
  const file = fileOfBytes('stations.csv', Buffer.from(bytes))
  return readStationFile({ file, datum: 'gcj02', source: 'test', columns: {}, now: MONDAY_TEN, ...order })
}

/** What was refused, as `line column code`; nothing for rows that were taken. */
export const refusalsOf = ({ rows }: FileReading): string[] =>
  rows.flatMap(({ cells }) => cells.refused.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`))

/** One file of an archive as a forger writes it: `claimed` is the size the archive says it has. */
export interface ForgedPart {
  readonly name: string
  readonly bytes: Buffer
  readonly claimed?: number
  /** Left out of the directory at the end: only a reader that goes front to back finds it. */
  readonly isHidden?: boolean
}

/** A zip archive with deflated parts, which may lie. */
export function forgedZip(parts: readonly ForgedPart[]): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, claimed = bytes.length, isHidden } of parts) {
    const packed = deflateRawSync(bytes)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(claimed, 18)
    facts.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    if (!isHidden) directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), facts, tail, Buffer.from(name)]))
    pieces.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...pieces, central, Buffer.from('PK\x05\x06'), end])
}
