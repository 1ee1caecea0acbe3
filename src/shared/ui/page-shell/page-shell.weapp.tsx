import { View } from '@tarojs/components'
import { classes } from '../classes'
import { ElderContext } from '../elder'
import { Toast } from '../toast'
import { useOwnTabBar } from './own-tab-bar.weapp'
import type { PageShellProps } from './page-shell-props'
import { useShown } from './shown'
import { TabBar } from './tab-bar'

/**
 * The ground of every page. The mini-program draws its own navigation bar, and its tab bar outside 关怀模式. Content
 * stands in it directly: each level of nesting that every page has costs 4 KB of templates. What comes and goes over it
 * has a node of its own, because Taro sends all children of a node when one of them goes; it is the first, because what
 * is added behind the last is sent alone.
 */
export function PageShell({ tab, actions, elder = false, overlay, toast, onTab, children }: PageShellProps) {
  const shown = useShown()
  useOwnTabBar(tab !== undefined, elder)
  return (
    <ElderContext.Provider value={elder}>
      <View className={classes('y-shell y-shell--flat', elder && 'elder')}>
        <View>
          {shown && overlay}
          {shown && toast && <Toast message={toast} />}
        </View>
        {children}
        {actions && <View className="y-actions">{actions}</View>}
        {tab && elder && <TabBar tab={tab} onTab={onTab} />}
      </View>
    </ElderContext.Provider>
  )
}
