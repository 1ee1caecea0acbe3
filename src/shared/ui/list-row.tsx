import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { classes } from './classes'
import { Icon } from './icon/icon'
import type { IconName } from './icon/icon-names'
import { Press } from './press/press'

interface ListRowProps {
  icon?: IconName
  /** Instead of an icon: a badge, an avatar. */
  lead?: ReactNode
  title: ReactNode
  line?: ReactNode
  end?: ReactNode
  /** A number that waits to be looked at; nothing is drawn for 0. */
  count?: number
  unread?: boolean
  onPress?: () => void
  /** The whole row in one sentence, where title and line read badly in a row. */
  label?: string
}

function RowBody({ icon, lead, title, line, end, count, onPress }: ListRowProps) {
  return (
    <>
      {icon ? <Icon name={icon} className="y-li__icon" /> : lead}
      <View className="y-li__body">
        {title}
        {line && <View className="y-li__line">{line}</View>}
      </View>
      {end && <View className="y-li__end">{end}</View>}
      {Boolean(count) && <View className="y-count" {...aria({ label: `${count} 条` })}>{count}</View>}
      {onPress && <Icon name="chev-r" size="s" className="y-li__go" />}
    </>
  )
}

/** A row of a list: the whole row is the target, and rows in one card share hairlines. */
export function ListRow(props: ListRowProps) {
  const { icon, lead, unread, onPress, label } = props
  const names = classes('y-li', Boolean(icon ?? lead) && 'y-li--lead', unread && 'y-li--unread', onPress && 'y-li--tap')
  const body = <RowBody {...props} />
  if (!onPress) return <View className={names} {...(label && aria({ role: 'group', label }))}>{body}</View>
  return <Press className={names} role="link" label={label} onPress={onPress}>{body}</Press>
}

interface SwitchRowProps {
  icon?: IconName
  title: string
  line?: string
  on: boolean
  onChange: (on: boolean) => void
  disabled?: boolean
}

/** A row that turns one thing on or off, at once. */
export function SwitchRow({ icon, title, line, on, onChange, disabled }: SwitchRowProps) {
  return (
    <Press
      className={classes('y-li y-li--tap', icon && 'y-li--lead')}
      role="switch"
      label={title}
      checked={on}
      disabled={disabled}
      onPress={() => onChange(!on)}
    >
      {icon && <Icon name={icon} className="y-li__icon" />}
      <View className="y-li__body">
        {title}
        {line && <View className="y-li__line">{line}</View>}
      </View>
      <View className={classes('y-switch', on && 'y-switch--on')} />
    </Press>
  )
}
