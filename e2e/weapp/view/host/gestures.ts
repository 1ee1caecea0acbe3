import { NO_PAGE, type PageState } from '../../driver'
import type { HostApi } from '../host-api'
import { locate, textOf } from '../../locate'
import { element } from './chrome'
import { emit } from './framework'
import type { BrowserProgram } from './program'
import { isField, readable } from './reader'

/** The functions that the test in Node calls. */
export function hostApi(program: BrowserProgram): HostApi {
  const { client } = program
  const { recorder, resident, screen } = client
  return {
    rest: () => client.activity.rest(),
    snapshot: () => ({
      page: client.navigation.top ? pageState(program) : NO_PAGE,
      phone: client.phone,
      calls: recorder.calls,
      setData: recorder.setData,
      errors: recorder.errors,
    }),
    reactions: () => client.reactions,
    forgetErrors: () => { recorder.errors.length = 0 },
    clearNote: () => screen.change({ note: '' }),
    target: (label, where) => {
      const root = resident.choice(label) ? element('dialog') : program.top.element
      const target = elementOf(locate(readable(root), label, where))
      if (target.closest('[disabled]')) throw new Error(`"${label}" is disabled`)
      return target
    },
    field: (label, where) => {
      const found = locate(readable(program.top.element), label, where)
      const field = isField(found) ? found : elementOf(found).querySelector<HTMLInputElement>('input, textarea')
      if (!field) throw new Error(`"${label}" is not an input`)
      return field
    },
    tabItem: (text) => elementOf(locate(readable(element('tabs')), text)),
    backArrow: () => {
      if (element('back').hidden) throw new Error('there is no way back from this page')
      return element('back')
    },
    pick: (label, value) => {
      const picker = elementOf(locate(readable(program.top.element), label)).closest('wx-picker')
      if (!picker) throw new Error(`"${label}" is not in a picker`)
      emit(picker, 'change', { value })
    },
    tapMarker: (markerId) => emit(tagged(program, 'map'), 'markertap', { markerId }),
    scrollToEnd: () => scrollToEnd(program),
    pullDown: () => resident.pullDown(),
    play: (seconds) => resident.play(seconds),
    changePhone: (different) => resident.changePhone(different),
  }
}

function pageState({ top, client: { screen } }: BrowserProgram): PageState {
  const text = [textOf(readable(top.element)), ...screen.lines].filter((line) => line !== '').join('\n')
  return { route: top.route, query: top.query, title: screen.title, text }
}

async function scrollToEnd({ top }: BrowserProgram): Promise<void> {
  const lists = [...top.element.querySelectorAll('wx-scroll-view[scroll-y]')]
  for (const scroller of [top.element, ...lists]) scroller.scrollTop = scroller.scrollHeight
  top.call('onReachBottom')
  // Scroll events are raised with the next picture.
  for (let picture = 0; picture < 2; picture += 1) await new Promise(requestAnimationFrame)
}

function tagged({ top }: BrowserProgram, tag: string): Element {
  const found = top.element.querySelector(`wx-${tag}`)
  if (!found) throw new Error(`there is no <${tag}> on the page`)
  return found
}

function elementOf(node: Node): Element {
  const found = node instanceof Element ? node : node.parentElement
  if (!found) throw new Error('a text stands outside of every element')
  return found
}
