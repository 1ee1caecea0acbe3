import type { Answer } from '../../../contract/answer'
import { localErrors } from '../../../contract/local-errors'

/** How long a call may take before it counts as not arrived, milliseconds. */
export const CALL_TIMEOUT_MS = 15_000

/** A whole directory takes its time, in and out, and a photo from a cellar. */
const longer: Readonly<Record<string, number>> = {
  'stations.importFile': 180_000, 'stations.exportFile': 180_000, 'wall.post': 60_000,
}

/** The same for one procedure. */
export const timeoutOf = (procedure: string): number => longer[procedure] ?? CALL_TIMEOUT_MS

/** An answer made on this side, when none came from the server. */
export function ownAnswer(code: 'network.offline' | 'unexpected'): Answer<never> {
  return { ok: false, error: { code, message: localErrors[code].message } }
}

/**
 * Reads what came back as one of our answers. Anything else was written by somebody in between (a hotel's login page,
 * a proxy's error), so our server was not reached.
 */
export function answerFrom(received: unknown): Answer<unknown> {
  if (!isObject(received)) return ownAnswer('network.offline')
  if (received.ok === true && 'data' in received) return { ok: true, data: received.data }
  const error = received.ok === false ? received.error : null
  if (!isObject(error) || typeof error.code !== 'string' || typeof error.message !== 'string') {
    return ownAnswer('network.offline')
  }
  return { ok: false, error: { code: error.code, message: error.message, details: error.details } }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
