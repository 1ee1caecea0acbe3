import type { ReactNode } from 'react'
import { classes } from './classes'
import { glyph } from './icon/icon'
import type { IconName } from './icon/icon-names'
import { Press } from './press/press'
import type { PressProps } from './press/press-props'

interface ButtonProps extends Pick<PressProps, 'onPress' | 'label' | 'disabled' | 'openType' | 'id'> {
  /** One primary button per view. */
  look?: 'primary' | 'quiet' | 'line' | 'text'
  size?: 's'
  icon?: IconName
  block?: boolean
  grow?: boolean
  /** While it works: it turns, says so, and cannot be pressed again. */
  busy?: boolean
  busyWord?: string
  /** The act, in the resident's words: 确认报名，占 2 个名额. */
  children: ReactNode
}

/** The kit's button. */
export function Button(props: ButtonProps) {
  const { look = 'quiet', size, icon, block, grow, busy, busyWord = '正在提交', disabled, children, ...press } = props
  const names = classes(
    'y-btn',
    `y-btn--${look}`,
    size && `y-btn--${size}`,
    block && 'y-btn--block',
    grow && 'y-btn--grow',
    busy ? 'y-btn--busy' : icon && `y-btn--icon ${glyph(icon)}`,
    disabled && !busy && 'y-btn--off',
  )
  return (
    <Press {...press} className={names} disabled={Boolean(disabled || busy)}>
      {busy ? busyWord : children}
    </Press>
  )
}

interface IconButtonProps extends Pick<PressProps, 'onPress' | 'disabled' | 'openType' | 'expanded'> {
  icon: IconName
  /** Needed where no word stands under the drawing. */
  label?: string
  children?: ReactNode
}

/** A drawing over its word, for the ActionBar; or the drawing alone, then always with a label. */
export function IconButton({ icon, children, ...press }: IconButtonProps) {
  const names = classes('y-iconbtn', !children && 'y-iconbtn--bare', glyph(icon))
  return <Press {...press} className={names}>{children}</Press>
}
