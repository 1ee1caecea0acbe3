import type { MapView } from '../client/map-view'
import type { Phone } from '../client/phone'
import { NO_PAGE, type Hands, type OpenOptions, type PageState, type Snapshot } from '../driver'
import { innermost, locate, textOf, type Where } from '../locate'
import { MiniProgram } from '../mini-program'
import { findInput, findTag, pickIn, tapNode, typeInto } from './gestures'
import { VmProgram } from './program'

/** Opens the mini-program in Node: fast, exact in what it sends to the view, without a picture. */
export async function openMiniProgram(options: OpenOptions): Promise<MiniProgram> {
  const program = new VmProgram(options)
  await program.launch(options.url)
  return MiniProgram.of(new VmHands(program))
}

class VmHands implements Hands {
  constructor(private readonly program: VmProgram) {}

  rest(): Promise<void> {
    return this.program.client.activity.rest()
  }

  snapshot(): Snapshot {
    const { recorder, phone, navigation } = this.program.client
    return {
      page: navigation.top ? this.page() : NO_PAGE,
      phone,
      calls: recorder.calls,
      setData: recorder.setData,
      errors: [...recorder.errors],
    }
  }

  private page(): PageState {
    const { top, client: { screen } } = this.program
    const { route, query } = top
    const text = [textOf(top), ...screen.lines].filter((line) => line !== '').join('\n')
    return { route, query, title: screen.title, text }
  }

  forgetErrors(): void {
    this.program.client.recorder.errors.length = 0
  }

  clearNote(): void {
    this.program.client.screen.change({ note: '' })
  }

  tap(label: string, where?: Where): void {
    const { top, client } = this.program
    const choice = client.resident.choice(label)
    if (choice) choice.choose()
    else tapNode(this.program, locate(top, label, where), label)
  }

  type(label: string, text: string, where?: Where): void {
    typeInto(this.program, findInput(this.program, label, where), text)
  }

  valueOf(label: string, where?: Where): string {
    return this.program.top.valueOf(findInput(this.program, label, where))
  }

  pick(label: string, value: string | number): void {
    pickIn(this.program, label, value)
  }

  tapMarker(markerId: number): void {
    this.program.fire(findTag(this.program, 'map'), { type: 'markertap', detail: { markerId } })
  }

  moveMap(view: MapView): void {
    const { client } = this.program
    client.map.view = view
    const handled = this.program.fire(findTag(this.program, 'map'), { type: 'end', boundAs: 'regionchange', detail: {} })
    if (handled === 0) throw new Error('nobody listens to the map')
  }

  scrollToEnd(): void {
    const { top, templates } = this.program
    top.call('onReachBottom')
    const lists = innermost(top, (node) => templates.tag(node) === 'scroll-view')
    for (const list of lists) this.program.fire(list, { type: 'scrolltolower', detail: { direction: 'bottom' } })
  }

  tapTab(text: string): Promise<void> {
    return this.program.client.resident.tapTab(text)
  }

  back(): void {
    this.program.client.resident.back()
  }

  pullDown(): void {
    this.program.client.resident.pullDown()
  }

  play(seconds: number): void {
    this.program.client.resident.play(seconds)
  }

  changePhone(different: Partial<Phone>): void {
    this.program.client.resident.changePhone(different)
  }

  screenshot(): never {
    throw new Error('there is no picture in Node: open the program in the browser')
  }

  close(): void {
    this.program.close()
  }
}
