import { expect, test } from 'vitest'
import type { SavedFile } from '@/shared/platform/device'
import { fakeCall } from '@/shared/rpc/fake-call'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { GroupStore } from './group-store'
import { RegisterStore } from './register-store'
import { StatisticsStore } from './statistics-store'
import { barShare, rowName, rowWords, shareWords } from './statistics-copy'

const sums = { activities: 3, signUps: 20, people: 40, groups: 1, visitors: 25, attended: 30, attendedRemotely: 2 }

function computer() {
  const saved: SavedFile[] = []
  const device = new FakeDevice()
  device.files = {
    pick: () => Promise.resolve({ name: '名单.xlsx', byteCount: 5_000_000, base64: () => Promise.resolve('') }),
    save: (file) => void saved.push(file),
  }
  const call = fakeCall({
    'activities.registerPage': ({ cursor }) => (cursor
      ? { text: '2,王建国\r\n', rows: 1, nextCursor: null }
      : { text: '序号,姓名\r\n1,陈秀英\r\n', rows: 1, nextCursor: 'next' }),
    'activities.statistics': ({ by }) => ({ total: sums, rows: by === 'kind' ? [] : [{ key: '2026-03', name: '', ...sums }] }),
    'activities.group': () => ({ places: 3, members: [] }),
  })
  return { call, saved, deps: fakeDeps(call, device) }
}

test('a register comes page by page and is one file, which Excel takes for what it is', async () => {
  const { deps, saved } = computer()
  const store = new RegisterStore(deps)
  expect(await store.saveCsv({ activityId: 'bags' }, '名单')).toBe(2)
  expect(saved).toEqual([
    { name: '名单.csv', mediaType: 'text/csv', content: { text: '\uFEFF序号,姓名\r\n1,陈秀英\r\n2,王建国\r\n' } },
  ])
})

test('a register whose second page does not come is no file', async () => {
  const { deps, saved, call } = computer()
  const store = new RegisterStore(deps)
  call.failNext('activities.registerPage', 'network.offline')
  expect(await store.saveCsv({ activityId: 'bags' }, '名单')).toBeNull()
  expect([saved.length, store.status, store.failure?.code]).toEqual([0, 'idle', 'network.offline'])
})

test('on a phone no file is offered', () => {
  expect(new RegisterStore(fakeDeps(fakeCall({}))).isOffered).toBe(false)
})

test('statistics begin with this year, and are asked for anew for other days or another key', async () => {
  const { deps, call } = computer()
  const store = new StatisticsStore(deps)
  await store.load()
  expect(call.sentTo('activities.statistics')[0]).toEqual({ from: '2026-01-01', to: '2026-10-10', by: 'month' })
  await store.ask({ by: 'kind' })
  expect(store.face).toBe('empty')
  await store.ask({ from: '2026-11-01' })
  expect([store.isBackwards, call.sentTo('activities.statistics').length]).toEqual([true, 2])
})

test('a row is said in words beside its bar', () => {
  const row = { key: '2026-03', name: '望湖驿站', ...sums }
  expect([rowName(row, 'month'), rowName(row, 'station'), rowName({ ...row, key: 'film' }, 'kind'), rowName({ ...row, key: 'desk' }, 'channel')])
    .toEqual(['2026 年 3 月', '望湖驿站', '微电影', '现场'])
  expect(rowWords(sums)).toBe('3 场，报上 40 人，来了 30 人，线上 2 人，团体 1 批 25 人')
  expect([shareWords(sums), barShare(1, 3), barShare(1, 0)]).toEqual(['到 80%', 33.3, 0])
})

test('a file that is no list of names is refused before it is sent', async () => {
  const { deps, call } = computer()
  const store = new GroupStore(deps)
  await store.open('group')
  expect(await store.take()).toBe(false)
  expect([store.isTooLarge, call.sentTo('activities.importMembers')]).toEqual([true, []])
})
