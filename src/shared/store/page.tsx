import { observer } from 'mobx-react-lite'
import { useCallback, useId } from 'react'
import { SessionStore } from '../session/session-store'
import { PageShell, useArrival, type PageShellProps, type TabName } from '../ui'
import { PromptSheet } from './prompt-sheet'
import { useDeps, useStore } from './store-context'
import { ToastStore } from './toast-store'

/** The address of a tab page. */
export function tabPath(tab: TabName): string {
  return `/pages/${tab}/index`
}

export interface PageProps extends Pick<PageShellProps, 'title' | 'tab' | 'actions' | 'pane' | 'barEnd' | 'children'> {
  /** Where back leads when this page was opened first, from a link. */
  home?: TabName
}

/** PageShell joined to who is here, what was just done, and the way to other pages. Every page is drawn on it. */
export const Page = observer(function Page({ home = 'nearby', ...shell }: PageProps) {
  const session = useStore(SessionStore)
  const toasts = useStore(ToastStore)
  const { navigate } = useDeps().device
  const page = useId()
  useArrival(useCallback(() => session.comeTo(page), [session, page]))
  return (
    <PageShell
      {...shell}
      overlay={<PromptSheet />}
      elder={session.elder}
      toast={toasts.current}
      onTab={(tab) => navigate.tab(tabPath(tab))}
      onBack={() => navigate.back(tabPath(home))}
      onElder={(on) => void session.setElder(on)}
    />
  )
})
