import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActivitySummary } from '../../contract/activities'
import { newId } from '../../server/kernel/ids'
import { startChildHost, type ChildHost } from './child-host'

let folder: string
let host: ChildHost

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yili-host-'))
  host = await startChildHost(folder)
})
afterAll(async () => {
  await host.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Ok<T> { ok: boolean; data: T; error?: { code: string } }

const login = async (name: string) => (await host.post('/dev/login', { name })).cookie
const openActivities = async () => {
  const { answer } = await host.post<Ok<{ items: ActivitySummary[] }>>('/api/activities.list', { limit: 50 })
  return answer.data.items.filter((activity) => activity.phase === 'open' && (activity.places.left ?? 1) > 0)
}

test('a second host on the same directory is refused with a sentence that names the first', async () => {
  const refused = startChildHost(folder)
  await expect(refused).rejects.toThrow(`in use by process ${host.child.pid}`)
})

test('the demo’s own routes let one log in, move the clock and deliver what is due', async () => {
  const staff = await host.post<Ok<{ nickname: string }>>('/dev/login', { persona: 'staff' })
  expect(staff.answer.data.nickname).toBe('顾敏')
  const moved = await host.post<Ok<{ now: string }>>('/dev/clock', { now: '2030-05-01T04:00:00Z' })
  expect(moved.answer.data.now.slice(0, 16)).toBe('2030-05-01T04:00')
  await host.post('/dev/clock', { now: null })
  expect((await host.post<Ok<{ delivered: number }>>('/dev/tick', {})).answer.ok).toBe(true)
  expect((await host.post('/dev/login', { persona: 'mayor' })).status).toBe(400)
  expect((await host.post('/dev/clock', { now: 'tomorrow' })).status).toBe(400)
})

test('kill -9 in mid-write loses no sign-up that was acknowledged, and the next host takes over', async () => {
  // 早上八段锦, on every day: it takes everybody and asks nothing.
  const activity = (await openActivities()).find(({ places }) => places.capacity === null)
  const cookies = await Promise.all(Array.from({ length: 40 }, (_, index) => login(`赶场的 ${index}`)))
  const acknowledged: string[] = []
  const rush = cookies.map(async (cookie) => {
    const input = { activityId: activity!.id, requestId: newId(new Date()) }
    const { answer } = await host.post<Ok<unknown>>('/api/activities.signUp', input, cookie)
    if (answer.ok) acknowledged.push(cookie)
    if (acknowledged.length === 15) host.child.kill('SIGKILL')
  })
  await Promise.allSettled(rush)
  await host.end('SIGKILL')
  expect(acknowledged.length).toBeGreaterThanOrEqual(15)
  expect(existsSync(join(folder, 'postgres.lock'))).toBe(true)

  host = await startChildHost(folder)
  for (const cookie of acknowledged) {
    const { answer } = await host.post<Ok<ActivitySummary>>('/api/activities.get', { id: activity!.id }, cookie)
    expect(answer.data.mine).not.toBeNull()
  }
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s closes the database cleanly and gives the directory back', async (signal) => {
  expect(await host.end(signal)).toBe(0)
  expect(existsSync(join(folder, 'postgres.lock'))).toBe(false)
  host = await startChildHost(folder)
  expect((await openActivities()).length).toBeGreaterThan(0)
})
