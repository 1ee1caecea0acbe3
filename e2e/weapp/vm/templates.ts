import type { PackageFiles } from '../client/package-files'
import type { TaroNode } from './taro-node'

export interface Binding {
  readonly handler: string
  /** `catch` keeps the event from the node's ancestors. */
  readonly stops: boolean
}

interface Template {
  readonly tag: string
  readonly bindings: ReadonlyMap<string, Binding>
  readonly attributes: ReadonlyMap<string, { readonly field: string; readonly otherwise: unknown }>
}

const TEMPLATE = /<template name="tmpl_\d+_([^"]+)">\s*<([\w-]+)([^>]*)>/g
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g

/**
 * The compiled templates of base.wxml, read for what they bind: Taro leaves out templates, attributes and events that
 * the program does not use, so what is not here can neither be seen nor pressed.
 */
export class Templates {
  private readonly byName = new Map<string, Template>()

  constructor(files: PackageFiles) {
    for (const [, name = '', tag = '', attributes = ''] of (files.text('base.wxml') ?? '').matchAll(TEMPLATE)) {
      const template = tag === 'template' ? undefined : readTemplate(tag, attributes)
      // Inputs have two templates, with and without the focus attribute.
      if (template) this.byName.set(name.replace(/_(focus|blur)$/, ''), template)
    }
  }

  /** The tag a node is drawn with; `block` draws only text, '' is unknown to the templates. */
  tag(node: TaroNode): string {
    return this.of(node)?.tag ?? ''
  }

  binding(node: TaroNode, type: string): Binding | undefined {
    return this.of(node)?.bindings.get(type)
  }

  /** The value that the template gives an attribute of this node, or `undefined` when it writes no such attribute. */
  attribute(node: TaroNode, name: string): unknown {
    const attribute = this.of(node)?.attributes.get(name)
    return attribute && (node[attribute.field] ?? attribute.otherwise)
  }

  attributes(node: TaroNode): Record<string, unknown> {
    const names = [...(this.of(node)?.attributes.keys() ?? [])]
    return Object.fromEntries(names.map((name) => [name, this.attribute(node, name)]))
  }

  private of(node: TaroNode): Template | undefined {
    return this.byName.get(node.nn ?? '')
  }
}

function readTemplate(tag: string, source: string): Template {
  const pairs = [...source.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => ({ name, value }))
  const bindings = pairs.flatMap(({ name, value }): [string, Binding][] => {
    const [, how, type] = /^(bind|catch):?([a-z]\w*)$/i.exec(name) ?? []
    return type === undefined ? [] : [[type, { handler: value, stops: how === 'catch' }]]
  })
  const attributes = pairs.flatMap(({ name, value }): [string, { field: string; otherwise: unknown }][] => {
    const field = /\bi\.(\w+)/.exec(value)?.[1]
    return field === undefined ? [] : [[name, { field, otherwise: defaultIn(value) }]]
  })
  return { tag, bindings: new Map(bindings), attributes: new Map(attributes) }
}

/** The literal that a template falls back to: `xs.b(i.p10,140)`, `i.p4||'done'`. */
function defaultIn(expression: string): unknown {
  const literal = /(?:,|\|\|)\s*('[^']*'|-?[\d.]+|!0|!1|true|false)\)?\s*\}\}$/.exec(expression)?.[1]
  if (literal === undefined) return undefined
  if (literal.startsWith('\'')) return literal.slice(1, -1)
  if (literal === '!0' || literal === 'true') return true
  return literal === '!1' || literal === 'false' ? false : Number(literal)
}
