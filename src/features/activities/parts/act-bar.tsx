import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Notice } from '@/shared/ui'
import './act-bar.scss'

interface ActBarProps {
  /** Why the last act was refused. */
  refusal: string | null
  /** What the act leads to, or why there is none. */
  line: string | null
  children: ReactNode
}

/** What the ActionBar holds: the acts, and right over them what is to be said about them. */
export function ActBar({ refusal, line, children }: ActBarProps) {
  return (
    <View className="act-bar">
      {refusal !== null && <Notice tone="err">{refusal}</Notice>}
      {line !== null && <View className="act-bar__line">{line}</View>}
      <View className="act-bar__row">{children}</View>
    </View>
  )
}
