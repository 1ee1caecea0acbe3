// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeDeps } from '../../testing/fake-deps'
import { resetTaro } from '../../testing/taro'
import { fakeCall } from '../rpc/fake-call'
import { RootStore, StoreProvider } from '../store'
import { guardRoutes } from './guard-routes'
import type { PageModule, Route } from './route'

const IDEAS = 'pages/ideas/index'

let isOnline: boolean
let fetched: string[]

beforeEach(() => {
  vi.useFakeTimers()
  resetTaro()
  isOnline = true
  fetched = []
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function route(path: string): Route {
  const code = async (): Promise<PageModule> => {
    fetched.push(path)
    if (!isOnline) throw new Error(`Loading chunk ${path} failed.`)
    return { default: () => <p>邻居说的，都有下文</p> }
  }
  return { path, load: (context, params) => [code(), context, params] }
}

function guarded(...paths: string[]): Route[] {
  const routes = paths.map(route)
  guardRoutes(routes)
  return routes
}

async function open({ load }: Route): Promise<void> {
  const Page = (await load()[0]).default
  const root = new RootStore(fakeDeps(fakeCall({})))
  render(<StoreProvider root={root}><Page /></StoreProvider>)
}

const pressRetry = () => act(async () => {
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  await vi.advanceTimersByTimeAsync(0)
})

test('a page whose code does not arrive says so under its own name, and opens once there is a network again', async () => {
  isOnline = false
  const [ideas] = guarded(IDEAS)
  await open(ideas!)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('金点子')
  expect(screen.getByRole('alert').textContent).toContain('没连上网')
  await pressRetry()
  expect(screen.getByRole('alert').textContent).toContain('没连上网')
  isOnline = true
  await pressRetry()
  expect(screen.getByText('邻居说的，都有下文')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a page with a network opens as before, and the router gets back what it gave', async () => {
  const [ideas] = guarded(IDEAS)
  const [page, context, params] = ideas!.load('context', 'params')
  expect([context, params]).toEqual(['context', 'params'])
  expect((await page).default).toBeTypeOf('function')
})

test('the tabs are fetched once the first page stands, and nothing else is', async () => {
  const desk = 'features/staff/pages/desk/index'
  const [nearby] = guarded('pages/nearby/index', IDEAS, desk, 'pages/me/index')
  await open(nearby!)
  await vi.advanceTimersByTimeAsync(1999)
  expect(fetched).toEqual(['pages/nearby/index'])
  await vi.advanceTimersByTimeAsync(1)
  expect(fetched).toEqual(['pages/nearby/index', 'pages/nearby/index', IDEAS, 'pages/me/index'])
})
