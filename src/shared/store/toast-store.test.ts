import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ToastStore } from './toast-store'

const neighbour = { session: { elder: false } }
const elder = { session: { elder: true } }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test.each([
  ['3 s', neighbour, 3000],
  ['6 s in 关怀模式', elder, 6000],
])('a thing just done is said, with a tick, for %s', (_words, who, milliseconds) => {
  const toasts = new ToastStore(who)
  toasts.show('已报名')
  vi.advanceTimersByTime(milliseconds - 1)
  expect(toasts.current).toMatchObject({ text: '已报名', icon: 'check' })
  vi.advanceTimersByTime(1)
  expect(toasts.current).toBeNull()
})

test('a second message takes the place of the first, and the time of the first does not end it', () => {
  const toasts = new ToastStore(neighbour)
  toasts.show('已支持')
  vi.advanceTimersByTime(2000)
  toasts.show('已取消支持', 'thumb')
  vi.advanceTimersByTime(2000)
  expect(toasts.current).toMatchObject({ text: '已取消支持', icon: 'thumb' })
  vi.advanceTimersByTime(1000)
  expect(toasts.current).toBeNull()
})

test('the same words said twice are two messages, so that the second is announced too', () => {
  const toasts = new ToastStore(neighbour)
  toasts.show('已复制')
  const first = toasts.current?.id
  toasts.show('已复制')
  expect(toasts.current?.id).not.toBe(first)
})
