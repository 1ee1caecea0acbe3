import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from '../../browser'
import type { OpenOptions } from '../driver'
import type { MiniProgram } from '../mini-program'
import { openInBrowser } from '../view/open'
import { openMiniProgram } from '../vm/open'

export type Open = (options: OpenOptions) => Promise<MiniProgram>

/** Both ways to open a mini-program, by where it runs; the tests of the calling file share one browser. */
export function bothWays(): readonly [where: string, open: Open][] {
  let browser: Browser
  beforeAll(async () => { browser = await launchBrowser() })
  afterAll(() => browser.close())
  return [
    ['in Node', openMiniProgram],
    ['in the browser', (options) => openInBrowser(browser, options)],
  ]
}
