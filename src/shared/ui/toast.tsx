import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { aria } from './aria'
import { classes } from './classes'
import { useElder } from './elder'
import { glyph } from './icon/icon'
import type { IconName } from './icon/icon-names'

const SHOWN_MS = 3000
const SHOWN_ELDER_MS = 6000

export interface ToastMessage {
  id: number
  text: string
  icon: IconName
}

interface ToastProps {
  message: ToastMessage
  onDone: (id: number) => void
}

/** Says that a thing is done, for 3 s (关怀模式 6 s). Never for an error: those stay on the page. */
export function Toast({ message, onDone }: ToastProps) {
  const elder = useElder()
  useEffect(() => {
    const timer = setTimeout(() => onDone(message.id), elder ? SHOWN_ELDER_MS : SHOWN_MS)
    return () => clearTimeout(timer)
  }, [message.id, elder, onDone])
  return (
    <View className={classes('y-toast', glyph(message.icon))} {...aria({ role: 'status', live: 'polite' })}>
      {message.text}
    </View>
  )
}
