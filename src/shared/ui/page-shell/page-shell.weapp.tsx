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
 * stands in it directly: each level of nesting that every page has costs 4 KB of templates.
 */
export function PageShell({ tab, actions, elder = false, onTab, children, ...rest }: PageShellProps) {
  const shown = useShown()
  useOwnTabBar(tab !== undefined, elder)
  return (
    <ElderContext.Provider value={elder}>
      <View className={classes('y-shell y-shell--flat', elder && 'elder')}>
        {children}
        {actions && <View className="y-actions">{actions}</View>}
        {tab && elder && <TabBar tab={tab} onTab={onTab} />}
        {shown && rest.overlay}
        {shown && rest.toast && <Toast message={rest.toast} onDone={rest.onToastDone} />}
      </View>
    </ElderContext.Provider>
  )
}
