import { innermost } from '../locate'
import type { VmProgram } from './program'

interface Query {
  exec(callback?: (results: unknown[]) => void): Query
  [method: string]: unknown
}

const RECT = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0, scrollLeft: 0, scrollTop: 0 }

/** There is no layout in Node: an element that exists measures zero, one that does not is `null`. */
export function selectorQuery(program: VmProgram): Query {
  const results: unknown[] = []
  let selected: unknown = RECT
  const chain = (act: (argument: unknown) => void = () => undefined) => (argument?: unknown): Query => {
    act(argument)
    return query
  }
  const measure = chain(() => results.push(selected))
  const query: Query = {
    in: chain(),
    select: chain((selector) => { selected = find(program, String(selector)) }),
    selectAll: chain((selector) => { selected = [find(program, String(selector))].filter(Boolean) }),
    selectViewport: chain(() => { selected = RECT }),
    boundingClientRect: measure,
    scrollOffset: measure,
    fields: measure,
    node: measure,
    context: measure,
    exec: (callback) => {
      program.client.timers.setTimeout(() => callback?.(program.client.realm.copy(results)))
      return query
    },
  }
  return query
}

/** Nothing scrolls in Node, so nothing ever enters the view. */
export const idleObserver = {
  relativeTo: (): unknown => idleObserver,
  relativeToViewport: (): unknown => idleObserver,
  observe: (): undefined => undefined,
  disconnect: (): undefined => undefined,
}

function find(program: VmProgram, selector: string): object | null {
  const id = selector.replace(/^#/, '')
  const [node] = innermost(program.top, ({ uid, sid }) => uid === id || sid === id)
  return node ? { ...RECT, id } : null
}
