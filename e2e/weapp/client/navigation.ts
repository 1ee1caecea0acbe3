import { ApiFailure } from './async-api'
import { parseAddress, type Address } from './address'
import type { AppConfig, TabItem } from './app-config'

/** A page that is open: its object as the program sees it, and its lifecycle as the client drives it. */
export interface LivePage extends Address {
  readonly instance: object
  has(lifecycle: string): boolean
  call(lifecycle: string, argument?: unknown): unknown
  remove(): void
}

export interface PageFactory {
  create(address: Address): LivePage
  /** Shows the page that is now on top. */
  present(top: LivePage): void
}

interface Entry {
  readonly page: LivePage
  shown: boolean
}

/** The client keeps at most this many pages open. */
export const PAGE_LIMIT = 10

/** The page stack with the client's rules: tab pages are kept, other pages end when they are left, ten at most. */
export class Navigation {
  private stack: Entry[] = []
  private readonly kept = new Map<string, Entry>()

  constructor(private readonly config: AppConfig, private readonly factory: PageFactory) {}

  get pages(): readonly LivePage[] {
    return this.stack.map((entry) => entry.page)
  }

  get top(): LivePage | undefined {
    return this.stack.at(-1)?.page
  }

  async navigateTo(url: string): Promise<void> {
    const address = this.find(url)
    if (this.config.isTab(address.route)) throw new ApiFailure('can not navigateTo a tabbar page')
    if (this.stack.length >= PAGE_LIMIT) throw new ApiFailure('webview count limit exceed')
    this.hideTop()
    await this.open(address)
  }

  async redirectTo(url: string): Promise<void> {
    const address = this.find(url)
    if (this.config.isTab(address.route)) throw new ApiFailure('can not redirectTo a tabbar page')
    this.drop()
    await this.open(address)
  }

  async reLaunch(url: string): Promise<void> {
    const address = this.find(url)
    while (this.stack.length > 0) this.drop()
    for (const entry of this.kept.values()) entry.page.remove()
    this.kept.clear()
    await this.open(address)
  }

  async switchTab(url: string): Promise<void> {
    const address = this.find(url)
    if (!this.config.isTab(address.route)) throw new ApiFailure('can not switch to no-tabBar page')
    while (this.top && !this.config.isTab(this.top.route)) this.drop()
    if (this.top?.route !== address.route) {
      this.hideTop()
      this.stack.pop()
    }
    const kept = this.kept.get(address.route)
    if (!kept) return this.open({ ...address, query: {} })
    if (this.stack.at(-1) !== kept) this.stack.push(kept)
    this.showTop()
  }

  navigateBack(delta: number): void {
    if (this.stack.length <= 1) throw new ApiFailure('cannot navigate back at first page.')
    for (let step = 0; step < delta && this.stack.length > 1; step += 1) this.drop()
    this.showTop()
  }

  /** The resident taps an item of the tab bar. */
  async tapTab(item: TabItem): Promise<void> {
    await this.switchTab(`/${item.pagePath}`)
    this.top?.call('onTabItemTap', { index: String(this.config.tabs.indexOf(item)), ...item })
  }

  private find(url: string): Address {
    const address = parseAddress(url, this.top?.route)
    if (!this.config.routes.includes(address.route)) throw new ApiFailure(`page "${address.route}" is not found`)
    return address
  }

  private async open(address: Address): Promise<void> {
    const entry = { page: this.factory.create(address), shown: false }
    this.stack.push(entry)
    if (this.config.isTab(address.route)) this.kept.set(address.route, entry)
    entry.page.call('onLoad', address.query)
    this.showTop()
    await new Promise((resolve) => { setTimeout(resolve, 0) })
    entry.page.call('onReady')
  }

  private showTop(): void {
    const entry = this.stack.at(-1)
    if (!entry) return
    this.factory.present(entry.page)
    if (!entry.shown) entry.page.call('onShow')
    entry.shown = true
  }

  private hideTop(): void {
    const entry = this.stack.at(-1)
    if (entry?.shown) entry.page.call('onHide')
    if (entry) entry.shown = false
  }

  private drop(): void {
    const entry = this.stack.pop()
    if (!entry) return
    if (this.kept.get(entry.page.route) === entry) this.kept.delete(entry.page.route)
    entry.page.remove()
  }
}
