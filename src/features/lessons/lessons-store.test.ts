import { expect, test } from 'vitest'
import type { LessonProgressView, LessonSummary } from '../../../contract/lessons'
import { fakeCall } from '@/shared/rpc/fake-call'
import { known } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { exactTime } from './copy'
import { LessonsStore } from './lessons-store'
import { ProgressStore } from './progress-store'

const at = (positionSeconds: number, updatedAt: string, finishedAt: string | null = null): LessonProgressView =>
  ({ positionSeconds, updatedAt, finishedAt })
const lesson = (id: string, progress: LessonProgressView | null = null): LessonSummary => ({
  id, title: id, summary: '', format: 'audio', topic: '', lecturer: '陆志平', cover: 'red-boat', durationSeconds: 900, progress,
})
function street({ mine = [], device = new FakeDevice() }: { mine?: LessonSummary[]; device?: FakeDevice } = {}) {
  const pages = [Array.from({ length: 20 }, (_, index) => lesson(`新 ${index}`)), [lesson('旧 1'), lesson('旧 2')]]
  const call = fakeCall({
    'residents.me': () => ({ ...known, lessons: mine }),
    'lessons.list': ({ cursor }) => ({ items: pages[cursor ? 1 : 0]!, nextCursor: cursor ? null : 'next' }),
    'lessons.get': ({ id }) => ({ ...lesson(id), lecturerLine: '', mediaUrl: null, transcript: [] }),
    'lessons.saveProgress': ({ positionSeconds, reachedAt = '' }) => at(positionSeconds, reachedAt),
  })
  const deps = fakeDeps(call, device)
  return { call, deps, pages, device, progress: new ProgressStore(deps), store: new LessonsStore(deps) }
}

test('six lessons stand first, then the rest of the page, then the next page', async () => {
  const { store, progress, call } = street()
  await store.open(progress)
  expect([store.list.face, store.list.shown.length, store.list.hasMore]).toEqual(['ready', 6, true])
  await store.list.more()
  expect([store.list.shown.length, call.sentTo('lessons.list').length]).toEqual([20, 1])
  await store.list.more()
  expect([store.list.shown.length, store.list.hasMore]).toEqual([22, false])
})

test('coming back reads the newest page and keeps what is further down', async () => {
  const { store, progress, pages } = street()
  await store.open(progress)
  await store.list.more()
  await store.list.more()
  pages[0] = [lesson('今天的'), ...pages[0]!.slice(0, 19)]
  await store.open(progress)
  expect(store.list.items).toHaveLength(23)
  expect([store.list.items[0]?.id, store.list.items[22]?.id, store.list.hasMore]).toEqual(['今天的', '旧 2', false])
})

test('the lesson to go on with is the unfinished one heard last, here or elsewhere', async () => {
  const { store, progress, device } = street({
    mine: [
      lesson('昨天', at(100, '2026-10-09T03:00:00Z')),
      lesson('学完', at(900, '2026-10-10T03:00:00Z', '2026-10-10T03:00:00Z')),
      lesson('前天', at(200, '2026-10-08T03:00:00Z')),
    ],
  })
  await store.open(progress)
  expect(store.toGoOnWith(progress)?.lesson.id).toBe('昨天')
  expect(store.finishedThisMonth(progress)).toBe(1)
  device.instant = new Date('2026-10-10T04:00:00Z')
  progress.remember(lesson('新 3'), 522)
  await progress.settle()
  expect(store.toGoOnWith(progress)).toMatchObject({ lesson: { id: '新 3' }, progress: { positionSeconds: 522 } })
})

test('a lesson begun without login, far down the list, is found again', async () => {
  const device = new FakeDevice()
  device.storage.set('lessons.progress', {
    '旧 9': { positionSeconds: 60, reachedAt: '2026-10-09T00:00:00Z', finishing: null, by: null },
  })
  const { store, progress } = street({ device })
  await store.open(progress)
  expect(store.toGoOnWith(progress)?.lesson.id).toBe('旧 9')
})

test('without network nothing is lost: what was read stays, an empty page can be tried again', async () => {
  const { store, progress, call } = street()
  call.failNext('lessons.list', 'network.offline')
  await store.open(progress)
  expect([store.list.face, store.isSettled]).toEqual(['failed', true])
  await store.open(progress)
  call.failNext('lessons.list', 'network.offline')
  await store.open(progress)
  expect([store.list.face, store.list.items.length]).toEqual(['ready', 20])
})

test.each([[378, '6 分 18 秒'], [40, '40 秒'], [120, '2 分钟']])('%d seconds are %s to the second', (seconds, words) => {
  expect(exactTime(seconds)).toBe(words)
})
