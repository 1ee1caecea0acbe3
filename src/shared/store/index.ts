/** One RootStore by context, never a singleton: see docs/architecture.md. */
export type { Deps } from './deps'
export { Page, tabPath, type PageProps } from './page'
export { RootStore, type StoreClass } from './root-store'
export { StoreProvider, useDeps, useStore } from './store-context'
export { ToastStore } from './toast-store'
