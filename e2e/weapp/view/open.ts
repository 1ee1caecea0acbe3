import type { Browser, ElementHandle, JSHandle, Page } from 'playwright-core'
import { newPhone, type Phone } from '../client/phone'
import { messageOf } from '../client/recorder'
import type { Hands, OpenOptions, Snapshot } from '../driver'
import type { Where } from '../locate'
import { MiniProgram } from '../mini-program'
import { readPackage } from '../read-package'
import { compilePackage } from './compile'
import './host-api'
import { startViewServer, type ViewServer } from './server'

/** A touch on something that is covered or moving fails after this time. */
const TOUCH_TIMEOUT_MS = 4_000

/** Opens the mini-program in Chromium: glass-easel draws its real templates and styles, fingers are real touches. */
export async function openInBrowser(browser: Browser, options: OpenOptions): Promise<MiniProgram> {
  const { backend, url = null, startsAt, phone = newPhone() } = options
  const files = readPackage(options.directory)
  const launch = { url, phone, startsAt: startsAt?.toISOString() ?? null }
  const server = await startViewServer({ bundle: compilePackage(files), launch, backend, directory: files.directory })
  const context = await browser.newContext({
    viewport: { width: phone.width, height: phone.height },
    colorScheme: phone.theme,
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(TOUCH_TIMEOUT_MS)
  await page.goto(server.url)
  await page.waitForFunction(() => 'miniProgram' in window)
  return MiniProgram.of(new BrowserHands(page, server, phone))
}

class BrowserHands implements Hands {
  constructor(private readonly page: Page, private readonly server: ViewServer, private readonly kept: Phone) {}

  rest(): Promise<void> {
    return this.page.evaluate(() => window.miniProgram.rest())
  }

  async snapshot(): Promise<Snapshot> {
    const snapshot = await this.page.evaluate(() => window.miniProgram.snapshot())
    Object.assign(this.kept, snapshot.phone)
    return snapshot
  }

  forgetErrors(): Promise<void> {
    return this.page.evaluate(() => window.miniProgram.forgetErrors())
  }

  clearNote(): Promise<void> {
    return this.page.evaluate(() => window.miniProgram.clearNote())
  }

  async tap(label: string, where?: Where): Promise<void> {
    const target = await this.find(this.page.evaluateHandle(
      ([text, place]) => window.miniProgram.target(text, place), [label, where] as const,
    ))
    const before = await this.page.evaluate(() => window.miniProgram.reactions())
    await target.tap()
    const after = await this.page.evaluate(() => window.miniProgram.reactions())
    if (after === before) throw new Error(`nothing happens on a tap on "${label}"`)
  }

  async type(label: string, text: string, where?: Where): Promise<void> {
    await (await this.field(label, where)).fill(text)
  }

  async valueOf(label: string, where?: Where): Promise<string> {
    return (await this.field(label, where)).inputValue()
  }

  pick(label: string, value: string | number): Promise<void> {
    return this.page.evaluate(([text, choice]) => window.miniProgram.pick(text, choice), [label, value] as const)
  }

  tapMarker(markerId: number): Promise<void> {
    return this.page.evaluate((id) => window.miniProgram.tapMarker(id), markerId)
  }

  moveMap(): never {
    throw new Error('the framework of the browser cannot tell a map’s event by another name than its binding: use Node')
  }

  scrollToEnd(): Promise<void> {
    return this.page.evaluate(() => window.miniProgram.scrollToEnd())
  }

  async tapTab(text: string): Promise<void> {
    await (await this.find(this.page.evaluateHandle((label) => window.miniProgram.tabItem(label), text))).tap()
  }

  async back(): Promise<void> {
    await (await this.find(this.page.evaluateHandle(() => window.miniProgram.backArrow()))).tap()
  }

  pullDown(): Promise<void> {
    return this.page.evaluate(() => window.miniProgram.pullDown())
  }

  play(seconds: number): Promise<void> {
    return this.page.evaluate((time) => window.miniProgram.play(time), seconds)
  }

  async changePhone(different: Partial<Phone>): Promise<void> {
    const { theme, width, height } = { ...this.kept, ...different }
    await this.page.emulateMedia({ colorScheme: theme })
    await this.page.setViewportSize({ width, height })
    await this.page.evaluate((changes) => window.miniProgram.changePhone(changes), different)
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file, animations: 'disabled' })
  }

  async close(): Promise<void> {
    await this.page.context().close()
    await this.server.close()
  }

  private field(label: string, where?: Where): Promise<ElementHandle<HTMLInputElement | HTMLTextAreaElement>> {
    return this.find(this.page.evaluateHandle(
      ([text, place]) => window.miniProgram.field(text, place), [label, where] as const,
    ))
  }

  /** The element that the host found, or its sentence about why it found none, without the browser's stack. */
  private async find<Found extends Element>(handle: Promise<JSHandle<Found>>): Promise<ElementHandle<Found>> {
    const found = await handle.catch((cause: unknown) => {
      throw new Error(messageOf(cause).replace(/^[\w.]+: Error: /, '').replace(/\n\s+at [\s\S]*$/, ''))
    })
    return found.asElement() as ElementHandle<Found>
  }
}
