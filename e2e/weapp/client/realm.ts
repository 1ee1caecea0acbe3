/** The JavaScript world that the program runs in: values that cross into it must be made of its own objects. */
export interface Realm {
  readonly Promise: PromiseConstructor
  /** Copies a value as the client's bridge does, by JSON: functions and `undefined` members disappear. */
  copy<Value>(value: Value): Value
}

/** Globals of browsers and Node that a mini-program has not, or not on every phone (`Intl` is absent on Android). */
export const ABSENT_GLOBALS = [
  'window', 'document', 'frames', 'self', 'location', 'navigator', 'localStorage', 'sessionStorage', 'history',
  'Caches', 'caches', 'screen', 'alert', 'confirm', 'prompt', 'XMLHttpRequest', 'WebSocket', 'fetch', 'Headers',
  'Request', 'Response', 'Intl', 'AbortController', 'AbortSignal', 'TextEncoder', 'TextDecoder', 'structuredClone',
  'URL', 'URLSearchParams', 'Blob', 'File', 'FileReader', 'FormData', 'Image', 'Audio', 'Worker', 'MessageChannel',
  'BroadcastChannel', 'Event', 'CustomEvent', 'EventTarget', 'HTMLElement', 'Element', 'Node', 'MutationObserver',
  'IntersectionObserver', 'ResizeObserver', 'requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback',
  'cancelIdleCallback', 'performance', 'indexedDB', 'crypto', 'WebAssembly', 'SharedArrayBuffer', 'Atomics',
  'process', 'Buffer', 'setImmediate', 'clearImmediate', 'customElements', 'getComputedStyle', 'matchMedia',
] as const

/**
 * The client's `Function`: instances and prototype are the real ones, code from text is refused,
 * except `new Function('return this')`, by which libraries look for the global object.
 */
export function guardedFunction(RealFunction: FunctionConstructor, globalObject: object): FunctionConstructor {
  const make = (parts: unknown[]): unknown => {
    if (parts.length === 1 && parts[0] === 'return this') return () => globalObject
    throw new EvalError('a mini-program cannot make code from text (new Function)')
  }
  return new Proxy(RealFunction, {
    apply: (_target, _self, parts: unknown[]) => make(parts),
    construct: (_target, parts: unknown[]) => make(parts) as object,
  })
}
