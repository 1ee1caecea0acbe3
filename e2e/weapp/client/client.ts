import { Activity } from './activity'
import type { AppConfig } from './app-config'
import type { ApiContext } from './async-api'
import { Listeners } from './listeners'
import type { MapView } from './map-view'
import { Media, type Player } from './media'
import { Navigation, type PageFactory } from './navigation'
import type { Phone } from './phone'
import { Privacy } from './privacy'
import type { Realm } from './realm'
import { Recorder } from './recorder'
import { Resident } from './resident'
import { Screen } from './screen'
import { Timers } from './timers'

/** Answers `wx.cloud.callFunction`: the name of the cloud function and its data in, its result out. */
export type CloudFunctions = (name: string, data: unknown) => Promise<unknown>

/** What only a harness with pages can do. */
export interface PageLayer extends PageFactory {
  /** The player of a `<video>` on the page on top: the one with this id, or the first. */
  videoPlayer(id?: string): Player | undefined
  createSelectorQuery(): unknown
  createIntersectionObserver(options: unknown): unknown
}

export interface ClientOptions {
  readonly config: AppConfig
  readonly phone: Phone
  readonly realm: Realm
  readonly cloud: CloudFunctions
  readonly pages: PageLayer
}

/** A stand-in for the logic side of the WeChat client: one running mini-program on one phone. */
export class Client implements ApiContext {
  /** How often something answered the resident so far: a handler of the program or a control of the client. */
  reactions = 0
  readonly recorder = new Recorder()
  readonly activity = new Activity()
  readonly screen = new Screen()
  readonly media = new Media()
  /** What the native map of the page looks at; null until somebody moved it. */
  readonly map: { view: MapView | null } = { view: null }
  readonly listeners = new Listeners(this.recorder)
  readonly timers = new Timers(this.activity, this.recorder)
  readonly config: AppConfig
  readonly phone: Phone
  readonly realm: Realm
  readonly cloud: CloudFunctions
  readonly pages: PageLayer
  readonly navigation: Navigation
  readonly privacy: Privacy
  readonly resident = new Resident(this)

  constructor({ config, phone, realm, cloud, pages }: ClientOptions) {
    this.config = config
    this.phone = phone
    this.realm = realm
    this.cloud = cloud
    this.pages = pages
    this.navigation = new Navigation(config, pages)
    this.privacy = new Privacy(phone, this.screen)
  }
}
