import path from 'node:path'
import attributes from './aria-attributes.json'

type Components = Record<string, Record<string, string>>

/** What we use of Taro's platform: absent template means that it writes none, as in H5. */
interface Platform {
  runtimePath: string | string[]
  template?: {
    internalComponents: Components
    mergeComponents(context: Context, components: Components): void
  }
}

interface Context {
  registerMethod(method: { name: 'onSetupClose'; fn: (platform: Platform) => void }): void
}

const absent = "''"

function attributesOf(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`aria-${name}`, absent]))
}

/**
 * Taro plugin: lets aria attributes reach the mini-program. Taro sends them in setData but writes templates without
 * them, so both halves are needed: the attributes in base.wxml, and the same list in the runtime's table of short keys.
 */
export default function ariaPlugin(context: Context): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      const components = Object.entries(attributes).map(([name, names]) => [name, attributesOf(names)] as const)
      platform.template.mergeComponents(context, Object.fromEntries(components))
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'aria-runtime.js')].flat()
    },
  })
}
