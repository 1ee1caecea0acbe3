import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Notice, type IconName } from '@/shared/ui'
import './page-note.scss'

interface PageNoteProps {
  tone?: 'info' | 'warn' | 'err'
  icon?: IconName
  children: ReactNode
}

/** A sentence about the whole page, between its panels. */
export function PageNote(props: PageNoteProps) {
  return <View className="page-note"><Notice {...props} /></View>
}
