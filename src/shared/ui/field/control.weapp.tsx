import { Input, Picker, Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '../aria'
import { classes } from '../classes'
import type { PickControlProps, TextControlProps } from './control-props'

const inputTypes = { text: 'text', number: 'number', phone: 'number' } as const
const noLimit = -1

/** Where text is typed. The label is repeated here, since VoiceOver reads an input's own label only. */
export function TextControl({ kind, label, wrong, onInput, onBlur, maxLength = noLimit, ...rest }: TextControlProps) {
  const [focused, setFocused] = useState(false)
  const off = rest.disabled && 'y-input--off'
  const names = classes('y-input', focused && 'y-input--focus', wrong && 'y-input--err', off)
  const shared = {
    ...rest,
    maxlength: maxLength,
    placeholderClass: 'y-ph',
    onInput: (event: { detail: { value: string } }) => onInput(event.detail.value),
    onFocus: () => setFocused(true),
    onBlur: () => {
      setFocused(false)
      onBlur?.()
    },
    ...aria({ label, disabled: rest.disabled }),
  }
  if (kind === 'area') return <Textarea {...shared} className={`${names} y-input--area`} />
  return <Input {...shared} className={`${names} y-input--line`} type={inputTypes[kind]} />
}

function shown({ mode, value, options, placeholder = '请选择' }: PickControlProps): string {
  if (mode !== 'choice') return value || placeholder
  return options.find((option) => option.value === value)?.label ?? placeholder
}

/** A day, a time or one of a list, with the platform's own picker. */
export function PickControl(props: PickControlProps) {
  const { mode, label, value, onPick, options, min = '', max = '', disabled, wrong } = props
  const names = classes('y-input', wrong && 'y-input--err', disabled && 'y-input--off', !value && 'y-ph')
  const box = <View className={names}>{shown(props)}</View>
  const spoken = aria({ role: 'button', label: `${label}，${shown(props)}`, disabled })
  if (mode === 'choice') {
    const at = options.findIndex((option) => option.value === value)
    return (
      <Picker
        mode="selector"
        range={options.map((option) => option.label)}
        value={Math.max(0, at)}
        disabled={Boolean(disabled)}
        onChange={(event) => onPick(options[Number(event.detail.value)]?.value ?? value)}
        {...spoken}
      >
        {box}
      </Picker>
    )
  }
  const range = { value, start: min, end: max, disabled: Boolean(disabled), ...spoken }
  const pick = (event: { detail: { value: string } }) => onPick(event.detail.value)
  if (mode === 'date') return <Picker mode="date" {...range} onChange={pick}>{box}</Picker>
  return <Picker mode="time" {...range} onChange={pick}>{box}</Picker>
}
