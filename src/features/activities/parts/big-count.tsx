import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@/shared/ui'
import './big-count.scss'

interface BigCountProps {
  count: number
  /** What it is a count of, beside it. */
  words: string
  /** All of it in one sentence, for who hears it. */
  label: string
  children?: ReactNode
}

/** One large number and what it counts. */
export function BigCount({ count, words, label, children }: BigCountProps) {
  return (
    <View className="big-count" {...aria({ role: 'group', label })}>
      <View className="big-count__number">{count}</View>
      <View className="y-grow">{words}</View>
      {children}
    </View>
  )
}
