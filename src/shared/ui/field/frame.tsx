import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria'
import { classes } from '../classes'
import { glyph } from '../icon/icon'

export interface FrameProps {
  label: string
  /** What may be left out or is expected, after the label. */
  hint?: string | undefined
  /** What is wrong and what to do; it stays until the resident has changed it. */
  error?: string | null | undefined
}

/** The question above what answers it, and what is wrong below it. The control itself says its label. */
export function Frame({ label, hint, error, children }: FrameProps & { children: ReactNode }) {
  return (
    <View className="y-field">
      <View className="y-field__label" {...aria({ hidden: true })}>
        {label}
        {hint && <View className="y-field__hint">{hint}</View>}
      </View>
      {children}
      {error && <View className={classes('y-field__error', glyph('error'))} {...aria({ role: 'alert' })}>{error}</View>}
    </View>
  )
}
