import { createHmac, timingSafeEqual } from 'node:crypto'

const LIFETIME_MS = 30 * 86_400_000

/** Signed sessions: `residentId.expires.signature`. Nothing in them is secret; nothing in them can be changed. */
export interface Sessions {
  issue(residentId: string, now: Date): { value: string; maxAgeSeconds: number }
  /** The resident of a session value; null when it is forged, damaged or expired. */
  read(value: string, now: Date): string | null
}

/** Sessions signed with `secret` (at least 32 bytes of randomness). */
export function createSessions(secret: string): Sessions {
  const sign = (payload: string): string => createHmac('sha256', secret).update(payload).digest('base64url')
  return {
    issue: (residentId, now) => {
      const payload = `${residentId}.${now.getTime() + LIFETIME_MS}`
      return { value: `${payload}.${sign(payload)}`, maxAgeSeconds: LIFETIME_MS / 1000 }
    },
    read: (value, now) => {
      const [residentId = '', expires = '', signature = ''] = value.split('.')
      const expected = Buffer.from(sign(`${residentId}.${expires}`))
      const given = Buffer.from(signature)
      if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null
      return Number(expires) > now.getTime() ? residentId : null
    },
  }
}
