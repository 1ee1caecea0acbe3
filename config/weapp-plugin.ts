import path from 'node:path'
import used from './weapp/components.json'

type Attributes = Record<string, string>
type Rewrite = (template: string, node: string, ...rest: [level: number, children: string]) => string

/** What we use of Taro's platform: absent template means that it writes none, as in H5. */
interface Platform {
  runtimePath: string | string[]
  template?: { internalComponents: Record<string, Attributes>; modifyTemplateResult?: Rewrite }
}

interface Context {
  registerMethod(method: { name: 'onSetupClose'; fn: (platform: Platform) => void }): void
}

const absent = "''"

/** Taro's defaults for the attributes in use. Aria is unknown to Taro, which sends it in setData and never shows it. */
export function attributesOf(component: string, names: readonly string[], known: Attributes = {}): Attributes {
  return Object.fromEntries(names.map((name) => {
    const value = name.startsWith('aria-') ? absent : known[name]
    if (value === undefined) throw new Error(`Taro knows no ${name} of ${component}: see config/weapp/components.json`)
    return [name, value]
  }))
}

/** What Taro writes a template for although it is nobody's, and what it binds or says where nobody listens. */
const nobodys = /^(static-)?text$/
const idle = {
  // Taro would bind every touch move: a finger scrolling over a list sends dozens of messages a second.
  touchMove: / bindtouchmove="eh"/g,
  ariaOfBackground: / aria-(checked|selected|expanded|disabled|modal|live)="[^"]*"/g,
}

/** Taro's own `minifyXML` would do this too, but takes `<input></input>` for HTML and drops its end tag. */
const withoutGaps = (template: string): string => template.replace(/>\s+</g, '><').trim()

function lean(template: string, node: string): string {
  if (nobodys.test(node)) return ''
  const bound = withoutGaps(template).replace(idle.touchMove, '')
  return node === 'catch-view' ? bound.replace(idle.ariaOfBackground, '') : bound
}

/**
 * Taro plugin: the mini-program knows the components and attributes of weapp/components.json and no others, both in
 * base.wxml and in the runtime's table of short keys, which must agree. That is half of base.wxml and 15 KB of tables
 * less, and aria attributes reach the screen.
 */
export default function weappPlugin(context: Context): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      const { template } = platform
      if (!template) return
      const known = template.internalComponents
      template.internalComponents = Object.fromEntries(
        Object.entries(used).map(([name, names]) => [name, attributesOf(name, names, known[name])]),
      )
      const rewrite = template.modifyTemplateResult?.bind(template)
      template.modifyTemplateResult = (text, node, ...rest) => lean(rewrite ? rewrite(text, node, ...rest) : text, node)
      platform.runtimePath = path.resolve(__dirname, 'weapp/runtime.js')
    },
  })
}
