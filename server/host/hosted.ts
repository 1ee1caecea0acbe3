import { resolve } from 'node:path'
import type { Hono } from 'hono'
import { desk } from '../desk'
import { deliverSoon, runDue } from '../deliver'
import { createHttpDoor } from '../doors/http'
import type { Sessions } from '../doors/session'
import { createHandle } from '../handle'
import type { System } from '../kernel/context'
import { sql } from '../kernel/database'
import { speakNames } from '../modules/stations/desk'
import { listen, LOOPBACK } from './serve'

const ROOT = resolve(__dirname, '../..')
const TIMER_MS = 30_000

/** What differs between the demo's host and a real one. */
export interface Hosting {
  readonly port: number
  readonly sessions: Sessions
  readonly mediaRoot: string
  readonly loginUrl: string | null
  /** Names under which a reverse proxy passes calls on, beside our own address. */
  readonly publicHosts?: readonly string[]
  /** Where map tiles come from, when the pages were built with any. */
  readonly imageOrigins?: readonly string[]
  readonly extra?: { readonly path: string; readonly routes: Hono }
}

export interface RunningHost {
  readonly url: string
  close(): Promise<void>
}

/** Puts a system behind the HTTP door and its timer. `close` finishes running work and closes the database. */
export async function host(system: System, hosting: Hosting): Promise<RunningHost> {
  const soon = deliverSoon(system)
  const hosts: string[] = [...(hosting.publicHosts ?? [])]
  const app = createHttpDoor({
    handle: createHandle(system, desk),
    clock: system.clock,
    sessions: hosting.sessions,
    hosts,
    loginUrl: hosting.loginUrl,
    pagesRoot: resolve(ROOT, 'dist/h5'),
    mediaRoot: hosting.mediaRoot,
    onWrite: () => soon.nudge(),
    ping: async () => void (await system.database.query(sql`select 1`)),
    imageOrigins: hosting.imageOrigins ?? [],
    ...(hosting.extra && { extra: hosting.extra }),
  })
  const server = await listen(app, hosting.port)
  hosts.push(`${LOOPBACK}:${server.port}`, `localhost:${server.port}`)
  soon.nudge()
  const timer = setInterval(() => void onTimer(system), TIMER_MS)
  return {
    url: `http://${LOOPBACK}:${server.port}`,
    close: async () => {
      clearInterval(timer)
      await server.stop()
      await soon.idle()
      await system.database.close()
    },
  }
}

/** What deadlines decided, what waits to be delivered; and lets stations that phones named be found by pinyin. */
async function onTimer(system: System): Promise<void> {
  try {
    await runDue(system)
    await speakNames(system.database)
  } catch (error) {
    system.log.error('timer.failed', error)
  }
}
