import type { Address } from '../client/address'
import type { Definition } from '../client/app'
import type { LivePage } from '../client/navigation'
import type { ReadableTree } from '../locate'
import { Components, type ComponentSource } from './components'
import { LogicObject, type Instance } from './logic-object'
import type { TaroNode } from './taro-node'
import type { Templates } from './templates'

/** An open page: its object, its components, and its tree as a resident would read it. */
export class VmPage implements LivePage, ReadableTree<TaroNode> {
  readonly route: string
  readonly query: Address['query']
  /** What the resident typed into inputs, by node, with the value that the program had set at that time. */
  readonly typed = new Map<string, { readonly text: string; readonly set: unknown }>()
  /** The input that has the keyboard, by node. */
  focused: string | undefined
  private readonly object: LogicObject
  private readonly components: Components
  private readonly templates: Templates

  constructor({ route, query }: Address, definition: Definition, source: ComponentSource) {
    this.route = route
    this.query = query
    this.templates = source.templates
    const reconcile = (): void => this.components.reconcile(this.root)
    this.components = new Components(source, reconcile)
    const { client } = source
    const { data } = definition
    this.object = new LogicObject({ client, owner: route, data, methods: definition, afterSetData: reconcile })
    Object.assign(this.object.instance, {
      route,
      options: query,
      selectComponent: (selector: string) => this.components.select(selector),
      createSelectorQuery: () => client.pages.createSelectorQuery(),
    })
    reconcile()
  }

  get instance(): Instance {
    return this.object.instance
  }

  get root(): TaroNode {
    return (this.instance.data.root ?? {}) as TaroNode
  }

  has(lifecycle: string): boolean {
    return this.object.has(lifecycle)
  }

  call(lifecycle: string, argument?: unknown): unknown {
    return this.object.call(lifecycle, argument)
  }

  remove(): void {
    this.call('onUnload')
    this.components.reconcile({})
  }

  /** The object whose functions handle the events of a node: the nearest component around it, or the page. */
  ownerOf(ancestors: readonly TaroNode[]): LogicObject {
    return ancestors.map((node) => this.components.objectOf(node)).find(Boolean) ?? this.object
  }

  children(node: TaroNode): readonly TaroNode[] {
    return this.components.shown(node).cn ?? []
  }

  ownText(node: TaroNode): string {
    if (this.templates.tag(node) === 'block') return node.v ?? ''
    if (!this.isInput(node)) return ''
    return this.valueOf(node) || text(this.templates.attribute(node, 'placeholder'))
  }

  names(node: TaroNode): readonly string[] {
    const names = ['aria-label', 'placeholder'].map((name) => text(this.templates.attribute(node, name)))
    return names.filter((name) => name !== '')
  }

  isInline(node: TaroNode): boolean {
    return ['text', 'block'].includes(this.templates.tag(node))
  }

  isInput(node: TaroNode): boolean {
    return ['input', 'textarea'].includes(this.templates.tag(node))
  }

  /** What stands in an input: what was typed, unless the program has set another value since. */
  valueOf(node: TaroNode): string {
    const set = this.templates.attribute(node, 'value') ?? ''
    const typed = this.typed.get(node.sid ?? '')
    return typed?.set === set ? typed.text : text(set)
  }
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
