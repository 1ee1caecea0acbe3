import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { errors } from '../../contract/errors'
import { desk } from '../desk'
import { isQuery } from '../handle'
import { answerCalls, refusal, refuse, type CallDoor } from './calls'
import { describeApi } from './openapi'
import { safeHeaders } from './safe-headers'
import { isForeign } from './same-origin'
import { answerPhotos } from './wall-photos'

export { refuse, SESSION_COOKIE } from './calls'

/** What the HTTP door needs of its host. */
export interface HttpDoor extends Omit<CallDoor, 'isQuery'> {
  /** `host:port` values this door answers to; others are refused, so no foreign name can be pointed at it. */
  readonly hosts: readonly string[]
  /** Where people log in; null where they cannot yet. */
  readonly loginUrl: string | null
  /** Folder of the built H5 pages, and of lesson media. */
  readonly pagesRoot: string
  readonly mediaRoot: string
  /** Where pages may take pictures from besides here: map tiles, if they were built with any. */
  readonly imageOrigins?: readonly string[]
  /** Resolves when the database answers. */
  readonly ping: () => Promise<void>
  /** Routes of one kind of host only. */
  readonly extra?: { readonly path: string; readonly routes: Hono }
}

/** The door of browsers: procedures under /api, the pages, the media, a health check and the API's description. */
export function createHttpDoor(door: HttpDoor): Hono {
  const app = new Hono()
  const calls = { ...door, isQuery: (procedure: string) => isQuery(desk, procedure) }
  const headers = safeHeaders(door.imageOrigins ?? [])
  // Before everything else: a call brings its own headers along and goes past the rest.
  app.post('/api/:procedure', ...answerCalls(calls, headers))
  app.use(withHeaders(headers), sameOrigin(door.hosts))
  app.get('/healthz', async (c) => {
    await door.ping()
    return c.json({ ok: true, data: { now: door.clock.now().toISOString() } })
  })
  app.get('/api/openapi.json', (c) => c.json(describeApi()))
  app.get('/api/wall-photos/:post', answerPhotos(calls))
  app.all('/api/*', (c) => refuse(c, 'procedure.unknown'))
  if (door.extra) app.route(door.extra.path, door.extra.routes)
  app.use('/media/*', serveStatic({ root: door.mediaRoot, rewriteRequestPath: (path) => path.replace(/^\/media/, '') }))
  app.use('*', serveStatic({ root: door.pagesRoot }))
  app.notFound((c) => refuse(c, 'procedure.unknown'))
  app.onError((_error, c) => c.json(refusal('unexpected'), errors.unexpected.status, headers))
  return app
}

const withHeaders = (headers: Readonly<Record<string, string>>): MiddlewareHandler => async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
}

const sameOrigin = (hosts: readonly string[]): MiddlewareHandler => async (c, next) =>
  isForeign(c, hosts) ? refuse(c, 'origin.refused') : next()
