import { expect, test } from 'vitest'
import type { DeclaredMember } from '../../../contract/decisions'
import { fakeCall } from '@/shared/rpc/fake-call'
import { staff } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { MembersStore } from './members-store'

const wang: DeclaredMember = { id: 'wang', nickname: '老王', communityName: null, since: '2026-10-01T00:00:00.000Z' }

function office() {
  let waiting = [wang]
  const call = fakeCall({
    'residents.me': () => staff,
    'residents.declaredMembers': () => ({ items: waiting, nextCursor: null, total: waiting.length }),
    'residents.confirmMember': ({ isMember }) => {
      waiting = []
      return { isConfirmed: isMember }
    },
  })
  return { call, store: new MembersStore(fakeDeps(call)) }
}

test('somebody who is confirmed leaves the list', async () => {
  const { store, call } = office()
  await store.list.refresh()
  store.ask(wang)
  expect(await store.decide(true)).toBe(true)
  expect([store.asked, store.list.items, store.list.latest?.total]).toEqual([null, [], 0])
  expect(call.sentTo('residents.confirmMember')[0]).toMatchObject({ residentId: 'wang', isMember: true })
})

test('a refusal keeps the question open, with the server’s sentence', async () => {
  const { store, call } = office()
  await store.list.refresh()
  store.ask(wang)
  call.failNext('residents.confirmMember', 'staff.other_unit')
  expect(await store.decide(false)).toBe(false)
  expect([store.asked?.id, store.failure?.message]).toEqual(['wang', '这个站不归你管，请那边的工作人员来办。'])
})
