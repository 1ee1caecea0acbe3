import type { Client } from './client'
import { consoleFor } from './console'
import type { Modules } from './modules'
import { createWx } from './wx'

/** The object that a file of the program gave to `App()`, `Page()` or `Component()`. */
export type Definition = Readonly<Record<string, unknown>>

/** The program before its pages: app.js, and what the client gives to every file. */
export class App {
  private definition: Definition = {}

  constructor(private readonly client: Client) {}

  get globals(): Record<string, unknown> {
    const { timers, recorder, navigation } = this.client
    return {
      wx: createWx(this.client),
      console: consoleFor(recorder),
      setTimeout: timers.setTimeout,
      setInterval: timers.setInterval,
      clearTimeout: timers.clear,
      clearInterval: timers.clear,
      App: (definition: Definition) => { this.definition = definition },
      getApp: () => this.definition,
      getCurrentPages: () => navigation.pages.map((page) => page.instance),
    }
  }

  /** Runs app.js and opens the page at `url`; what goes wrong is recorded. */
  async launch(modules: Modules, url: string): Promise<void> {
    const { recorder, realm, navigation } = this.client
    recorder.guard('app.js', () => modules.load('app'))
    const options = realm.copy({ path: url, query: {}, scene: 1001 })
    for (const name of ['onLaunch', 'onShow']) {
      const run = this.definition[name] as ((options: unknown) => unknown) | undefined
      recorder.guard(name, () => run?.call(this.definition, options))
    }
    await navigation.reLaunch(url).catch((cause: unknown) => recorder.fail('launch', cause))
  }

  /** Puts the title of a page into the bar, as the client does when the page comes to the top. */
  showTitle(route: string): void {
    this.client.screen.change({ title: this.client.config.page(route).navigationBarTitleText ?? '' })
  }
}
