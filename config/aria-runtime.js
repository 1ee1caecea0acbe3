// The runtime half of aria-plugin.ts. Plain JavaScript, because Taro transpiles only src and contract.
import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './aria-attributes.json'

const absent = "''"
const entries = Object.entries(attributes)
const components = entries.map(([name, names]) => [
  name,
  Object.fromEntries(names.map((aria) => [`aria-${aria}`, absent])),
])
mergeInternalComponents(Object.fromEntries(components))
