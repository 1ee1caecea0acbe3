import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { newPhone } from './client/phone'
import type { MiniProgram } from './mini-program'
import { openStreet, TUESDAY_TEN, type Street } from './testing/street'
import { openMiniProgram } from './vm/open'

interface Item { readonly id: string; readonly title: string }
interface Answer<Data> { readonly data: Data }

let street: Street
let app: MiniProgram | undefined

beforeAll(async () => { street = await openStreet() })
afterEach(() => app?.close())
afterAll(() => street.close())

test('what was learnt before login is handed over at the first sign-up, though no lesson page was opened', async () => {
  const backend = street.wechatUser('o-learnt-before')
  const lessons = (await backend('api', { procedure: 'lessons.list', input: {} })) as Answer<{ items: Item[] }>
  const lesson = lessons.data.items[0] ?? expect.unreachable()
  const kept = { positionSeconds: 30, reachedAt: '2026-03-02T12:00:00.000Z', finishing: null, by: null }
  const phone = newPhone({ storage: { 'yili.lessons.progress': JSON.stringify({ [lesson.id]: kept }) } })
  app = await openMiniProgram({ backend, phone, startsAt: TUESDAY_TEN })
  await app.tab('活动')
  await app.tap('红船从南湖出发')
  await app.tap('报名')
  await app.tap('同意，继续')
  await app.see('名额给你留着')

  const me = (await backend('api', { procedure: 'residents.me' })) as Answer<{ lessons: unknown[] }>
  expect(me.data.lessons).toMatchObject([{ progress: { positionSeconds: 30 } }])
  expect(phone.storage['yili.lessons.progress']).toBe('{}')
})
