import { Hono, type Context } from 'hono'
import { setCookie } from 'hono/cookie'
import * as v from 'valibot'
import { NICKNAME_MAX } from '../../contract/limits'
import { Instant, typedText } from '../../contract/primitives'
import { runDue } from '../deliver'
import { refuse, SESSION_COOKIE } from '../doors/http'
import type { Sessions } from '../doors/session'
import type { MovableClock } from '../kernel/clock'
import type { System } from '../kernel/context'
import { signIn } from '../modules/residents'
import { chooserCss, chooserJs } from './chooser-assets'
import { chooserPage } from './chooser-page'
import { personaId, personas } from '../seeds'

/** What the demo's own routes need. */
export interface DevRoutes {
  readonly system: System
  readonly clock: MovableClock
  readonly sessions: Sessions
}

const LoginInput = v.union([
  v.strictObject({ persona: v.picklist(['resident', 'member', 'staff']) }),
  v.strictObject({ name: typedText(NICKNAME_MAX) }),
])
const ClockInput = v.strictObject({ now: v.nullable(Instant) })

/**
 * Routes of the demo street only, under /dev: choose who you are, move the clock, run due timer work.
 * Nothing that is deployed imports this file.
 */
export function devRoutes(dev: DevRoutes): Hono {
  const app = new Hono()
  app.get('/login', (c) => c.html(chooserPage(safeBack(c.req.query('back')), dev.clock.now())))
  app.get('/chooser.css', (c) => c.body(chooserCss, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/chooser.js', (c) => c.body(chooserJs, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
  app.post('/login', (c) => login(dev, c))
  app.post('/logout', (c) => {
    setCookie(c, SESSION_COOKIE, '', { path: '/', maxAge: 0 })
    return c.json({ ok: true, data: null })
  })
  app.post('/clock', async (c) => {
    const input = v.safeParse(ClockInput, await bodyOf(c))
    if (!input.success) return refuse(c, 'input.invalid')
    dev.clock.moveTo(input.output.now === null ? null : new Date(input.output.now))
    return c.json({ ok: true, data: { now: dev.clock.now().toISOString() } })
  })
  app.post('/tick', async (c) => c.json({ ok: true, data: { delivered: await runDue(dev.system) } }))
  return app
}

async function login(dev: DevRoutes, c: Context): Promise<Response> {
  const input = v.safeParse(LoginInput, await bodyOf(c))
  if (!input.success) return refuse(c, 'input.invalid')
  const { database } = dev.system
  const now = dev.clock.now()
  const who = input.output
  const residentId =
    'persona' in who
      ? personaId(who.persona)
      : await signIn(database, { identity: { provider: 'demo-name', subject: who.name }, nickname: who.name, now })
  const session = dev.sessions.issue(residentId, now)
  setCookie(c, SESSION_COOKIE, session.value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: session.maxAgeSeconds,
  })
  const nickname = 'persona' in who ? personas[who.persona].nickname : who.name
  return c.json({ ok: true, data: { residentId, nickname } })
}

async function bodyOf(c: Context): Promise<unknown> {
  try {
    return await c.req.json()
  } catch {
    return null
  }
}

/** Only ever back to this host's own pages. Browsers take `\` for `/`, and drop tabs and line breaks before that. */
const safeBack = (back = '/'): string => (/^\/(?![/\\])[^\t\n\r]*$/.test(back) ? back : '/')
