import type { MapView } from './client/map-view'
import type { Phone } from './client/phone'
import type { CallRecord, ErrorRecord } from './client/recorder'
import type { Cost, Hands, PageState, Snapshot } from './driver'
import type { Where } from './locate'

/**
 * One running mini-program in the hand of a resident. Every step waits until nothing is under way and then throws
 * if the program raised an error, so a test cannot overlook one; `takeErrors` accepts those that are expected.
 */
export class MiniProgram {
  /** What opening the program cost until it came to rest. */
  readonly launchCost: Cost

  private constructor(private readonly hands: Hands, private now: Snapshot) {
    this.launchCost = costOf(now.setData)
  }

  /** Takes over a program that was launched; one that did not start well is closed again, with its errors thrown. */
  static async of(hands: Hands): Promise<MiniProgram> {
    try {
      await hands.rest()
      const app = new MiniProgram(hands, await hands.snapshot())
      app.refuseErrors()
      return app
    } catch (cause) {
      await hands.close()
      throw cause
    }
  }

  get page(): PageState {
    return this.now.page
  }

  /** Calls of the wx API so far, oldest first. */
  get calls(): readonly CallRecord[] {
    return this.now.calls
  }

  get phone(): Readonly<Phone> {
    return this.now.phone
  }

  /** Asserts that a text can be read. */
  see(text: string): Promise<void> {
    return this.look(() => {
      if (!this.shows(text)) throw new Error(`"${text}" is not to be seen; the page shows:\n${this.page.text}`)
    })
  }

  /** Asserts that a text cannot be read. */
  seeNot(text: string): Promise<void> {
    return this.look(() => {
      if (this.shows(text)) throw new Error(`"${text}" is to be seen; the page shows:\n${this.page.text}`)
    })
  }

  /** Taps what carries this text or label; while a dialog of the client is open, one of its answers. */
  tap(label: string, where?: Where): Promise<void> {
    return this.step(() => this.hands.tap(label, where))
  }

  /** Puts text into the input with this label or placeholder, replacing what was there. */
  type(label: string, text: string, where?: Where): Promise<void> {
    return this.step(() => this.hands.type(label, text, where))
  }

  /** What stands in an input. */
  async valueOf(label: string, where?: Where): Promise<string> {
    await this.look()
    return this.hands.valueOf(label, where)
  }

  /** Chooses in a native picker: an index, or a date or time as text. */
  pick(label: string, value: string | number): Promise<void> {
    return this.step(() => this.hands.pick(label, value))
  }

  /** Taps an item of the native tab bar. */
  tab(text: string): Promise<void> {
    return this.step(() => this.hands.tapTab(text))
  }

  /** Leaves the page by the arrow of the native navigation bar. */
  back(): Promise<void> {
    return this.step(() => this.hands.back())
  }

  /** Scrolls the page, and a scrolling list on it, to the end. */
  scrollToEnd(): Promise<void> {
    return this.step(() => this.hands.scrollToEnd())
  }

  pullDown(): Promise<void> {
    return this.step(() => this.hands.pullDown())
  }

  /** Taps a marker of the native map. */
  tapMarker(markerId: number): Promise<void> {
    return this.step(() => this.hands.tapMarker(markerId))
  }

  /** Pushes or zooms the native map until it looks at this; only the Node harness can. */
  moveMap(view: MapView): Promise<void> {
    return this.step(() => this.hands.moveMap(view))
  }

  /** Lets the film on the page or the sound under way run for so many seconds. */
  play(seconds: number): Promise<void> {
    return this.step(() => this.hands.play(seconds))
  }

  changePhone(different: Partial<Phone>): Promise<void> {
    return this.step(() => this.hands.changePhone(different))
  }

  /** What a step sends to the view. */
  async cost(step: () => Promise<void>): Promise<Cost> {
    await this.look()
    const before = this.now.setData.length
    await step()
    return costOf(this.now.setData.slice(before))
  }

  /** Hands over the errors raised so far and forgets them; call it right after a step that throws for them. */
  async takeErrors(): Promise<readonly ErrorRecord[]> {
    await this.hands.rest()
    const { errors } = await this.hands.snapshot()
    await this.hands.forgetErrors()
    return errors
  }

  /** Saves a picture as PNG; only the browser harness can. */
  async screenshot(file: string): Promise<void> {
    await this.look()
    await this.hands.screenshot(file)
  }

  async close(): Promise<void> {
    await this.hands.close()
  }

  private shows(text: string): boolean {
    return this.page.text.includes(text)
  }

  private async step(act: () => void | Promise<void>): Promise<void> {
    await this.hands.clearNote()
    await act()
    await this.look()
  }

  private async look(check: () => void = () => undefined): Promise<void> {
    await this.hands.rest()
    this.now = await this.hands.snapshot()
    this.refuseErrors()
    check()
  }

  private refuseErrors(): void {
    if (this.now.errors.length === 0) return
    const list = this.now.errors.map(({ where, message, stack }) => `${where}: ${message}\n${stack}`.trim())
    throw new Error(`the mini-program raised:\n${list.join('\n')}`)
  }
}

function costOf(records: readonly { readonly bytes: number }[]): Cost {
  return { calls: records.length, bytes: records.reduce((sum, { bytes }) => sum + bytes, 0) }
}
