import { classes } from '../classes'
import type { PickControlProps, TextControlProps } from './control-props'

const inputModes = { text: 'text', number: 'numeric', phone: 'tel' } as const

function look(wrong: boolean, disabled = false): string {
  return classes('y-input', wrong && 'y-input--err', disabled && 'y-input--off')
}

/** Where text is typed: the browser's own input, which knows keyboards, spelling and screen readers. */
export function TextControl({ kind, label, wrong, onInput, ...rest }: TextControlProps) {
  const shared = { ...rest, 'aria-label': label, 'aria-invalid': wrong }
  if (kind === 'area') {
    const names = `${look(wrong, rest.disabled)} y-input--area`
    return <textarea {...shared} className={names} onChange={(event) => onInput(event.target.value)} />
  }
  return (
    <input
      {...shared}
      className={look(wrong, rest.disabled)}
      inputMode={inputModes[kind]}
      onChange={(event) => onInput(event.target.value)}
    />
  )
}

/** A day, a time or one of a list, with the browser's own picker. */
export function PickControl({ mode, label, wrong, onPick, options, placeholder, ...rest }: PickControlProps) {
  const shared = { ...rest, className: look(wrong, rest.disabled), 'aria-label': label, 'aria-invalid': wrong }
  if (mode !== 'choice') return <input {...shared} type={mode} onChange={(event) => onPick(event.target.value)} />
  return (
    <select {...shared} onChange={(event) => onPick(event.target.value)}>
      {placeholder && <option value="" disabled>{placeholder}</option>}
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  )
}
