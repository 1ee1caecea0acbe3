import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { addDays, instantAt, localDateOf, weekdayOf } from '../../contract/time'
import { launchBrowser } from '../browser'
import { startChildHost, type ChildHost } from '../host/child-host'

export interface VisitOptions {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly elder?: boolean
  /** Where they look from; without it 附近 asks. */
  readonly at?: { readonly name: string; readonly lat: number; readonly lng: number }
  /** A persona of the demo; `name` makes a new resident; without either somebody nobody knows. */
  readonly persona?: 'resident' | 'member' | 'staff'
  readonly name?: string
}

/** 菱香里 12 幢, the middle of the demo street. */
export const HOME = { name: '菱香里 12 幢', lat: 30.762, lng: 120.764 }

/** The demo street in a real browser: one host and one browser a file, a fresh visitor whenever one is asked for. */
export interface Street {
  readonly host: ChildHost
  /** Monday of the coming week, 10:00: the time of the street while a test runs. */
  readonly monday: string
  visit(options?: VisitOptions): Promise<Page>
  /** Opens one of our pages, by its path. */
  open(page: Page, path: string): Promise<void>
}

/** Starts host and browser for a test file and ends them. A page error in any visit fails the test it happened in. */
export function useStreet(): Street {
  const folder = mkdtempSync(join(tmpdir(), 'yili-e2e-'))
  const monday = comingMonday(new Date())
  const state: { host?: ChildHost; browser?: Browser } = {}
  const contexts: BrowserContext[] = []
  const errors: string[] = []

  beforeAll(async () => {
    state.host = await startChildHost(folder)
    state.browser = await launchBrowser()
    await state.host.post('/dev/clock', { now: instantAt(monday, 600).toISOString() })
  })
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    const seen = errors.splice(0)
    if (seen.length > 0) throw new Error(`errors on the page:\n${seen.join('\n')}`)
  })
  afterAll(async () => {
    await state.browser?.close()
    await state.host?.end('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })

  const host = (): ChildHost => state.host ?? fail()
  return {
    monday,
    get host() {
      return host()
    },
    visit: async (options = {}) => {
      const context = await (state.browser ?? fail()).newContext(contextOptions(options))
      contexts.push(context)
      await prepare(context, { url: host().url, options })
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(`${host().url}/`)
      return page
    },
    open: async (page, path) => {
      await page.goto(`${host().url}/#${path}`)
    },
  }
}

const fail = (): never => {
  throw new Error('the street opens in beforeAll')
}

const contextOptions = ({ width = 375, height = 812, dark }: VisitOptions) => ({
  viewport: { width, height },
  deviceScaleFactor: 2,
  hasTouch: width < 600,
  colorScheme: dark ? ('dark' as const) : ('light' as const),
  locale: 'zh-CN',
  reducedMotion: 'reduce' as const,
})

interface Preparation {
  readonly url: string
  readonly options: VisitOptions
}

async function prepare(context: BrowserContext, { url, options }: Preparation): Promise<void> {
  const who = options.persona ? { persona: options.persona } : options.name ? { name: options.name } : null
  if (who) await context.request.post(`${url}/dev/login`, { data: who })
  const stored = {
    ...(options.at && { 'yili.stations.place': JSON.stringify({ kind: 'chosen', datum: 'gcj02', ...options.at }) }),
    ...(options.elder && { 'yili.elder': JSON.stringify({ on: true, unsaved: false }) }),
  }
  await context.addInitScript((entries) => {
    for (const [key, value] of Object.entries(entries)) {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value)
    }
  }, stored)
}

/** The next Monday after today, so that "tomorrow" is a weekday with lunch lessons whatever day the test runs on. */
function comingMonday(now: Date): string {
  const today = localDateOf(now)
  return addDays(today, 8 - weekdayOf(today))
}
