import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { classes } from './classes'
import { glyph } from './icon/icon'
import type { IconName } from './icon/icon-names'

export type Tone = 'ok' | 'info' | 'warn' | 'err' | 'mute' | 'gold'

const toneIcons: Record<Tone, IconName | null> = {
  ok: 'check',
  info: 'clock',
  warn: 'warn',
  err: 'error',
  mute: null,
  gold: 'bulb',
}

/** A fact in a word: 余 8 座. */
export function Tag({ tone = 'mute', children }: { tone?: Tone; children: ReactNode }) {
  return <View className={classes('y-tag', `y-tag--${tone}`)}>{children}</View>
}

interface StatusPillProps {
  tone: Tone
  /** Instead of the tone's own drawing; null draws none. */
  icon?: IconName | null
  children: ReactNode
}

/** A state in a word, with a drawing so that colour is never alone: 已报名, 办理中. */
export function StatusPill({ tone, icon = toneIcons[tone], children }: StatusPillProps) {
  return <View className={classes('y-pill', `y-pill--${tone}`, icon && `y-pill--icon ${glyph(icon)}`)}>{children}</View>
}

const dots = { open: null, closing_soon: 'soon', closed: 'closed', unknown: 'unknown' } as const

interface OpenStateProps {
  state: keyof typeof dots
  children: ReactNode
}

/** Whether a place is open, in a sentence, with a full, half or hollow dot: 开放中，到 20:00. */
export function OpenState({ state, children }: OpenStateProps) {
  const dot = dots[state]
  return <View className={classes('y-open', dot && `y-open--${dot}`)}>{children}</View>
}

const noticeIcons = { info: 'info', warn: 'warn', err: 'error' } as const

interface NoticeProps {
  tone?: 'info' | 'warn' | 'err'
  icon?: IconName
  children: ReactNode
}

/** A sentence about this page that stays: a holiday, a lost network, a refusal. Errors are announced at once. */
export function Notice({ tone = 'info', icon = noticeIcons[tone], children }: NoticeProps) {
  const names = classes('y-notice', `y-notice--${tone}`, glyph(icon))
  return <View className={names} {...aria({ role: tone === 'err' ? 'alert' : undefined })}>{children}</View>
}

/** A Notice about the whole page, between its panels. */
export function PageNote(props: NoticeProps) {
  return <View className="y-page-note"><Notice {...props} /></View>
}
