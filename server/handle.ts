import { callTRPCProcedure, TRPCError, type AnyRouter } from '@trpc/server'
import type { Answer } from '../contract/answer'
import { errors, type ErrorCode } from '../contract/errors'
import { api } from './api'
import type { Caller, Context, Resident, System } from './kernel/context'
import { Failure, isCrowded } from './kernel/failure'
import { newId } from './kernel/ids'
import { findResident, findResidentIdByIdentity, staffScopeOf } from './modules/residents'

/** One call as a door hands it in. `loginUrl`: where this door lets people log in, if it does. */
export interface Call {
  readonly procedure: string
  readonly input: unknown
  readonly caller: Caller
  readonly loginUrl?: string | null
}

export type Handle = (call: Call) => Promise<Answer<unknown>>

/**
 * Answers calls by name: knows neither HTTP nor WeChat, never throws. All doors and the tests go through it.
 * `procedures`: what this door offers; the phones' ones unless told.
 */
export function createHandle(system: System, procedures: AnyRouter = api): Handle {
  return async (call) => {
    const startedMs = performance.now()
    const answer = await answerTo({ system, procedures }, call)
    system.log.info('call', {
      procedure: call.procedure,
      code: answer.ok ? 'ok' : answer.error.code,
      ms: Math.round((performance.now() - startedMs) * 10) / 10,
    })
    return answer
  }
}

/** Whether a procedure only reads. An unknown name counts as reading: it will be refused anyway. */
export const isQuery = (procedures: AnyRouter, procedure: string): boolean =>
  typeOf(procedures, procedure) !== 'mutation'

interface Offer {
  readonly system: System
  readonly procedures: AnyRouter
}

async function answerTo({ system, procedures }: Offer, call: Call): Promise<Answer<unknown>> {
  const type = typeOf(procedures, call.procedure)
  if (type === null) return refusal('procedure.unknown')
  try {
    const ctx = await createContext(system, call)
    const data: unknown = await callTRPCProcedure({
      router: procedures,
      path: call.procedure,
      type,
      ctx,
      getRawInput: async () => call.input,
      signal: undefined,
      batchIndex: 0,
    })
    return { ok: true, data }
  } catch (error) {
    return answerToError(system, call.procedure, error)
  }
}

function typeOf({ _def }: AnyRouter, procedure: string): 'query' | 'mutation' | null {
  const procedures = _def.procedures as unknown as Record<string, { _def: { type: 'query' | 'mutation' } }>
  return Object.hasOwn(procedures, procedure) ? procedures[procedure]!._def.type : null
}

async function createContext(system: System, { caller, loginUrl = null }: Call): Promise<Context> {
  const residentId = await residentIdOf(system, caller)
  const read = async (): Promise<Resident | null> =>
    residentId === null ? null : findResident(system.database, residentId)
  let resident: Promise<Resident | null> | undefined
  return {
    database: system.database,
    contentCheck: system.contentCheck,
    sealer: system.sealer,
    log: system.log,
    hasWall: system.hasWall,
    now: system.clock.now(),
    caller,
    residentId,
    loginUrl,
    resident: () => (resident ??= read()),
    unitOfStaff: async () =>
      residentId === null ? null : (await staffScopeOf(system.database, residentId)).unitId,
  }
}

async function residentIdOf(system: System, caller: Caller): Promise<string | null> {
  if (caller.kind === 'nobody') return null
  if (caller.kind === 'resident') return caller.residentId
  return findResidentIdByIdentity(system.database, caller)
}

function answerToError(system: System, procedure: string, error: unknown): Answer<never> {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error
  if (cause instanceof Failure) return refusal(cause.code, cause.details)
  if (error instanceof TRPCError && error.code === 'BAD_REQUEST') return refusal('input.invalid', issuesOf(cause))
  if (isCrowded(cause)) return refusal('server.busy')
  const errorId = newId(system.clock.now())
  system.log.error('call.unexpected', cause, { procedure, errorId })
  return refusal('unexpected', { errorId })
}

function refusal(code: ErrorCode, details?: unknown): Answer<never> {
  return { ok: false, error: { code, message: errors[code].message, ...(details !== undefined && { details }) } }
}

/** Which fields of the input were refused, by their path. */
function issuesOf(cause: unknown): { path: string; message: string }[] {
  const issues = typeof cause === 'object' && cause !== null && 'issues' in cause ? cause.issues : []
  if (!Array.isArray(issues)) return []
  return issues.map((issue: { message?: string; path?: readonly ({ key?: unknown } | PropertyKey)[] }) => ({
    path: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    message: issue.message ?? '',
  }))
}
