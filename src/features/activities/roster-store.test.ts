import { expect, test } from 'vitest'
import type { RosterEntry } from '../../../contract/activities'
import type { SignUpView } from '../../../contract/sign-ups'
import { fakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'
import { RosterStore } from './roster-store'
import { view } from './testing/examples'

const entry = (nickname: string, signUp: SignUpView = { state: 'confirmed' }): RosterEntry => ({
  signUpId: nickname, nickname, signUp, channel: 'h5', places: 1, signedUpAt: '2026-10-06T11:20:00.000Z',
})

function desk() {
  const call = fakeCall({
    'activities.get': ({ id }) => view({ id }),
    'activities.roster': ({ cursor }) =>
      cursor
        ? { confirmed: 1, waiting: 1, items: [entry('周阿公', { state: 'waiting', position: 1 })], nextCursor: null }
        : { confirmed: 1, waiting: 1, items: [entry('沈佳宁')], nextCursor: 'next' },
  })
  return { call, store: new RosterStore(fakeDeps(call)) }
}

const names = (store: RosterStore) => store.list.items.map(({ nickname }) => nickname)

test('the roster comes in order, page by page, with its totals', async () => {
  const { store, call } = desk()
  await store.open('bags')
  expect([store.totals?.confirmed, store.totals?.waiting, store.activity?.title]).toEqual([1, 1, '旧衣改布袋'])
  await store.list.more()
  await store.list.more()
  expect(names(store)).toEqual(['沈佳宁', '周阿公'])
  expect(call.sentTo('activities.roster')).toHaveLength(2)
})

test('a next page that does not arrive leaves what was read, and can be asked for again', async () => {
  const { store, call } = desk()
  await store.open('bags')
  call.failNext('activities.roster', 'network.offline')
  await store.list.more()
  expect([store.list.status, store.list.face]).toEqual(['cut_off', 'ready'])
  await store.list.more()
  expect(names(store)).toEqual(['沈佳宁', '周阿公'])
})

test('somebody who is not staff sees the server’s sentence and no names', async () => {
  const { store, call } = desk()
  call.failNext('activities.roster', 'access.denied')
  await store.open('bags')
  expect([store.isBarred, store.list.failure?.message, store.totals]).toEqual([true, '这件事要工作人员来办。', null])
})

test('another activity’s roster never shows the names of the last one', async () => {
  const { store } = desk()
  await store.open('bags')
  const opening = store.open('cake')
  expect([names(store), store.totals]).toEqual([[], null])
  await opening
  expect(store.activity?.id).toBe('cake')
})
