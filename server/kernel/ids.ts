import { createHash, randomFillSync } from 'node:crypto'

const bytes = Buffer.alloc(16)
let lastMs = 0
let sequence = 0

/**
 * A UUID version 7 (RFC 9562): 48 bits of milliseconds, 12 bits of sequence within the millisecond, 62 random bits.
 * Made here and not in the database: the same on every engine, and right for shards. Ids of one process ascend.
 */
export function newId(now: Date): string {
  const ms = Math.max(now.getTime(), lastMs)
  sequence = ms === lastMs ? sequence + 1 : 0
  lastMs = sequence > 0xfff ? ms + 1 : ms
  sequence &= 0xfff
  randomFillSync(bytes, 8)
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | sequence, 6)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return format(bytes)
}

/**
 * A stable id for a name, for seeds and for what there is once by its name: the same name is the same row (UUID version
 * 8, SHA-256).
 */
export function idForName(name: string): string {
  const digest = createHash('sha256').update(name).digest().subarray(0, 16)
  digest[6] = (digest[6]! & 0x0f) | 0x80
  digest[8] = (digest[8]! & 0x3f) | 0x80
  return format(digest)
}

function format(value: Buffer): string {
  const hex = value.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
