import type { Option } from '../option'

export interface TextControlProps {
  label: string
  value: string
  onInput: (text: string) => void
  onBlur?: (() => void) | undefined
  kind: 'text' | 'area' | 'number' | 'phone'
  placeholder?: string | undefined
  maxLength?: number | undefined
  disabled?: boolean | undefined
  wrong: boolean
}

export interface PickControlProps {
  label: string
  /** `date` is YYYY-MM-DD, `time` is HH:mm, `choice` one of the options. */
  mode: 'date' | 'time' | 'choice'
  value: string
  onPick: (value: string) => void
  options: readonly Option[]
  min?: string | undefined
  max?: string | undefined
  placeholder?: string | undefined
  disabled?: boolean | undefined
  wrong: boolean
}
