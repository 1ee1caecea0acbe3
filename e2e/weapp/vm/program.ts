import type { Address } from '../client/address'
import { App, type Definition } from '../client/app'
import { AppConfig } from '../client/app-config'
import { Client, type PageLayer } from '../client/client'
import type { Player } from '../client/media'
import { Modules } from '../client/modules'
import { newPhone } from '../client/phone'
import type { OpenOptions } from '../driver'
import { readPackage } from '../read-package'
import type { ComponentSource } from './components'
import { createContext } from './context'
import { Definitions } from './definitions'
import { fireEvent, type FiredEvent } from './events'
import { idleObserver, selectorQuery } from './selector-query'
import type { TaroNode } from './taro-node'
import { watchRejections } from './rejections'
import { Templates } from './templates'
import { videoPlayer } from './video'
import { VmPage } from './vm-page'

/** A compiled mini-program running in Node: the untouched bundle in a world of its own, pages as data. */
export class VmProgram implements PageLayer, ComponentSource {
  readonly templates: Templates
  readonly client: Client
  private readonly definitions = new Definitions()
  private readonly modules: Modules
  private readonly forgetRejections: () => void
  private readonly app: App

  constructor({ backend, phone = newPhone(), startsAt, directory }: OpenOptions) {
    const files = readPackage(directory)
    const { realm, evaluate, define } = createContext(startsAt)
    this.templates = new Templates(files)
    this.client = new Client({ config: new AppConfig(files), phone, realm, cloud: backend, pages: this })
    this.app = new App(this.client)
    this.modules = new Modules(files, evaluate, realm)
    define({ ...this.app.globals, ...this.definitions.globals })
    this.forgetRejections = watchRejections(realm.Promise, this.client.recorder)
  }

  /** Runs app.js and opens the entry page, or the page at `url`. */
  async launch(url = `/${this.client.config.entry}`): Promise<void> {
    await this.app.launch(this.modules, url)
  }

  get top(): VmPage {
    const { top } = this.client.navigation
    if (!(top instanceof VmPage)) throw new Error('no page is open')
    return top
  }

  /** Delivers an event to a node of the page on top and returns the number of handlers that ran. */
  fire(node: TaroNode, event: FiredEvent): number {
    return fireEvent(this, node, event)
  }

  close(): void {
    this.client.timers.stopAll()
    this.forgetRejections()
  }

  create(address: Address): VmPage {
    for (const path of this.client.config.components(address.route).values()) this.component(path)
    return new VmPage(address, this.registered('pages', address.route), this)
  }

  present(top: VmPage): void {
    this.app.showTitle(top.route)
  }

  definitionOf(tag: string): ReturnType<ComponentSource['definitionOf']> {
    const path = this.client.config.components(this.client.navigation.top?.route ?? '').get(tag)
    // `comp` only carries deep trees on; Taro gives it no life of its own.
    return path === undefined || tag === 'comp' ? undefined : { path, definition: this.component(path) }
  }

  videoPlayer(id?: string): Player | undefined {
    return videoPlayer(this, id)
  }

  createSelectorQuery(): unknown {
    return selectorQuery(this)
  }

  createIntersectionObserver(): unknown {
    return idleObserver
  }

  private component(path: string): Definition {
    return this.registered('components', path)
  }

  private registered(table: 'pages' | 'components', path: string): Definition {
    try {
      return this.definitions.from(table, path, (file) => this.modules.load(file))
    } catch (cause) {
      this.client.recorder.fail(path, cause)
      throw cause
    }
  }
}
