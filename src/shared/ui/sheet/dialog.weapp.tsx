import { View } from '@tarojs/components'
import { aria } from '../aria'
import type { DialogProps } from './dialog-props'

/** The sheet itself; WeChat moves the screen reader into a modal dialog by itself. */
export function Dialog({ title, children }: DialogProps) {
  return <View className="y-sheet" {...aria({ role: 'dialog', label: title, modal: true })}>{children}</View>
}
