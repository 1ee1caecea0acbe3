import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import type { Answer } from '../../contract/answer'
import { errors, isErrorCode, type ErrorCode } from '../../contract/errors'
import { desk } from '../desk'
import { isQuery, type Handle } from '../handle'
import type { Clock } from '../kernel/clock'
import type { Caller } from '../kernel/context'
import { describeApi } from './openapi'
import type { Sessions } from './session'

export const SESSION_COOKIE = 'yili_session'
const BODY_LIMIT_BYTES = 64 * 1024

/** Procedures that take a whole file, from people who are logged in: a larger body, in bytes. */
const FILE_LIMITS: ReadonlyMap<string, number> = new Map([
  ['stations.importFile', 16 * 1024 * 1024],
  ['activities.importMembers', 2 * 1024 * 1024],
])

/** What the HTTP door needs of its host. */
export interface HttpDoor {
  readonly handle: Handle
  readonly clock: Clock
  readonly sessions: Sessions
  /** `host:port` values this door answers to; others are refused, so no foreign name can be pointed at it. */
  readonly hosts: readonly string[]
  /** Where people log in; null where they cannot yet. */
  readonly loginUrl: string | null
  /** Folder of the built H5 pages, and of lesson media. */
  readonly pagesRoot: string
  readonly mediaRoot: string
  /** Where pages may take pictures from besides here: map tiles, if they were built with any. */
  readonly imageOrigins?: readonly string[]
  /** Called after each write that succeeded. */
  readonly onWrite: () => void
  /** Resolves when the database answers. */
  readonly ping: () => Promise<void>
  /** Routes of one kind of host only. */
  readonly extra?: { readonly path: string; readonly routes: Hono }
}

/** The door of browsers: procedures under /api, the pages, the media, a health check and the API's description. */
export function createHttpDoor(door: HttpDoor): Hono {
  const app = new Hono()
  app.use(headers(door.imageOrigins ?? []), sameOrigin(door.hosts))
  app.get('/healthz', async (c) => {
    await door.ping()
    return c.json({ ok: true, data: { now: door.clock.now().toISOString() } })
  })
  app.get('/api/openapi.json', (c) => c.json(describeApi()))
  app.post('/api/:procedure', limit(door), (c) => call(door, c))
  app.all('/api/*', (c) => refuse(c, 'procedure.unknown'))
  if (door.extra) app.route(door.extra.path, door.extra.routes)
  app.use('/media/*', serveStatic({ root: door.mediaRoot, rewriteRequestPath: (path) => path.replace(/^\/media/, '') }))
  app.use('*', serveStatic({ root: door.pagesRoot }))
  app.notFound((c) => refuse(c, 'procedure.unknown'))
  app.onError((_error, c) => refuse(c, 'unexpected'))
  return app
}

const headers = (imageOrigins: readonly string[]): MiddlewareHandler => secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', ...imageOrigins],
    styleSrc: ["'self'", "'unsafe-inline'"],
    fontSrc: ["'self'", 'data:'],
    scriptSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
})

const limitStream = bodyLimit({ maxSize: BODY_LIMIT_BYTES, onError: (c) => refuse(c, 'input.too_large') })

/** A declared length is judged by its number alone; to open the body as a stream, as Hono's limit does, is slow. */
const limit = (door: HttpDoor): MiddlewareHandler => async (c, next) => {
  const declared = c.req.header('content-length')
  if (declared === undefined || c.req.header('transfer-encoding') !== undefined) return limitStream(c, next)
  if (Number(declared) <= BODY_LIMIT_BYTES) return next()
  return Number(declared) > fileLimit(door, c) ? refuse(c, 'input.too_large') : next()
}

function fileLimit(door: HttpDoor, c: Context): number {
  const limitBytes = FILE_LIMITS.get(c.req.param('procedure') ?? '') ?? 0
  return callerOf(door, c).kind === 'resident' ? limitBytes : 0
}

/** Refuses other hosts (DNS rebinding) and other sites' pages (cross-site requests). */
function sameOrigin(hosts: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    const origin = c.req.header('origin')
    const originHost = origin?.replace(/^https?:\/\//, '')
    const ok = hosts.includes(host) && (originHost === undefined || hosts.includes(originHost))
    return ok ? next() : refuse(c, 'origin.refused')
  }
}

async function call(door: HttpDoor, c: Context): Promise<Response> {
  const procedure = c.req.param('procedure') ?? ''
  const body = await c.req.text()
  let input: unknown
  try {
    input = body === '' ? undefined : JSON.parse(body)
  } catch {
    return refuse(c, 'input.invalid')
  }
  const answer = await door.handle({ procedure, input, caller: callerOf(door, c), loginUrl: door.loginUrl })
  if (answer.ok && !isQuery(desk, procedure)) door.onWrite()
  c.header('x-yili-now', door.clock.now().toISOString())
  return c.json(answer, statusOf(answer))
}

function callerOf(door: HttpDoor, c: Context): Caller {
  const residentId = door.sessions.read(getCookie(c, SESSION_COOKIE) ?? '', door.clock.now())
  return residentId === null ? { kind: 'nobody' } : { kind: 'resident', residentId }
}

const statusOf = (answer: Answer<unknown>) =>
  answer.ok ? 200 : isErrorCode(answer.error.code) ? errors[answer.error.code].status : 500

/** A refusal of the door itself, in the shape of every answer. */
export const refuse = (c: Context, code: ErrorCode): Response =>
  c.json({ ok: false, error: { code, message: errors[code].message } }, errors[code].status)
