import { createHash } from 'node:crypto'

/** A short SHA-256 fingerprint (16 hexadecimal digits) of a text or a file's bytes. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
