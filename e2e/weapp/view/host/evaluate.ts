import type { Evaluate, ModuleBody } from '../../client/modules'
import { ABSENT_GLOBALS, guardedFunction } from '../../client/realm'

/**
 * Runs files of the program inside functions whose parameters hide the browser: what a mini-program lacks is
 * `undefined`, what the client gives is there, and the global object shows the same.
 */
export function evaluator(given: Readonly<Record<string, unknown>>): Evaluate {
  const names = new Map<string, unknown>(ABSENT_GLOBALS.map((name) => [name, undefined]))
  for (const [name, value] of Object.entries(given)) names.set(name, value)
  const globalObject = disguise(Object.fromEntries(names))
  names.set('Function', guardedFunction(Function, globalObject))
  for (const name of ['global', 'globalThis']) names.set(name, globalObject)
  return (code, path) => {
    const body = `return function (require, module, exports) {${code}\n}`
    const source = `(function (${[...names.keys()].join()}) {${body}})\n//# sourceURL=mini-program/${path}`
    return ((0, eval)(source) as (...values: unknown[]) => ModuleBody)(...names.values())
  }
}

/** The browser's global object with these names put in front of its own. */
function disguise(own: Record<string, unknown>): object {
  const isOwn = (key: string | symbol): boolean => Object.hasOwn(own, key)
  return new Proxy(own, {
    get: (target, key) => Reflect.get(isOwn(key) ? target : window, key) as unknown,
    has: (target, key) => (isOwn(key) ? Reflect.get(target, key) !== undefined : Reflect.has(window, key)),
  })
}
