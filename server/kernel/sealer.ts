import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps telephone numbers so that the database alone gives none away. */
export interface Sealer {
  /** AES-256-GCM with a random nonce: the same text is sealed differently each time. */
  seal(text: string): string
  /** Throws when the text was sealed with another key or changed. */
  open(sealed: string): string
  /** A keyed hash (HMAC-SHA256): equal for equal texts, so that a number can be found again. */
  index(text: string): string
  /** Vouches for a text (HMAC-SHA256 in base64url, a key of its own): nobody without the data key can make it. */
  sign(text: string): string
}

const NONCE_BYTES = 12
const TAG_BYTES = 16
const VERSION = 'v1.'

/** A sealer for one secret of at least 32 characters; each use has a key of its own, derived from it. */
export function createSealer(secret: string): Sealer {
  if (secret.length < 32) throw new Error('The data key must have at least 32 characters, for example from: openssl rand -base64 32')
  const keyFor = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'yili', use, 32))
  const [sealing, indexing, signing] = [keyFor('seal'), keyFor('index'), keyFor('sign')]
  const hashWith = (key: Buffer) => (text: string): string => createHmac('sha256', key).update(text).digest('base64url')
  return {
    seal: (text) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return VERSION + Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url')
    },
    open: (text) => {
      const bytes = Buffer.from(text.slice(VERSION.length), 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE_BYTES))
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
      const opened = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
      return Buffer.concat([opened, decipher.final()]).toString('utf8')
    },
    index: hashWith(indexing),
    sign: hashWith(signing),
  }
}

/** A telephone number as it is compared: digits only, without the country's 86. */
export const phoneDigits = (phone: string): string => phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')

/** `138 **** 5678`: enough to tell two people apart, not enough to ring them. */
export function maskPhone(phone: string): string {
  const digits = phoneDigits(phone)
  return digits.length < 7 ? '*'.repeat(digits.length) : `${digits.slice(0, 3)} **** ${digits.slice(-4)}`
}
