import { Image } from '@tarojs/components'
import { aria } from '../aria'
import type { TabName } from './tabs'

/** The picture that WeChat's own tab bar shows, solid when its tab is the chosen one. */
export function TabIcon({ name, on }: { name: TabName; on: boolean }) {
  const picture = `/assets/tabs/${name}${on ? '-selected' : ''}.png`
  return <Image className="y-tabbar__icon y-tabbar__icon--picture" src={picture} {...aria({ hidden: true })} />
}
