import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { MeView } from '../../contract/residents'
import { sql } from '../kernel/database'
import { enqueue } from '../kernel/outbox'
import { MovableClock } from '../kernel/clock'
import { SESSION_COOKIE } from '../doors/http'
import { createSessions } from '../doors/session'
import { personaId, personas } from '../seeds'
import { MONDAY_TEN } from '../testing/harness'
import { useStreet } from '../testing/street'
import { devRoutes } from './dev-routes'

const street = useStreet()
const sessions = createSessions('a secret of the test, thirty-two bytes')
let clock: MovableClock
let app: Hono

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: MONDAY_TEN }))
afterAll(() => void vi.useRealTimers())
beforeEach(() => {
  clock = new MovableClock()
  app = devRoutes({ system: { ...street.system, clock }, clock, sessions })
})

const post = async (path: string, body: unknown) => {
  const response = await app.request(path, { method: 'POST', body: JSON.stringify(body) })
  const answer = await response.json() as { ok: boolean; data?: Record<string, unknown>; error?: { code: string } }
  return { answer, cookie: response.headers.get('set-cookie') ?? '' }
}
const whoIs = (cookie: string) =>
  sessions.read(new RegExp(`^${SESSION_COOKIE}=([^;]*)`).exec(cookie)?.[1] ?? '', clock.now())

describe('the page that asks who one would like to be', () => {
  const HERE = 'http://127.0.0.1:8610'
  const open = async (back: string) => (await app.request(`/login?back=${encodeURIComponent(back)}`)).text()
  /** The address that a browser goes to after the choice. */
  const goesTo = async (back: string) => {
    const [, shown = ''] = /data-back="([^"]*)"/.exec(await open(back)) ?? []
    return new URL(shown.replaceAll('&amp;', '&'), `${HERE}/dev/login`).href
  }

  test('offers every persona, and says what time it is there', async () => {
    const page = await open('/')
    for (const { nickname } of Object.values(personas)) expect(page).toContain(nickname)
    expect(page).toContain('2026-03-02 10:00')
  })

  test.each(['/', '/#/pages/me/index', '/?from=a&to=b#/pages/lessons/index'])('leads back to %s', async (back) => {
    expect(await goesTo(back)).toBe(HERE + back)
  })

  test.each([
    'https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example', '/\n\\evil.example', '\t//evil.example',
    ' //evil.example', '/\r\n/evil.example', 'javascript:alert(1)', 'data:text/html,x', 'evil.example', '', '\\\\evil.example',
  ])('never leads away from this host: %j', async (back) => {
    const { origin, protocol } = new URL(await goesTo(back))
    expect({ origin, protocol }).toEqual({ origin: HERE, protocol: 'http:' })
  })

  test('shows an address with a tag in it as text', async () => {
    expect(await open('/"><script>alert(1)</script>')).not.toContain('<script>')
  })
})

describe('choosing', () => {
  test('a persona begins a session as that resident, out of reach of scripts', async () => {
    const { answer, cookie } = await post('/login', { persona: 'staff' })
    expect(answer).toEqual({ ok: true, data: { residentId: personaId('staff'), nickname: '顾敏' } })
    expect(whoIs(cookie)).toBe(personaId('staff'))
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax/)
  })

  test('a name makes a new resident, and the same name finds the same one again', async () => {
    const first = await post('/login', { name: ' 小林 ' })
    const id = whoIs(first.cookie)
    expect(first.answer.data).toEqual({ residentId: id, nickname: '小林' })
    expect((await street.data<MeView>(id, 'residents.me')).resident).toMatchObject({ nickname: '小林', isStaff: false })
    expect(whoIs((await post('/login', { name: '小林' })).cookie)).toBe(id)
    expect(whoIs((await post('/login', { name: '小李' })).cookie)).not.toBe(id)
  })

  test.each([{}, { persona: 'mayor' }, { name: '  ' }, { persona: 'staff', name: '小林' }, null])('%j is nobody', async (who) => {
    const { answer, cookie } = await post('/login', who)
    expect([answer.error?.code, cookie]).toEqual(['input.invalid', ''])
  })

  test('leaving ends the session', async () => {
    expect((await post('/logout', {})).cookie).toMatch(new RegExp(`^${SESSION_COOKIE}=; Max-Age=0`))
  })
})

describe('the demo’s time', () => {
  test('can be moved, goes on from there, and comes back', async () => {
    const saturday = '2026-03-07T06:00:00.000Z'
    expect((await post('/clock', { now: saturday })).answer).toEqual({ ok: true, data: { now: saturday } })
    expect(clock.now()).toEqual(new Date(saturday))
    expect((await post('/clock', { now: null })).answer.data).toEqual({ now: MONDAY_TEN.toISOString() })
  })

  test('stays where it is when the order is not a time', async () => {
    expect((await post('/clock', { now: 'next week' })).answer.error?.code).toBe('input.invalid')
    expect(clock.now()).toEqual(MONDAY_TEN)
  })

  test('a tick does the timer’s work that is due', async () => {
    const notice = { residentId: await street.resident('阿芳'), kind: 'idea_answered', subjectId: personaId('staff'), title: '', text: '' }
    await enqueue(street.database, { topic: 'notice', payload: notice, now: MONDAY_TEN })
    expect((await post('/tick', {})).answer).toEqual({ ok: true, data: { delivered: 1 } })
    expect(await street.database.query(sql`select 1 from outbox where delivered_at is null`)).toEqual([])
  })
})
