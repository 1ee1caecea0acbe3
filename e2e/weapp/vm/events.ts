import { pathTo } from '../locate'
import type { TaroNode } from './taro-node'
import type { Templates } from './templates'
import type { VmPage } from './vm-page'

export interface FiredEvent {
  readonly type: string
  /** The name it is bound by, where WeChat tells an event by another: `regionchange` comes as `begin` and `end`. */
  readonly boundAs?: string
  readonly detail?: object
  readonly bubbles?: boolean
}

interface EventWorld {
  readonly templates: Templates
  readonly top: VmPage
}

/**
 * Delivers an event to a node, and if it bubbles to its ancestors, exactly where the compiled templates bind it.
 * Returns how many handlers ran: 0 means that a resident could not have caused anything either.
 */
export function fireEvent({ templates, top: page }: EventWorld, node: TaroNode, event: FiredEvent): number {
  const path = pathTo(page, node).reverse()
  const drawn = path.slice(path.findIndex((each) => isDrawn(templates.tag(each))))
  const steps = event.bubbles === true ? drawn : drawn.slice(0, 1)
  let handled = 0
  for (const [index, step] of steps.entries()) {
    const binding = templates.binding(step, event.boundAs ?? event.type)
    if (!binding) continue
    handled += 1
    page.ownerOf(drawn.slice(index + 1)).call(binding.handler, describe(event, drawn[0] ?? step, step))
    if (binding.stops) break
  }
  return handled
}

/** A text node has no element of its own; its parent's is the target. */
function isDrawn(tag: string): boolean {
  return tag !== 'block' && tag !== ''
}

function describe({ type, detail = {} }: FiredEvent, target: TaroNode, current: TaroNode): object {
  return {
    type,
    detail,
    timeStamp: Math.round(performance.now()),
    target: identify(target),
    currentTarget: identify(current),
    mark: {},
    touches: [],
    changedTouches: [],
  }
}

function identify(node: TaroNode): object {
  return { id: node.uid ?? node.sid, dataset: { sid: node.sid }, offsetLeft: 0, offsetTop: 0 }
}
