import type { ReactNode } from 'react'
import type { ToastMessage } from '../toast'
import type { TabName } from './tabs'

export interface PageShellProps {
  /** The name of the page: in the browser's bar, and for screen readers. */
  title: string
  /** One of the five tab pages; every other page has a way back instead. */
  tab?: TabName | undefined
  /** What the ActionBar holds, at the lower edge. */
  actions?: ReactNode
  /** Context beside the column on a desk-wide screen, as the map on 附近. */
  pane?: ReactNode
  /** A sheet that may come up on any page; drawn, like the toast, only while this page is on the screen. */
  overlay?: ReactNode
  /** At the right of the browser's bar. */
  barEnd?: ReactNode
  elder?: boolean
  toast?: ToastMessage | null
  onTab: (tab: TabName) => void
  onBack: () => void
  onElder: (on: boolean) => void
  children: ReactNode
}
