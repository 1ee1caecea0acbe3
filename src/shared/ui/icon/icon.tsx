import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria'
import { classes } from '../classes'
import type { IconName } from './icon-names'

/** The class that carries a drawing; put it on any node whose style shows `--i`. */
export function glyph(name: IconName): string {
  return `y-i-${name}`
}

interface IconProps {
  name: IconName
  size?: 's'
  className?: string
  /** What it says; without it the drawing is decoration and hidden from screen readers. */
  label?: string
}

/** One drawing in the colour of the text around it. */
export function Icon({ name, size, className, label }: IconProps) {
  const names = classes('y-icon', size && 'y-icon--s', glyph(name), className)
  return <View className={names} {...aria(label ? { role: 'img', label } : { hidden: true })} />
}

/** A word with its drawing before it, as one node: 热饭, 饮水. */
export function IconWord({ icon, children }: { icon: IconName; children: ReactNode }) {
  return <View className={classes('y-word', glyph(icon))}>{children}</View>
}
