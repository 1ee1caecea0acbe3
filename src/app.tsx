import { configure } from 'mobx'
import { useLaunch } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import './app.scss'
import { createDeps } from './shared/session/create-deps'
import { RootStore, StoreProvider } from './shared/store'

configure({ enforceActions: 'always' })

/** The whole client: its stores, built once, around whatever page is shown. */
export default function App({ children }: { children?: ReactNode }) {
  const [root] = useState(() => new RootStore(createDeps()))
  useLaunch(() => {
    void root.deps.session.load()
  })
  return <StoreProvider root={root}>{children}</StoreProvider>
}
