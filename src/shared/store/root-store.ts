import { SessionStore } from '../session/session-store'
import type { Deps } from './deps'

/** A store of ours: built from `Deps` and nothing else. */
export type StoreClass<Store extends object> = new (deps: Deps) => Store

/** One instance of each store for the life of the app, built when a page first asks for it. */
export class RootStore {
  private readonly stores = new Map<StoreClass<object>, object>()

  constructor(readonly deps: Deps) {
    this.stores.set(SessionStore, deps.session)
  }

  of<Store extends object>(type: StoreClass<Store>): Store {
    const known = this.stores.get(type)
    if (known) return known as Store
    const built = new type(this.deps)
    this.stores.set(type, built)
    return built
  }
}
