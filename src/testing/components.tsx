/** Stand-ins for @tarojs/components in tests of parts: plain HTML elements that keep names, roles, text and events. */
import { createElement, type ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode }
type Listener = (event: unknown) => void

const kept = /^(children|className|id|style|src|disabled|placeholder|type|value|data-.+|aria-.+|role|onClick|onFocus|onBlur)$/

/** Taro writes ariaRole and ariaLabel where HTML writes role and aria-label. */
function attributeOf(name: string): string | null {
  if (name === 'ariaRole' || name === 'aria-role') return 'role'
  if (name.startsWith('aria') && /[A-Z]/.test(name)) return `aria-${name.slice(4).toLowerCase()}`
  return kept.test(name) ? name : null
}

function htmlProps(props: Props): Props {
  const html: Props = {}
  for (const [name, value] of Object.entries(props)) {
    const attribute = attributeOf(name)
    if (attribute) html[attribute] = value
  }
  return html
}

function standIn(tag: string) {
  return (props: Props) => createElement(tag, htmlProps(props))
}

/** Taro's fields answer with `event.detail.value`. */
function field(tag: string, read: (target: HTMLInputElement) => unknown, extra: Props = {}) {
  return (props: Props) => {
    const { onInput, onChange } = props as { onInput?: Listener, onChange?: Listener }
    const tell = ({ target }: { target: HTMLInputElement }) => {
      const event = { detail: { value: read(target) } }
      onInput?.(event)
      onChange?.(event)
    }
    return createElement(tag, { ...htmlProps(props), ...extra, onChange: tell })
  }
}

const valueOf = (target: HTMLInputElement) => target.value

export const View = standIn('div')
export const Block = standIn('div')
export const ScrollView = standIn('div')
export const Swiper = standIn('div')
export const SwiperItem = standIn('div')
export const RichText = standIn('div')
export const Picker = standIn('div')
export const Map = standIn('div')
export const Text = standIn('span')
export const Label = standIn('label')
export const Button = standIn('button')
export const Image = standIn('img')
export const Video = standIn('video')
export const Canvas = standIn('canvas')
export const Form = standIn('form')
export const Navigator = standIn('a')
export const Input = field('input', valueOf)
export const Textarea = field('textarea', valueOf)

/** A checkbox in the role of a switch. */
export function Switch({ checked, ...props }: Props) {
  const box = { type: 'checkbox', role: 'switch', checked: checked === true }
  return field('input', (target) => target.checked, box)(props)
}
