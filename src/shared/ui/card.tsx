import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { classes } from './classes'

interface CardProps {
  /** `list` and `flush` hold rows (`list` leaves room above and below); `golden` is for adopted ideas only. */
  kind?: 'plain' | 'list' | 'flush' | 'golden'
  className?: string
  label?: string
  children: ReactNode
}

/** One subject on a panel. Cards are never nested. */
export function Card({ kind = 'plain', className, label, children }: CardProps) {
  const names = classes('y-card', kind !== 'plain' && `y-card--${kind}`, className)
  return <View className={names} {...(label && aria({ role: 'group', label }))}>{children}</View>
}

/** Parts under one another, 10 apart. */
export function Stack({ children }: { children: ReactNode }) {
  return <View className="y-stack">{children}</View>
}

interface HeadingProps {
  /** How large: 1 the page's subject, 2 a view, 3 a section. To a screen reader views and sections are one level. */
  level?: 1 | 2 | 3
  line?: ReactNode
  end?: ReactNode
  children: ReactNode
}

/** A title with an optional line under it and an optional remark or act at its right. */
export function Heading({ level = 3, line, end, children }: HeadingProps) {
  return (
    <View className={classes('y-heading', level < 3 && `y-heading--${level}`)}>
      <View className="y-heading__text" {...aria({ role: 'heading', level: level === 1 ? 1 : 2 })}>{children}</View>
      {end && <View className="y-heading__end">{end}</View>}
      {line && <View className="y-heading__line">{line}</View>}
    </View>
  )
}
