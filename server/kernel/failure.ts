import { errors, type ErrorCode } from '../../contract/errors'

/** An expected refusal: a code of the contract, which carries its own status and Chinese sentence. */
export class Failure extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: unknown,
  ) {
    super(errors[code].message)
    this.name = 'Failure'
  }
}

/** PostgreSQL's code and constraint of a failed statement, the same on both drivers; null for any other error. */
export function databaseError(error: unknown): { code: string; constraint: string | null } | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  if (!/^[0-9A-Z]{5}$/.test(error.code)) return null
  const constraint = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : null
  return { code: error.code, constraint }
}

/** 23505: a unique index refused a second row. */
export const isUniqueViolation = (error: unknown): boolean => databaseError(error)?.code === '23505'

/** No connection to the database came free in time: the pool of `pg` says so in these words only. */
export const isCrowded = (error: unknown): boolean =>
  error instanceof Error && error.message === 'timeout exceeded when trying to connect'
