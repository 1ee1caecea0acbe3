import { expect, test } from 'vitest'
import { ToastStore } from './toast-store'

test('a thing just done is said, with a tick, until its time is over', () => {
  const toasts = new ToastStore()
  toasts.show('已报名')
  expect(toasts.current).toMatchObject({ text: '已报名', icon: 'check' })
  toasts.dismiss(toasts.current?.id ?? 0)
  expect(toasts.current).toBeNull()
})

test('a second message takes the place of the first, and the time of the first does not end it', () => {
  const toasts = new ToastStore()
  toasts.show('已支持')
  const first = toasts.current?.id ?? 0
  toasts.show('已取消支持', 'thumb')
  toasts.dismiss(first)
  expect(toasts.current).toMatchObject({ text: '已取消支持', icon: 'thumb' })
})

test('the same words said twice are two messages, so that the second is announced too', () => {
  const toasts = new ToastStore()
  toasts.show('已复制')
  const first = toasts.current?.id
  toasts.show('已复制')
  expect(toasts.current?.id).not.toBe(first)
})
