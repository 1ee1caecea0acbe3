import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CALL_TIMEOUT_MS, ownAnswer } from './envelope'
import { createTransport } from './transport.h5'

const fetched = vi.fn<typeof fetch>()
const learned: number[] = []
const send = createTransport((epochMs) => void learned.push(epochMs))

const answering = (body: string, init: ResponseInit = {}) => fetched.mockResolvedValueOnce(new Response(body, init))

beforeEach(() => {
  vi.stubGlobal('fetch', fetched)
  learned.length = 0
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  fetched.mockReset()
})

test('a call is a POST of JSON to our own origin, with its cookie', async () => {
  answering('{"ok":true,"data":{"n":1}}')
  expect(await send('stations.get', { id: 's' })).toEqual({ ok: true, data: { n: 1 } })
  const [address, request] = fetched.mock.calls[0] ?? []
  expect(address).toBe('/api/stations.get')
  expect(request).toMatchObject({ method: 'POST', credentials: 'same-origin', body: '{"id":"s"}' })
})

test('a refusal with its own status is still the server’s answer', async () => {
  answering('{"ok":false,"error":{"code":"login.required","message":"先登录"}}', { status: 401 })
  expect(await send('residents.inbox', {})).toMatchObject({ ok: false, error: { code: 'login.required' } })
})

test.each([
  ['a proxy’s error page', () => answering('<h1>502 Bad Gateway</h1>', { status: 502 })],
  ['no network', () => fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'))],
])('%s counts as not connected', async (_what, arrange) => {
  arrange()
  expect(await send('residents.me', undefined)).toEqual(ownAnswer('network.offline'))
})

test('a call that takes too long is given up', async () => {
  vi.useFakeTimers()
  fetched.mockImplementationOnce((_address, request) => new Promise((_resolve, reject) => {
    request?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
  }))
  const answer = send('residents.me', undefined)
  await vi.advanceTimersByTimeAsync(CALL_TIMEOUT_MS)
  expect(await answer).toEqual(ownAnswer('network.offline'))
})

test('the server’s clock is learnt where the server tells it', async () => {
  answering('{"ok":true,"data":null}', { headers: { 'x-yili-now': '2026-10-17T04:00:00.000Z' } })
  await send('residents.me', undefined)
  answering('{"ok":true,"data":null}')
  await send('residents.me', undefined)
  expect(learned).toEqual([Date.parse('2026-10-17T04:00:00Z')])
})
