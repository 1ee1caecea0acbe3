import type { Context, Handler, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import type { Answer } from '../../contract/answer'
import { errors, isErrorCode, type ErrorCode } from '../../contract/errors'
import type { Handle } from '../handle'
import type { Clock } from '../kernel/clock'
import type { Caller } from '../kernel/context'
import { isForeign } from './same-origin'
import type { Sessions } from './session'

export const SESSION_COOKIE = 'yili_session'
const BODY_LIMIT_BYTES = 64 * 1024

/** Procedures that take a whole file, from people who are logged in: a larger body, in bytes. */
const FILE_LIMITS: ReadonlyMap<string, number> = new Map([
  ['stations.importFile', 16 * 1024 * 1024],
  ['activities.importMembers', 2 * 1024 * 1024],
  // The largest photo as Base64, and the words.
  ['wall.post', 512 * 1024],
])

/** What calls of procedures need of their host. */
export interface CallDoor {
  readonly handle: Handle
  readonly clock: Clock
  readonly sessions: Sessions
  readonly hosts: readonly string[]
  readonly loginUrl: string | null
  /** Whether a procedure only reads. */
  readonly isQuery: (procedure: string) => boolean
  /** Called after each write that succeeded. */
  readonly onWrite: () => void
}

/**
 * Answers `POST /api/<procedure>`. `headers` go with every answer as they are: this is the way most calls take, and
 * whatever opens an answer again afterwards (middleware, `c.header`) costs as much as asking the database.
 */
export function answerCalls(door: CallDoor, headers: Readonly<Record<string, string>>): [MiddlewareHandler, Handler] {
  const asJson = { ...headers, 'content-type': 'application/json' }
  const reply: Reply = (answer, now) =>
    new Response(JSON.stringify(answer), {
      status: statusOf(answer),
      headers: now ? { 'x-yili-now': now.toISOString(), ...asJson } : asJson,
    })
  const limitStream = bodyLimit({ maxSize: BODY_LIMIT_BYTES, onError: () => reply(refusal('input.too_large')) })
  const guard: MiddlewareHandler = async (c, next) => {
    if (isForeign(c, door.hosts)) return reply(refusal('origin.refused'))
    const size = sizeOf(door, c)
    if (size === 'unknown') return limitStream(c, next)
    return size === 'too_large' ? reply(refusal('input.too_large')) : next()
  }
  return [guard, (c) => call(door, c, reply)]
}

/** `now`: the server's time, so that a clock that was moved is known to the pages; refusals of the door go without. */
type Reply = (answer: Answer<unknown>, now?: Date) => Response

/** A declared length is judged by its number alone; to open the body as a stream, as Hono's limit does, is slow. */
function sizeOf(door: CallDoor, c: Context): 'fits' | 'too_large' | 'unknown' {
  const declared = c.req.header('content-length')
  if (declared === undefined || c.req.header('transfer-encoding') !== undefined) return 'unknown'
  if (Number(declared) <= BODY_LIMIT_BYTES) return 'fits'
  return Number(declared) > fileLimit(door, c) ? 'too_large' : 'fits'
}

function fileLimit(door: CallDoor, c: Context): number {
  const limitBytes = FILE_LIMITS.get(c.req.param('procedure') ?? '') ?? 0
  return callerOf(door, c).kind === 'resident' ? limitBytes : 0
}

async function call(door: CallDoor, c: Context, reply: Reply): Promise<Response> {
  const procedure = c.req.param('procedure') ?? ''
  const body = await c.req.text()
  let input: unknown
  try {
    input = body === '' ? undefined : JSON.parse(body)
  } catch {
    return reply(refusal('input.invalid'))
  }
  const answer = await door.handle({ procedure, input, caller: callerOf(door, c), loginUrl: door.loginUrl })
  if (answer.ok && !door.isQuery(procedure)) door.onWrite()
  return reply(answer, door.clock.now())
}

/** Who the session of a request says it is. */
export function callerOf(door: CallDoor, c: Context): Caller {
  const session = getCookie(c, SESSION_COOKIE)
  const residentId = session === undefined ? null : door.sessions.read(session, door.clock.now())
  return residentId === null ? { kind: 'nobody' } : { kind: 'resident', residentId }
}

const statusOf = (answer: Answer<unknown>) =>
  answer.ok ? 200 : isErrorCode(answer.error.code) ? errors[answer.error.code].status : 500

/** A refusal of the door itself, in the shape of every answer. */
export const refusal = (code: ErrorCode): Answer<never> =>
  ({ ok: false, error: { code, message: errors[code].message } })

/** Answers with a refusal of the door, and its status. */
export const refuse = (c: Context, code: string): Response => {
  const known = isErrorCode(code) ? code : 'unexpected'
  return c.json(refusal(known), errors[known].status)
}
