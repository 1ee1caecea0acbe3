import { createContext, useContext, type ReactNode } from 'react'
import type { Deps } from './deps'
import type { RootStore, StoreClass } from './root-store'

const RootContext = createContext<RootStore | null>(null)

/** Gives every page the one root store. */
export function StoreProvider({ root, children }: { root: RootStore; children?: ReactNode }) {
  return <RootContext.Provider value={root}>{children}</RootContext.Provider>
}

function useRoot(): RootStore {
  const root = useContext(RootContext)
  if (!root) throw new Error('A store was asked for outside StoreProvider')
  return root
}

/** The app's one instance of this store. Wrap what reads it in `observer`. */
export function useStore<Store extends object>(type: StoreClass<Store>): Store {
  return useRoot().of(type)
}

/** The server, the device and the session themselves, for a page that needs no store. */
export function useDeps(): Deps {
  return useRoot().deps
}
