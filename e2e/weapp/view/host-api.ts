import type { Phone } from '../client/phone'
import type { Snapshot } from '../driver'
import type { Where } from '../locate'

/** What the page in the browser offers to the test in Node; elements come over as handles for real touches. */
export interface HostApi {
  rest(): Promise<void>
  snapshot(): Snapshot
  /** How often something answered the resident so far. */
  reactions(): number
  forgetErrors(): void
  clearNote(): void
  /** What to touch for a label: an answer of the open dialog, or an element of the page on top. */
  target(label: string, where?: Where): Element
  field(label: string, where?: Where): HTMLInputElement | HTMLTextAreaElement
  tabItem(text: string): Element
  backArrow(): Element
  pick(label: string, value: string | number): void
  tapMarker(markerId: number): void
  scrollToEnd(): Promise<void>
  pullDown(): void
  play(seconds: number): void
  changePhone(different: Partial<Phone>): void
}

declare global {
  interface Window {
    miniProgram: HostApi
  }
}
