import type { ReactNode } from 'react'
import type { StyleVars } from '../classes'

export interface PressProps {
  onPress?: (() => void) | undefined
  role?: 'button' | 'link' | 'tab' | 'radio' | 'checkbox' | 'switch' | undefined
  label?: string | undefined
  checked?: boolean | undefined
  selected?: boolean | undefined
  expanded?: boolean | undefined
  disabled?: boolean | undefined
  className?: string | undefined
  vars?: StyleVars | undefined
  id?: string | undefined
  /** The mini-program's own services behind a button; a browser calls onPress instead. */
  openType?: 'share' | 'agreePrivacyAuthorization' | undefined
  children?: ReactNode
}
