import { View } from '@tarojs/components'
import { aria, classes, glyph } from '@/shared/ui'
import { wallCopy } from '../copy'
import './seal.scss'

/** The seal of a golden idea, beside its words. */
export function Seal({ small }: { small?: boolean }) {
  return (
    <View
      className={classes('idea-seal', small && 'idea-seal--small', glyph('bulb'))}
      {...aria({ role: 'img', label: wallCopy.title })}
    />
  )
}
