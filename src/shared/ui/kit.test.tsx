// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Button, ListState, PlacesLeft, Sheet, SwitchRow } from '.'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('a button that is at work says so and cannot be pressed a second time', () => {
  const sent = vi.fn()
  const { rerender } = render(<Button onPress={sent}>报名</Button>)
  fireEvent.click(screen.getByRole('button', { name: '报名' }))
  rerender(<Button busy onPress={sent}>报名</Button>)
  fireEvent.click(screen.getByRole('button', { name: '正在提交' }))
  expect(sent).toHaveBeenCalledTimes(1)
})

test('the places left are spoken as a number and shown as words', () => {
  render(<PlacesLeft capacity={24} left={6} />)
  expect(screen.getByRole('img', { name: '共 24 个名额，还剩 6 个' }).textContent).toBe('余 6 位')
})

test.each([
  [2, 0, '只剩 2 位'],
  [0, 5, '已满 · 5 人候补'],
  [0, 0, '已满'],
])('with %d places left and %d people waiting a resident reads %s', (left, waiting, words) => {
  render(<PlacesLeft capacity={20} left={left} waiting={waiting} />)
  expect(screen.getByText(words)).toBeTruthy()
})

test('an activity without a limit has no ruler', () => {
  const { container } = render(<PlacesLeft capacity={null} left={null} />)
  expect(container.childElementCount).toBe(0)
})

test('a switch says whether it is on and hands over what was wanted', () => {
  const wanted = vi.fn()
  render(<SwitchRow title="关怀模式" on={false} onChange={wanted} />)
  const row = screen.getByRole('switch', { name: '关怀模式' })
  expect(row.getAttribute('aria-checked')).toBe('false')
  fireEvent.click(row)
  expect(wanted).toHaveBeenCalledWith(true)
})

test('a sheet takes the focus, keeps it, closes by Escape and gives the focus back', () => {
  const close = vi.fn()
  const page = (open: boolean) => (
    <>
      <button>报名</button>
      <Sheet open={open} title="报名" onClose={close} actions={<Button>确认</Button>}>内容</Sheet>
    </>
  )
  const { rerender } = render(page(false))
  screen.getByRole('button', { name: '报名' }).focus()
  rerender(page(true))
  const dialog = screen.getByRole('dialog', { name: '报名' })
  expect(dialog.contains(document.activeElement)).toBe(true)
  screen.getByRole('button', { name: '确认' }).focus()
  fireEvent.keyDown(dialog, { key: 'Tab' })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '关闭' }))
  fireEvent.keyDown(dialog, { key: 'Escape' })
  expect(close).toHaveBeenCalledTimes(1)
  rerender(page(false))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '报名' }))
})

const states = {
  empty: { title: '还没有报名', line: '这个周末还有 6 场能报。' },
  failed: { line: '你的报名都在，没有丢。' },
}

test('a list that loads fast shows no skeleton; a slow one says 正在加载 after 300 ms', () => {
  vi.useFakeTimers()
  const list = (status: 'loading' | 'ready') => (
    <ListState {...states} status={status} onRetry={() => undefined}>旧衣改布袋</ListState>
  )
  const { rerender } = render(list('loading'))
  act(() => {
    vi.advanceTimersByTime(299)
  })
  expect(screen.queryByRole('status')).toBeNull()
  act(() => {
    vi.advanceTimersByTime(1)
  })
  expect(screen.getByRole('status', { name: '正在加载' })).toBeTruthy()
  rerender(list('ready'))
  expect(screen.getByText('旧衣改布袋')).toBeTruthy()
})

test('a list that failed is announced, says what was kept, and can be asked again', () => {
  const again = vi.fn()
  render(<ListState {...states} status="failed" onRetry={again}>旧衣改布袋</ListState>)
  expect(screen.getByRole('alert').textContent).toContain('你的报名都在，没有丢。')
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(again).toHaveBeenCalledTimes(1)
})
