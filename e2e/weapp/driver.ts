import type { CloudFunctions } from './client/client'
import type { MapView } from './client/map-view'
import type { Phone } from './client/phone'
import type { CallRecord, ErrorRecord, SetDataRecord } from './client/recorder'
import type { Where } from './locate'

/** What was sent to the view: number of `setData` calls and UTF-8 bytes of their payloads. */
export interface Cost {
  readonly calls: number
  readonly bytes: number
}

/** The screen of a program that could open no page. */
export const NO_PAGE: PageState = { route: '', query: {}, title: '', text: '' }

/** What is on the screen after the last step. */
export interface PageState {
  readonly route: string
  readonly query: Readonly<Record<string, string>>
  readonly title: string
  /** Everything that can be read, one line per block, the client's own dialogs and notes included. */
  readonly text: string
}

export interface OpenOptions {
  /** Answers the cloud functions; tests give the real backend. */
  readonly backend: CloudFunctions
  /** Open this page (`/features/…?id=…`) instead of the first tab. */
  readonly url?: string
  /** The phone in hand; pass the same object twice to come back with what is stored on it. */
  readonly phone?: Phone
  /** The moment the program believes it is when it opens; the real time when absent. */
  readonly startsAt?: Date
  /** Another package than `dist/weapp`. */
  readonly directory?: string
}

export interface Snapshot {
  readonly page: PageState
  readonly phone: Phone
  readonly calls: readonly CallRecord[]
  readonly setData: readonly SetDataRecord[]
  readonly errors: readonly ErrorRecord[]
}

type MaybeLater<Value> = Value | Promise<Value>

/** What a harness must be able to do; `MiniProgram` makes steps of it. */
export interface Hands {
  /** Resolves when nothing is under way. */
  rest(): Promise<void>
  snapshot(): MaybeLater<Snapshot>
  forgetErrors(): MaybeLater<void>
  clearNote(): MaybeLater<void>
  tap(label: string, where?: Where): MaybeLater<void>
  type(label: string, text: string, where?: Where): MaybeLater<void>
  valueOf(label: string, where?: Where): MaybeLater<string>
  pick(label: string, value: string | number): MaybeLater<void>
  tapMarker(markerId: number): MaybeLater<void>
  moveMap(view: MapView): MaybeLater<void>
  scrollToEnd(): MaybeLater<void>
  tapTab(text: string): MaybeLater<void>
  back(): MaybeLater<void>
  pullDown(): MaybeLater<void>
  play(seconds: number): MaybeLater<void>
  changePhone(different: Partial<Phone>): MaybeLater<void>
  screenshot(file: string): MaybeLater<void>
  close(): MaybeLater<void>
}
