import { aria } from '../aria'
import type { TabName } from './tabs'

/** The drawing of a tab, solid when it is the chosen one. */
export function TabIcon({ name, on }: { name: TabName; on: boolean }) {
  return <span className={`y-tabbar__icon y-i-tab-${name}${on ? '-on' : ''}`} {...aria({ hidden: true })} />
}
