import { configure } from 'mobx'
import { useLaunch } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import './app.scss'
import { ProgressStore } from './features/lessons/progress-store'
import { createDeps } from './shared/session/create-deps'
import { RootStore, StoreProvider } from './shared/store'

configure({ enforceActions: 'always' })

/** The whole client: its stores, built once, around whatever page is shown. */
export default function App({ children }: { children?: ReactNode }) {
  const [root] = useState(() => new RootStore(createDeps()))
  useLaunch(() => {
    // It hands over what was learnt here before login, whichever page the person logs in from.
    root.of(ProgressStore)
    void root.deps.session.load()
  })
  return <StoreProvider root={root}>{children}</StoreProvider>
}
