import { expect, test } from 'vitest'
import type { MeView, NotificationView } from '../../../contract/residents'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known, resident } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { InboxStore } from './inbox-store'
import { RenameStore } from './rename-store'

const me: MeView = { ...known, unreadCount: 1 }
const notice = (id: string): NotificationView => ({
  id, kind: 'sign_up_promoted', at: '2026-10-10T02:00:00Z', read: false, subjectId: 'a', title: '旧衣改布袋', text: '轮到你了。',
})

function street(seen = me) {
  const call = fakeCall({
    'residents.me': () => seen,
    'residents.inbox': ({ cursor }) =>
      cursor ? { items: [notice('b')], nextCursor: null } : { items: [notice('a')], nextCursor: 'next' },
    'residents.markRead': () => ({ unreadCount: 0 }),
    'residents.updateSettings': ({ nickname = '' }) => ({ ...resident, nickname }),
  })
  return { call, deps: fakeDeps(call) }
}

test('the inbox comes page by page', async () => {
  const { deps } = street()
  const inbox = new InboxStore(deps)
  await inbox.open()
  await inbox.list.more()
  await inbox.list.more()
  expect(inbox.list.items.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('somebody nobody knows yet has no messages, and the server is not asked for them', async () => {
  const { call, deps } = street({ ...me, resident: null, consents: [] })
  const inbox = new InboxStore(deps)
  await inbox.open()
  expect(inbox.face).toBe('empty')
  expect(call.sentTo('residents.inbox')).toEqual([])
})

test('everything is marked as read at once; without network it stays unread and says so', async () => {
  const { call, deps } = street()
  const inbox = new InboxStore(deps)
  await inbox.open()
  call.failNext('residents.markRead', 'network.offline')
  await inbox.markRead()
  expect([inbox.list.items[0]?.read, inbox.refusal]).toEqual([false, expect.stringContaining('没连上网')])
  await inbox.markRead()
  expect([inbox.list.items[0]?.read, inbox.refusal]).toEqual([true, null])
})

test('a name that was refused stays in the field with the reason beside it', async () => {
  const { call, deps } = street()
  const rename = new RenameStore(deps)
  await deps.session.load()
  rename.open()
  expect(rename.draft.value.nickname).toBe('小林')
  rename.draft.change({ nickname: '三幢小林' })
  call.failNext('residents.updateSettings', 'nickname.refused')
  expect(await rename.save()).toBe(false)
  expect([rename.status, rename.draft.value.nickname, rename.refusal]).toEqual(['typing', '三幢小林', '这个名字不能用，换一个。'])
  expect(await rename.save()).toBe(true)
  expect(rename.draft.value.nickname).toBe('')
})

test('a name half typed is there again when the app is opened the next time', () => {
  const { deps } = street()
  const rename = new RenameStore(deps)
  rename.draft.change({ nickname: '三幢' })
  const next = new RenameStore({ ...deps, device: deps.device.reopened() })
  next.open()
  expect(next.draft.value.nickname).toBe('三幢')
})
