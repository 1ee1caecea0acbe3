import type { PackageFiles } from './package-files'
import { resolvePath } from './package-files'
import type { Realm } from './realm'

export interface Require {
  (reference: string): unknown
  async(reference: string): Promise<unknown>
}
interface ModuleObject { exports: unknown }
/** The body of a file, wrapped as the client wraps it. */
export type ModuleBody = (require: Require, module: ModuleObject, exports: unknown) => void
export type Evaluate = (code: string, path: string) => ModuleBody

/** Loads the files of the package by `require`, each once. */
export class Modules {
  private readonly loaded = new Map<string, ModuleObject>()

  constructor(
    private readonly files: PackageFiles,
    private readonly evaluate: Evaluate,
    private readonly realm: Realm,
  ) {}

  /** Runs a file of the package and returns its exports; throws the client's sentence when it is missing. */
  load(path: string, asked = path): unknown {
    const file = this.find(path)
    if (!file) throw new Error(`module '${path}.js' is not defined, require args is '${asked}'`)
    const known = this.loaded.get(file.path)
    if (known) return known.exports
    const module: ModuleObject = { exports: {} }
    this.loaded.set(file.path, module)
    this.evaluate(file.code, file.path).call(module.exports, this.requireFrom(file.path), module, module.exports)
    return module.exports
  }

  private requireFrom(path: string): Require {
    const require = (reference: string): unknown => this.load(resolvePath(path, reference), reference)
    const later = (reference: string): Promise<unknown> =>
      new this.realm.Promise((resolve) => { resolve(require(reference)) })
    return Object.assign(require, { async: later })
  }

  private find(path: string): { path: string; code: string } | undefined {
    for (const candidate of [path, `${path}.js`, `${path}/index.js`]) {
      const code = candidate.endsWith('.js') ? this.files.text(candidate) : undefined
      if (code !== undefined) return { path: candidate, code }
    }
    return undefined
  }
}
