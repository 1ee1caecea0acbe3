import { beforeEach, describe, expect, test } from 'vitest'
import type { InferOutput } from 'valibot'
import type { InboxView, MeView } from '../../../contract/residents'
import { MINUTE_MS } from '../../../contract/time'
import { deliverDue } from '../../deliver'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { notify } from './index'

type Inbox = InferOutput<typeof InboxView>

const street = useStreet()
const subjectId = requestId()
let fang: string
let neighbour: string

beforeEach(async () => {
  fang = await street.resident('阿芳')
  neighbour = await street.resident('老沈')
})

/** Tells somebody something so many minutes after Monday ten, and delivers it. */
async function tell(residentId: string, text: string, minutes = 0): Promise<void> {
  const now = new Date(MONDAY_TEN.getTime() + minutes * MINUTE_MS)
  await street.database.transaction((tx) =>
    notify(tx, { residentId, kind: 'idea_answered', subjectId, title: '装盏灯', text }, now))
  await deliverDue(street.system)
}
const inbox = (input: Record<string, unknown> = {}, who = fang) => street.data<Inbox>(who, 'residents.inbox', input)
const markRead = (request = requestId()) => street.data(fang, 'residents.markRead', { requestId: request })
const unread = async (who = fang) => (await street.data<MeView>(who, 'residents.me')).unreadCount

test('what a resident is told lies in their inbox and in nobody else’s', async () => {
  await tell(fang, '装好了。')
  const { items } = await inbox()
  expect(items).toEqual([{
    id: items[0]?.id, kind: 'idea_answered', at: MONDAY_TEN.toISOString(), read: false, subjectId, title: '装盏灯', text: '装好了。',
  }])
  expect(await inbox({}, neighbour)).toEqual({ items: [], nextCursor: null })
  expect([await unread(), await unread(neighbour)]).toEqual([1, 0])
})

test('the inbox comes newest first, page by page, each notice once', async () => {
  for (let minute = 0; minute < 7; minute += 1) await tell(fang, `第 ${minute} 分钟`, minute)
  const pages: string[][] = []
  let cursor: string | null = null
  do {
    const page: Inbox = await inbox({ limit: 3, ...(cursor !== null && { cursor }) })
    pages.push(page.items.map(({ text }) => text))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(pages).toEqual([
    ['第 6 分钟', '第 5 分钟', '第 4 分钟'],
    ['第 3 分钟', '第 2 分钟', '第 1 分钟'],
    ['第 0 分钟'],
  ])
})

test('what arrives while somebody reads on does not shift their next page', async () => {
  for (const minute of [0, 1, 2, 3]) await tell(fang, `第 ${minute} 分钟`, minute)
  const { nextCursor } = await inbox({ limit: 2 })
  await tell(fang, '刚刚', 4)
  expect((await inbox({ limit: 2, cursor: nextCursor })).items.map(({ text }) => text)).toEqual(['第 1 分钟', '第 0 分钟'])
})

describe('marking the inbox as read', () => {
  test('covers all of mine, and nothing that comes later', async () => {
    await tell(fang, '一')
    await tell(fang, '二')
    await tell(neighbour, '三')
    expect(await markRead()).toEqual({ unreadCount: 0 })
    expect((await inbox()).items.map(({ read }) => read)).toEqual([true, true])
    expect([await unread(), await unread(neighbour)]).toEqual([0, 1])
    await tell(fang, '四', 1)
    expect((await inbox()).items.map(({ read }) => read)).toEqual([false, true, true])
    expect(await unread()).toBe(1)
  })

  test('repeated with the same request leaves what came in between unread', async () => {
    const request = requestId()
    await markRead(request)
    await tell(fang, '一')
    expect(await markRead(request)).toEqual({ unreadCount: 0 })
    expect(await unread()).toBe(1)
  })
})

test.each([
  ['another list’s cursor', { cursor: 'bm90LW91cnM' }],
  ['more than a page holds', { limit: 51 }],
])('%s is refused', async (_case, input) => {
  expect(await street.code(fang, 'residents.inbox', input)).toBe('input.invalid')
})

test('without login there is no inbox', async () => {
  expect(await street.code(null, 'residents.inbox', {})).toBe('login.required')
  expect(await street.code(null, 'residents.markRead', { requestId: requestId() })).toBe('login.required')
})
