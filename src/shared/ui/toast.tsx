import { View } from '@tarojs/components'
import { aria } from './aria'
import { classes } from './classes'
import { glyph } from './icon/icon'
import type { IconName } from './icon/icon-names'

export interface ToastMessage {
  id: number
  text: string
  icon: IconName
}

/** Says that a thing is done; who shows it also ends it. Never for an error: those stay on the page. */
export function Toast({ message }: { message: ToastMessage }) {
  return (
    <View className={classes('y-toast', glyph(message.icon))} {...aria({ role: 'status', live: 'polite' })}>
      {message.text}
    </View>
  )
}
