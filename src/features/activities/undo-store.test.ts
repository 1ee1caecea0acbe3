import { expect, test } from 'vitest'
import { fakeCall } from '@/shared/rpc/fake-call'
import { staff } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { guest } from './testing/check-ins'
import { UndoStore } from './undo-store'

function undoing() {
  const call = fakeCall({
    'residents.me': () => staff,
    'activities.undoCheckIn': () => ({ came: { onSite: 2, remote: 0 } }),
  })
  const deps = fakeDeps(call)
  const store = new UndoStore(deps)
  store.ask('bags', guest('阿芳'))
  return { store, call, deps }
}

test('staff say why, and the check-in is taken back', async () => {
  const { store, call } = undoing()
  expect(await store.undo()).toBeNull()
  store.reason?.change({ text: ' 扫错了人 ' })
  expect(await store.undo()).toEqual({ onSite: 2, remote: 0 })
  expect(call.sentTo('activities.undoCheckIn')).toMatchObject([{ activityId: 'bags', signUpId: '阿芳', reason: '扫错了人' }])
  expect(store.guest).toBeNull()
})

test('a refusal stays on the sheet, and what was typed is still there, also the next time', async () => {
  const { store, call, deps } = undoing()
  call.failNext('activities.undoCheckIn', 'network.offline')
  store.reason?.change({ text: '扫错了人' })
  expect(await store.undo()).toBeNull()
  expect([store.failure?.code, store.guest?.name]).toEqual(['network.offline', '阿芳'])
  store.keep()
  const again = new UndoStore(deps)
  again.ask('bags', guest('阿芳'))
  expect(again.text).toBe('扫错了人')
})
