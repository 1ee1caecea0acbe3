import vm from 'node:vm'
import { clockFrom } from '../client/clock'
import type { Evaluate, ModuleBody } from '../client/modules'
import { ABSENT_GLOBALS, guardedFunction, type Realm } from '../client/realm'

export interface LogicContext {
  readonly realm: Realm
  readonly evaluate: Evaluate
  /** Adds globals of the client: `wx`, `App`, `Page` and the like. */
  readonly define: (given: Readonly<Record<string, unknown>>) => void
}

type Globals = Record<string, unknown> & {
  Date: DateConstructor
  Function: FunctionConstructor
  JSON: JSON
  Promise: PromiseConstructor
}

/** Makes an empty JavaScript world with the client's globals: ECMAScript without `Intl`, no browser, no Node. */
export function createContext(startsAt?: Date): LogicContext {
  const context = vm.createContext({}, { name: 'mini-program', codeGeneration: { strings: false, wasm: false } })
  const globals = vm.runInContext('globalThis', context) as Globals
  for (const name of ABSENT_GLOBALS) Reflect.deleteProperty(globals, name)
  const RealFunction = globals.Function
  globals.Function = guardedFunction(RealFunction, globals)
  Object.defineProperty(RealFunction.prototype, 'constructor', { value: globals.Function })
  if (startsAt) globals.Date = clockFrom(globals.Date, startsAt)
  Object.assign(globals, { global: globals })
  return {
    realm: realmOf(globals),
    evaluate: (code, path) => wrap(code, path, context),
    define: (given) => { Object.assign(globals, given) },
  }
}

function realmOf({ Promise, JSON: json }: Globals): Realm {
  const copy = <Value>(value: Value): Value => {
    const text = JSON.stringify(value) as string | undefined
    return text === undefined ? value : (json.parse(text) as Value)
  }
  return { Promise, copy }
}

function wrap(code: string, path: string, context: vm.Context): ModuleBody {
  const source = `(function (require, module, exports) {${code}\n})`
  return vm.runInContext(source, context, { filename: path }) as ModuleBody
}
