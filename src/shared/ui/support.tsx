import { classes } from './classes'
import { glyph } from './icon/icon'
import { Press } from './press/press'
import './support.scss'

/** 支持, 支持 41, 已支持 86: the count only where there is one. */
const supportWords = (on: boolean, count: number): string =>
  [on ? '已支持' : '支持', count > 0 ? count : ''].join(' ').trim()

/** The same as one says it: 支持，41 人. */
export const supportSpoken = (on: boolean, count: number): string =>
  `${on ? '已支持' : '支持'}${count > 0 ? `，${count} 人` : ''}`

interface SupportProps {
  on: boolean
  count: number
  /** While it is on its way it turns and takes no second tap. */
  busy: boolean
  onPress: () => void
}

/** Stands with what a neighbour said, or no longer. */
export function Support({ on, count, busy, onPress }: SupportProps) {
  return (
    <Press
      className={classes('support', glyph('thumb'), on && 'support--on', busy && 'support--sending')}
      label={busy ? '正在提交' : supportSpoken(on, count)}
      disabled={busy}
      onPress={onPress}
    >
      {supportWords(on, count)}
    </Press>
  )
}
