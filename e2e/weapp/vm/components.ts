import type { Definition } from '../client/app'
import type { Client } from '../client/client'
import { LogicObject, type Instance } from './logic-object'
import type { TaroNode } from './taro-node'
import type { Templates } from './templates'

export interface ComponentSource {
  readonly client: Client
  readonly templates: Templates
  /** The definition of the component drawn with this tag, or `undefined` for a built-in tag. */
  definitionOf(tag: string): { readonly path: string; readonly definition: Definition } | undefined
}

interface Live {
  readonly object: LogicObject
  node: TaroNode
}

/**
 * CustomWrapper and native components on one page, kept in step with its tree, so that their own `setData` calls are
 * recorded too. Only their logic runs: what a native component draws is not read.
 */
export class Components {
  private readonly live = new Map<string, Live>()

  constructor(private readonly source: ComponentSource, private readonly changed: () => void) {}

  /** The tree that a wrapper shows: its own copy, which its own `setData` changes. */
  shown(node: TaroNode): TaroNode {
    const own = this.objectOf(node)?.instance.data.i
    return own === undefined ? node : (own as TaroNode)
  }

  objectOf(node: TaroNode): LogicObject | undefined {
    return this.live.get(node.sid ?? '')?.object
  }

  select(selector: string): Instance | null {
    const id = selector.replace(/^#/, '')
    return [...this.live.values()].find(({ node }) => node.uid === id || node.sid === id)?.object.instance ?? null
  }

  /** Creates, updates and removes components after the tree below `root` changed. */
  reconcile(root: TaroNode): void {
    const present = new Set<string>()
    this.visit(root, present)
    for (const [sid, { object }] of this.live) {
      if (present.has(sid)) continue
      this.live.delete(sid)
      object.call('detached')
    }
  }

  private visit(node: TaroNode, present: Set<string>): void {
    if (node.sid !== undefined && this.keep(node, node.sid)) present.add(node.sid)
    for (const child of this.shown(node).cn ?? []) this.visit(child, present)
  }

  /** Brings the component of a node to life or up to date; false when the node is no component. */
  private keep(node: TaroNode, sid: string): boolean {
    const component = this.source.definitionOf(this.source.templates.tag(node))
    if (!component) return false
    const known = this.live.get(sid)
    const properties = this.propertiesOf(node)
    if (!known) {
      const object = this.create(component, properties)
      this.live.set(sid, { object, node })
      for (const lifetime of ['created', 'attached', 'ready']) object.call(lifetime)
    } else if (known.node !== node) {
      known.node = node
      Object.assign(known.object.instance.data, properties)
    }
    return true
  }

  private create({ path, definition }: { path: string; definition: Definition }, properties: object): LogicObject {
    return new LogicObject({
      client: this.source.client,
      owner: path,
      data: { ...defaults(definition), ...(definition.data as object | undefined), ...properties },
      methods: { ...lifetimes(definition), ...(definition.methods as object | undefined) },
      afterSetData: this.changed,
    })
  }

  private propertiesOf(node: TaroNode): Record<string, unknown> {
    const { templates } = this.source
    return templates.tag(node) === 'custom-wrapper' ? { i: node } : templates.attributes(node)
  }
}

function lifetimes({ lifetimes: grouped, created, attached, ready, detached, ...rest }: Definition): object {
  if (rest.observers !== undefined || (Array.isArray(rest.behaviors) && rest.behaviors.length > 0)) {
    throw new Error('observers and behaviors of native components are not simulated')
  }
  return { created, attached, ready, detached, ...(grouped as object | undefined) }
}

function defaults({ properties }: Definition): Record<string, unknown> {
  const entries = Object.entries((properties ?? {}) as Record<string, { value?: unknown } | null>)
  return Object.fromEntries(entries.map(([name, property]) => [name, property?.value]))
}
