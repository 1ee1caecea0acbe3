import type { Definition } from '../client/app'

/** Collects what the files register: each belongs to the path that is being loaded when it is registered. */
export class Definitions {
  readonly pages = new Map<string, Definition>()
  readonly components = new Map<string, Definition>()
  private loading = ''

  readonly globals = {
    Page: (definition: Definition): void => { this.pages.set(this.loading, definition) },
    Component: (definition: Definition): void => { this.components.set(this.loading, definition) },
    Behavior: (): never => { throw new Error('Behavior() is not simulated') },
  }

  /** Runs the file at `path` on its first use and returns what it registered in `table`. */
  from(table: 'pages' | 'components', path: string, run: (path: string) => unknown): Definition {
    if (!this[table].has(path)) {
      const outer = this.loading
      this.loading = path
      try {
        run(path)
      } finally {
        this.loading = outer
      }
    }
    const definition = this[table].get(path)
    if (!definition) throw new Error(`${path}.js did not call ${table === 'pages' ? 'Page' : 'Component'}()`)
    return definition
  }
}
