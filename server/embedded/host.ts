import { resolve } from 'node:path'
import { deliverDue, deliverSoon } from '../deliver'
import { createHttpDoor } from '../doors/http'
import { createSessions } from '../doors/session'
import { createHandle } from '../handle'
import { listen, LOOPBACK } from '../host/serve'
import { MovableClock } from '../kernel/clock'
import type { System } from '../kernel/context'
import { migrate, openDatabase, readMigrations, sql } from '../kernel/database'
import { createLog, type Log } from '../kernel/log'
import { seedStreet } from '../seeds'
import { localContentCheck } from '../wechat/local-content-check'
import { devRoutes } from './dev-routes'
import { sessionSecret } from './secret'
import type { EmbeddedSettings } from './settings'

const ROOT = resolve(__dirname, '../..')
const TIMER_MS = 30_000
const POOL_SIZE = 10

export interface RunningHost {
  readonly url: string
  close(): Promise<void>
}

/**
 * Starts the whole system on this machine: database, demo street, pages, procedures and the demo's own routes.
 * Resolves when it answers; `close` finishes running work and closes the database cleanly.
 */
export async function startEmbeddedHost(settings: EmbeddedSettings, log: Log = errorLog): Promise<RunningHost> {
  const clock = new MovableClock()
  const database = await openDatabase({
    ...(settings.databaseUrl !== null && { url: settings.databaseUrl }),
    dataDir: settings.dataDir,
    poolSize: POOL_SIZE,
  })
  const system: System = { database, clock, contentCheck: localContentCheck, log }
  try {
    await migrate(database, readMigrations(resolve(ROOT, 'server/migrations')))
    await seedStreet(database, clock.now())
    return await serveSystem(system, clock, settings)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function serveSystem(system: System, clock: MovableClock, settings: EmbeddedSettings): Promise<RunningHost> {
  const sessions = createSessions(sessionSecret(settings.dataDir))
  const soon = deliverSoon(system)
  const hosts: string[] = []
  const app = createHttpDoor({
    handle: createHandle(system),
    clock,
    sessions,
    hosts,
    loginUrl: '/dev/login',
    pagesRoot: resolve(ROOT, 'dist/h5'),
    mediaRoot: resolve(ROOT, 'server/seeds/media'),
    onWrite: soon.nudge,
    ping: async () => void (await system.database.query(sql`select 1`)),
    extra: { path: '/dev', routes: devRoutes({ system, clock, sessions }) },
  })
  const server = await listen(app, settings.port)
  hosts.push(`${LOOPBACK}:${server.port}`, `localhost:${server.port}`)
  const timer = setInterval(() => {
    deliverDue(system).catch((error: unknown) => system.log.error('outbox.failed', error))
  }, TIMER_MS)
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

/** The demo's terminal stays quiet but for what went wrong. */
const errorLog: Log = { ...createLog((line) => console.error(line)), info: () => undefined }
