import { expect, test } from 'vitest'
import { fakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'
import { RosterStore } from './roster-store'
import { entry, totals, view } from './testing/examples'

const nextTick = (): Promise<void> => Promise.resolve()

function desk() {
  const call = fakeCall({
    'activities.get': ({ id }) => view({ id }),
    'activities.roster': ({ cursor, state, text }) => {
      if (state === 'waiting' || text === '周') return { ...totals, items: [entry('周阿公')], nextCursor: null }
      return cursor
        ? { ...totals, items: [entry('周阿公', { signUp: { state: 'waiting', position: 1 } })], nextCursor: null }
        : { ...totals, items: [entry('沈佳宁')], nextCursor: 'next' }
    },
  })
  return { call, store: new RosterStore(fakeDeps(call), nextTick) }
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

test('staff look for somebody by name once they stop typing, or only at those who wait', async () => {
  const { store, call } = desk()
  await store.open('bags')
  await Promise.all([store.type('周阿'), store.type('周')])
  expect([names(store), store.isNarrowed]).toEqual([['周阿公'], true])
  expect(call.sentTo('activities.roster').map(({ text }) => text)).toEqual(['', '周'])
  await store.type('')
  await store.show('waiting')
  expect(call.sentTo('activities.roster')[3]).toMatchObject({ state: 'waiting', text: '' })
})

test('what is printed is everybody, whatever was looked for', async () => {
  const { store } = desk()
  await store.open('bags', 'waiting')
  expect(await store.readAll()).toBe(true)
  expect([names(store), store.state]).toEqual([['沈佳宁', '周阿公'], null])
})

test('a roster that could not be read to its end is not printed as if it were whole', async () => {
  const { store, call } = desk()
  await store.open('bags')
  call.failNext('activities.roster', 'network.offline')
  expect(await store.readAll()).toBe(false)
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
