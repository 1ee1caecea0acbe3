import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria'
import { IconButton } from '../button'
import { Dialog } from './dialog'

interface SheetProps {
  open: boolean
  title: string
  line?: ReactNode
  actions?: ReactNode
  onClose: () => void
  children: ReactNode
}

/** A question that comes up over the page. Closes by its button, the scrim or Escape; the page keeps its place. */
export function Sheet({ open, title, line, actions, onClose, children }: SheetProps) {
  if (!open) return null
  return (
    <>
      <View className="y-scrim" catchMove onClick={onClose} {...aria({ hidden: true })} />
      <Dialog title={title} onClose={onClose}>
        <View className="y-sheet__head">
          <View className="y-sheet__title" {...aria({ role: 'heading', level: 2 })}>{title}</View>
          <IconButton icon="close" label="关闭" onPress={onClose} />
        </View>
        <View className="y-sheet__body">
          {line && <View className="y-sheet__line">{line}</View>}
          {children}
        </View>
        {actions && <View className="y-actions">{actions}</View>}
      </Dialog>
    </>
  )
}
