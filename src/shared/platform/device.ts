import type { Datum } from '../../../contract/stations'

/** What stores may ask of the phone or the browser; nothing behind it knows our features. */
export interface Device {
  readonly clock: Clock
  readonly storage: DeviceStorage
  readonly location: DeviceLocation
  readonly navigate: Navigation
  readonly appearance: Appearance
  readonly login: Login
  /** WeChat's own privacy gate; null where there is none. */
  readonly privacy: PrivacyGate | null
  /** Passes the page on; null where only a button with `openType='share'` can do it. */
  readonly share: ((title: string) => Promise<'shared' | 'copied' | 'dismissed'>) | null
  /** Opens the dialler with the number filled in. */
  phone(number: string): void
  /** Puts text on the clipboard; false if the person or the browser refused. */
  copy(text: string): Promise<boolean>
  /** Files of a computer; null on a phone. */
  readonly files: DeviceFiles | null
  /** Asks in WeChat's dialogue for one-time messages by template id; answers those accepted. Null: there are none. */
  readonly askForMessages: ((ids: readonly string[]) => Promise<readonly string[]>) | null
  /** Puts an entry into the phone's calendar; false if the person refused. Null where a file has to do. */
  readonly addToCalendar: ((entry: CalendarEntry) => Promise<boolean>) | null
  createAudio(listeners: AudioListeners): AudioPlayer
  /** The full address of a picture, sound or film; relative addresses belong to the media host. */
  mediaUrl(address: string): string
}

export interface CalendarEntry {
  readonly title: string
  readonly place: string
  readonly notes: string
  readonly startsAt: Date
  readonly endsAt: Date
}

export interface Clock {
  /** Now, by the server's clock once it is known. */
  now(): Date
}

/** Small JSON values on the device. Reading never fails: what cannot be read is `null`. */
export interface DeviceStorage {
  get(key: string): unknown
  /** False when the device refused, e.g. because it is full. */
  set(key: string, value: unknown): boolean
  remove(key: string): void
  slot(key: string): StorageSlot
}

/** One key of the storage. */
export interface StorageSlot {
  get(): unknown
  set(value: unknown): boolean
  clear(): void
}

export type Position =
  /** Degrees in `datum`; `accuracyMeters` is the radius of uncertainty, `null` where the platform does not say. */
  | {
      readonly status: 'found'
      readonly lat: number
      readonly lng: number
      readonly datum: Datum
      readonly accuracyMeters: number | null
    }
  /** The person said no. */
  | { readonly status: 'denied' }
  /** Nobody said no, but there is no position: no receiver, no network, too slow. */
  | { readonly status: 'unavailable' }

/** A point somebody picked on the map; `name` may be empty. */
export interface ChosenPoint {
  readonly name: string
  readonly lat: number
  readonly lng: number
  readonly datum: Datum
}

/** A place to go to, GCJ-02 degrees. */
export interface Destination {
  readonly name: string
  readonly address: string
  readonly lat: number
  readonly lng: number
}

export interface DeviceLocation {
  current(): Promise<Position>
  /** Lets the person pick a point (`null`: cancelled); null where the app must offer its own list. */
  readonly choose: (() => Promise<ChosenPoint | null>) | null
  /** `copied`: there is no map to open, the address is on the clipboard. */
  open(destination: Destination): Promise<'opened' | 'copied' | 'failed'>
}

/** Addresses begin with `/`, as in app.config. */
export interface Navigation {
  /** Opens an inner page. A second tap on the same link within a moment opens nothing. */
  to(url: string): void
  replace(url: string): void
  /** One page back; to `tab` when this was the first page. */
  back(tab: string): void
  tab(path: string): void
  title(text: string): void
  /** Lets go of a page that was pulled down to refresh. */
  refreshed(): void
}

export interface Appearance {
  /** The person's font setting is nearer to large than to standard. */
  readonly prefersLargeText: boolean
  theme(): 'light' | 'dark'
  /** Answers with the function that stops listening. */
  onThemeChange(listener: (theme: 'light' | 'dark') => void): () => void
}

export type Login =
  /** WeChat says who is calling; agreeing to the privacy text makes them a resident. */
  | { readonly kind: 'implicit' }
  /** Leaves for a login page, which sends the person back to this very place. */
  | { readonly kind: 'page'; readonly leaveFor: (loginUrl: string) => void }

export interface PrivacyGate {
  /** Id that the agree button must carry: WeChat checks that it was tapped. */
  readonly buttonId: string
  /** `ask` is called when an interface waits for consent; it answers whether the person agreed. */
  onAsked(ask: () => Promise<boolean>): void
  /** Shows the privacy text registered with WeChat. */
  openContract(): void
}

export interface PickedFile {
  readonly name: string
  readonly byteCount: number
  base64(): Promise<string>
}

export interface SavedFile {
  readonly name: string
  readonly mediaType: string
  readonly content: { readonly text: string } | { readonly base64: string }
}

export interface DeviceFiles {
  /** Lets the person choose a file; null when they close the dialogue. `accept`: endings, as `.csv,.xlsx`. */
  pick(accept: string): Promise<PickedFile | null>
  /** Hands a file over as a download. */
  save(file: SavedFile): void
}

export interface AudioListeners {
  /** Seconds from the start, a few times a second while playing. */
  readonly onTime: (seconds: number) => void
  readonly onPlaying: () => void
  /** Paused by us, by a telephone call or because the browser wants a tap first. */
  readonly onPaused: () => void
  readonly onEnd: () => void
  readonly onError: () => void
}

/** One sound at a time. */
export interface AudioPlayer {
  load(address: string, startAtSeconds: number): void
  play(): void
  pause(): void
  seek(seconds: number): void
  /** 1 is normal speed; 0.5 to 2. */
  setRate(rate: number): void
  release(): void
}
