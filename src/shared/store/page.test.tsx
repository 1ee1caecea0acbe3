// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { known, nobody } from '../../testing/examples'
import { fakeDeps } from '../../testing/fake-deps'
import { firePageEvent, resetTaro } from '../../testing/taro'
import { fakeCall } from '../rpc/fake-call'
import { Page, RootStore, StoreProvider, ToastStore } from '.'

let root: RootStore

beforeEach(() => {
  vi.useFakeTimers()
  resetTaro()
  root = new RootStore(fakeDeps(fakeCall({ 'residents.me': () => nobody })))
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** The app with these pages open; the last one is on the screen. */
function app(...titles: string[]) {
  return (
    <StoreProvider root={root}>
      {titles.map((title) => <Page key={title} title={title}>{title}</Page>)}
    </StoreProvider>
  )
}

const passes = (milliseconds: number): void => act(() => void vi.advanceTimersByTime(milliseconds))

test('a message goes on over the page that comes next, and ends at its own time', () => {
  const { rerender } = render(app('改名字'))
  act(() => root.of(ToastStore).show('已改好'))
  passes(2000)
  rerender(app('我的'))
  expect(screen.getByRole('status').textContent).toBe('已改好')
  passes(1000)
  expect(screen.queryByRole('status')).toBeNull()
})

test('a page that is not on the screen says nothing', () => {
  render(app('活动'))
  act(() => root.of(ToastStore).show('已报名'))
  act(() => void firePageEvent('hide'))
  expect(screen.queryByRole('status')).toBeNull()
  passes(3000)
  act(() => void firePageEvent('show'))
  expect(screen.queryByRole('status')).toBeNull()
})

test('a question is gone with the page it was asked on', async () => {
  const { rerender } = render(app('活动', '重阳糕，一起做'))
  let answer: Promise<boolean> = Promise.reject(new Error('nothing was asked'))
  answer.catch(() => undefined)
  await act(async () => {
    answer = root.deps.session.ensureResident()
    await vi.advanceTimersByTimeAsync(0)
  })
  expect(screen.getAllByRole('dialog', { name: '先说清楚三件事' })).toBeTruthy()
  rerender(app('活动'))
  act(() => void firePageEvent('show'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(await answer).toBe(false)
})

test('who agreed to an earlier privacy text reads what is new in it', async () => {
  const me = { ...known, consents: [{ version: '2026-11', at: '2026-10-01T02:00:00.000Z' }] }
  root = new RootStore(fakeDeps(fakeCall({ 'residents.me': () => me })))
  render(app('这里缺一个站'))
  await act(async () => {
    void root.deps.session.ensureResident()
    await vi.advanceTimersByTimeAsync(0)
  })
  expect(screen.getByRole('dialog').textContent).toContain('和你上次同意的比，多了“这里缺一个站”和留言墙这两句。')
})

test('a page has one banner, by which somebody who listens finds its head', () => {
  render(app('活动'))
  expect(screen.getAllByRole('banner')).toHaveLength(1)
})
