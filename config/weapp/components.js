// In the place of the tables in @tarojs/shared, the runtime's half of weapp-plugin.ts: only names matter here, since the
// short keys of setData are counted from them. Plain JavaScript, because Taro transpiles only src and contract.
import used from './components.json'

const named = (attributes) => Object.fromEntries(attributes.map((attribute) => [attribute, '']))

export const internalComponents = Object.fromEntries(
  Object.entries(used).map(([component, attributes]) => [component, named(attributes)]),
)
/** What carries what somebody typed or picked. */
export const controlledComponent = new Set(['input', 'picker', 'textarea'])
export const focusComponents = new Set(['input', 'textarea'])

// Named by the package's index and used while building only.
export const animation = {}
export const touchEvents = {}
export const nestElements = new Map()
export const voidElements = new Set()
export const singleQuote = (text) => `'${text}'`
