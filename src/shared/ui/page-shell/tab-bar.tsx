import { View } from '@tarojs/components'
import { aria } from '../aria'
import { classes } from '../classes'
import { Press } from '../press/press'
import { TabIcon } from './tab-icon'
import { tabs, type TabName } from './tabs'

interface TabBarProps {
  tab: TabName
  onTab: (tab: TabName) => void
}

/** Our own tab bar: in H5 always, in the mini-program in 关怀模式, where the platform's words would stay small. */
export function TabBar({ tab, onTab }: TabBarProps) {
  return (
    <View className="y-tabbar" {...aria({ role: 'tablist', label: '栏目' })}>
      {tabs.map(({ name, word }) => {
        const on = name === tab
        return (
          <Press
            key={name}
            className={classes('y-tabbar__tab', on && 'y-tabbar__tab--on')}
            role="tab"
            selected={on}
            onPress={() => onTab(name)}
          >
            <TabIcon name={name} on={on} />
            {word}
          </Press>
        )
      })}
    </View>
  )
}
