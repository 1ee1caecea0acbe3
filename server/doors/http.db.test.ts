import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '../kernel/database'
import { insertWallPost } from '../modules/activities'
import { anActivity, aStation } from '../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../testing/harness'
import { useStreet } from '../testing/street'
import { createHttpDoor, SESSION_COOKIE, type HttpDoor } from './http'
import { createSessions } from './session'

const street = useStreet()
const { database } = street
let app: Hono
let folder: string
let writes = 0
const sessions = createSessions('a secret of the test, thirty-two bytes')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yili-pages-'))
  writeFileSync(join(folder, 'index.html'), '<title>一里</title>')
  writeFileSync(join(folder, 'lesson.mp3'), '0123456789')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  writes = 0
  app = open()
})

const open = (different: Partial<HttpDoor> = {}): Hono =>
  createHttpDoor({
    handle: street.handle, clock: street.clock, sessions,
    hosts: ['127.0.0.1:8610', 'localhost:8610'], loginUrl: '/dev/login',
    pagesRoot: folder, mediaRoot: folder, onWrite: () => { writes += 1 },
    ping: async () => void (await database.query(sql`select 1`)),
    ...different,
  })

interface Reply {
  readonly ok: boolean
  readonly data?: unknown
  readonly error?: { readonly code: string; readonly message: string }
}

const HOST = { host: '127.0.0.1:8610' }
const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body, headers: { ...HOST, ...headers } })
const call = async (procedure: string, input: unknown, headers?: Record<string, string>) => {
  const response = await post(`/api/${procedure}`, JSON.stringify(input), headers)
  return { status: response.status, answer: (await response.json()) as Reply }
}
const cookieOf = (residentId: string) => ({ cookie: `${SESSION_COOKIE}=${sessions.issue(residentId, MONDAY_TEN).value}` })

describe('statuses', () => {
  test('each refusal has its own status, code and Chinese sentence', async () => {
    const stationId = await aStation(database)
    const activityId = await anActivity(database, { stationId, capacity: 1 })
    const resident = cookieOf(await street.resident('阿芳'))
    const input = { activityId, requestId: requestId() }
    const cases = [
      [await call('activities.get', { id: activityId }), 200, undefined],
      [await call('activities.get', { id: 'x' }), 400, 'input.invalid'],
      [await call('activities.signUp', input), 401, 'login.required'],
      [await call('activities.roster', { activityId }, resident), 403, 'access.denied'],
      [await call('activities.get', { id: requestId() }), 404, 'activity.not_found'],
      [await call('activities.makeTea', {}), 404, 'procedure.unknown'],
      [await call('constructor', {}), 404, 'procedure.unknown'],
      [await call('__proto__.x', {}), 404, 'procedure.unknown'],
      [await call('activities.signUp', input, resident), 200, undefined],
    ] as const
    for (const [{ status, answer }, expected, code] of cases) {
      expect({ status, code: answer.error?.code }).toEqual({ status: expected, code })
      if (code) expect(answer.error?.message).toMatch(/[一-龥]/)
    }
    expect(writes).toBe(1)
  })

  test('an error nobody foresaw is 500 with an id and no detail of its own', async () => {
    await database.script('alter table ideas rename to ideas_away')
    const { status, answer } = await call('ideas.list', {}).finally(() => database.script('alter table ideas_away rename to ideas'))
    expect(status).toBe(500)
    expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected', details: { errorId: expect.any(String) as string } } })
    expect(JSON.stringify(answer)).not.toContain('relation')
  })
})

describe('bodies', () => {
  test('broken JSON and a body over 64 KiB are refused', async () => {
    expect((await post('/api/activities.list', '{"from":')).status).toBe(400)
    expect((await post('/api/ideas.submit', JSON.stringify({ text: '字'.repeat(30_000) }))).status).toBe(413)
  })

  test('a directory of stations may be larger, up to 16 MB, from somebody who is logged in', async () => {
    const cookie = cookieOf(await street.resident('小沈', { isStaff: true }))
    const statusOf = async (bytes: number, headers: Record<string, string>, procedure = 'stations.importFile') => {
      const body = JSON.stringify({ fileName: 'x.csv', content: 'A'.repeat(bytes) })
      return (await post(`/api/${procedure}`, body, { ...headers, 'content-length': String(body.length) })).status
    }
    expect(await statusOf(1_000_000, cookie)).toBe(400)
    expect(await statusOf(17_000_000, cookie)).toBe(413)
    expect(await statusOf(1_000_000, {})).toBe(413)
    expect(await statusOf(1_000_000, cookie, 'ideas.submit')).toBe(413)
  })

  test('a post with a photo may be larger, up to 512 KiB, from somebody who is logged in', async () => {
    const cookie = cookieOf(await street.resident('阿芳'))
    const statusOf = async (bytes: number, headers: Record<string, string>) => {
      const input = { activityId: requestId(), text: '谢谢', photo: 'A'.repeat(bytes), requestId: requestId() }
      const body = JSON.stringify(input)
      return (await post('/api/wall.post', body, { ...headers, 'content-length': String(Buffer.byteLength(body)) })).status
    }
    expect(await statusOf(400_000, cookie)).toBe(404)
    expect(await statusOf(600_000, cookie)).toBe(413)
    expect(await statusOf(400_000, {})).toBe(413)
  })

  test('a body that does not say how long it is is cut off at the same length', async () => {
    const streamed = (text: string) => new ReadableStream<Uint8Array>({
      start: (controller) => { controller.enqueue(new TextEncoder().encode(text)); controller.close() },
    })
    const send = (text: string) => app.request('/api/activities.list', {
      method: 'POST', body: streamed(text), headers: { ...HOST, 'transfer-encoding': 'chunked' }, duplex: 'half',
    } as RequestInit)
    expect((await send('{}')).status).toBe(200)
    expect((await send(JSON.stringify({ cursor: 'a'.repeat(70_000) }))).status).toBe(413)
  })

  test('which field was wrong is said', async () => {
    const { answer } = await call('stations.nearby', { lat: 30, lng: 'east', datum: 'gcj02' })
    expect(answer.error).toMatchObject({ code: 'input.invalid', details: [{ path: 'lng' }] })
  })
})

describe('who is calling', () => {
  test('a forged, changed or expired session is nobody', async () => {
    const residentId = await street.resident('阿芳')
    const good = sessions.issue(residentId, MONDAY_TEN).value
    const isKnown = async (value: string) => {
      const { answer } = await call('residents.me', undefined, { cookie: `${SESSION_COOKIE}=${value}` })
      return (answer.data as { resident: unknown }).resident !== null
    }
    expect(await isKnown(good)).toBe(true)
    expect(await isKnown(good.replace(residentId, await street.resident('老金')))).toBe(false)
    expect(await isKnown(createSessions('another secret of thirty-two bytes').issue(residentId, MONDAY_TEN).value)).toBe(false)
    expect(await isKnown(sessions.issue(residentId, new Date('2026-01-01T00:00:00Z')).value)).toBe(false)
    expect(await isKnown('')).toBe(false)
  })

  test.each([
    ['another host name points here', { host: 'evil.example:8610' }],
    ['another site’s page calls', { ...HOST, origin: 'https://evil.example' }],
    ['a sandboxed page calls', { ...HOST, origin: 'null' }],
  ])('nothing is answered when %s', async (_case, headers) => {
    const response = await app.request('/api/stations.list', { method: 'POST', body: '{}', headers })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ error: { code: 'origin.refused' } })
  })
})

describe('pages and media', () => {
  test('the pages come with headers that keep other sites and inline scripts out', async () => {
    const response = await app.request('/', { headers: HOST })
    expect(await response.text()).toContain('一里')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('answers and refusals of calls carry them as well', async () => {
    const failing = open({ handle: () => Promise.reject(new Error('the door itself')) })
    const answers = [
      await post('/api/stations.list', '{}'),
      await post('/api/activities.makeTea', '{}'),
      await post('/api/activities.list', '{"from":'),
      await post('/api/ideas.submit', 'a'.repeat(70_000), { 'content-length': '70000' }),
      await post('/api/ideas.submit', 'a'.repeat(70_000)),
      await post('/api/stations.list', '{}', { origin: 'https://evil.example' }),
      await failing.request('/api/stations.list', { method: 'POST', body: '{}', headers: HOST }),
      await app.request('/api/stations.list', { headers: HOST }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 400, 413, 413, 403, 500, 404])
    for (const { headers } of answers) {
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-type')).toContain('application/json')
    }
  })

  test('pictures come from here alone, unless the host names where map tiles come from', async () => {
    const policyOf = async (door: Hono) => (await door.request('/', { headers: HOST })).headers.get('content-security-policy')
    expect(await policyOf(app)).toContain("img-src 'self' data:;")
    const withTiles = open({ imageOrigins: ['https://tiles.example.cn'] })
    expect(await policyOf(withTiles)).toContain("img-src 'self' data: https://tiles.example.cn;")
  })

  test('a player can ask for the middle of a lesson', async () => {
    const response = await app.request('/media/lesson.mp3', { headers: { ...HOST, range: 'bytes=3-5' } })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe('bytes 3-5/10')
    expect(await response.text()).toBe('345')
  })

  test.each(['/../package.json', '/%2e%2e/package.json', '/media/..%2f..%2fpackage.json'])('%s leads nowhere outside', async (path) => {
    expect((await app.request(path, { headers: HOST })).status).toBe(404)
  })

  test('health and the API’s description are there', async () => {
    expect(await (await app.request('/healthz', { headers: HOST })).json()).toMatchObject({ ok: true })
    const openapi = (await (await app.request('/api/openapi.json', { headers: HOST })).json()) as { paths: Record<string, unknown> }
    expect(Object.keys(openapi.paths)).toContain('/api/activities.signUp')
    expect(JSON.stringify(openapi)).not.toContain('undefined')
  })

  test('answers carry the server’s time, so that a moved clock is known to the pages', async () => {
    const response = await post('/api/stations.list', '{}')
    expect(response.headers.get('x-yili-now')).toBe(MONDAY_TEN.toISOString())
  })
})

describe('photos of the wall', () => {
  const picture = (id: string, headers: Record<string, string> = {}) =>
    app.request(`/api/wall-photos/${id}`, { headers: { ...HOST, ...headers } })

  test('are pictures: one that hangs may be kept, one that waits is for its author and is not', async () => {
    const activityId = await anActivity(database, { stationId: await aStation(database) })
    const author = await street.resident('阿芳')
    const id = requestId()
    const photo = { jpeg: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), width: 1, height: 1 }
    const written = { id, activityId, residentId: author, text: '谢谢', photo, postedAt: MONDAY_TEN, publishedAt: null }
    await database.transaction((tx) => insertWallPost(tx, written))
    expect((await picture(id)).status).toBe(404)
    expect((await picture(id, cookieOf(await street.resident('老沈')))).status).toBe(404)
    const own = await picture(id, cookieOf(author))
    expect([own.status, own.headers.get('content-type'), own.headers.get('cache-control')]).toEqual([200, 'image/jpeg', 'no-store'])
    expect(new Uint8Array(await own.arrayBuffer())).toEqual(photo.jpeg)
    await database.query(sql`update wall_posts set published_at = ${MONDAY_TEN}`)
    const hanging = await picture(id)
    expect([hanging.status, hanging.headers.get('cache-control')]).toEqual([200, 'private, max-age=31536000, immutable'])
    expect(hanging.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await picture('../../etc/passwd')).status).toBe(404)
    expect((await picture('x')).status).toBe(400)
    expect((await picture(id, { host: 'evil.example' })).status).toBe(403)
  })
})
