import { View } from '@tarojs/components'
import { aria } from './aria'
import { classes } from './classes'
import { Frame } from './field/frame'
import { glyph } from './icon/icon'
import type { Option } from './option'
import { Press } from './press/press'

interface ChipsProps<Value extends string> {
  /** What is filtered, for screen readers. */
  label: string
  options: readonly Option<Value>[]
  selected: readonly Value[]
  onToggle: (value: Value) => void
  /** Exactly one may be chosen. */
  single?: boolean
}

/** Filters in one row that scrolls sideways. */
export function Chips<Value extends string>({ label, options, selected, onToggle, single }: ChipsProps<Value>) {
  return (
    <View className="y-chips" {...aria({ role: single ? 'radiogroup' : 'group', label })}>
      {options.map(({ value, label: word, icon }) => {
        const on = selected.includes(value)
        return (
          <Press
            key={value}
            className={classes('y-chip', on && 'y-chip--on', icon && `y-chip--icon ${glyph(icon)}`)}
            role={single ? 'radio' : 'checkbox'}
            checked={on}
            onPress={() => onToggle(value)}
          >
            {word}
          </Press>
        )
      })}
    </View>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value) => void
}

/** Views of one page under its title; the chosen one is underlined. */
export function Tabs<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <View className="y-tabs" {...aria({ role: 'tablist', label })}>
      {options.map((option) => {
        const on = option.value === value
        return (
          <Press
            key={option.value}
            className={classes('y-tab', on && 'y-tab--on')}
            role="tab"
            selected={on}
            onPress={() => onChange(option.value)}
          >
            {option.label}
          </Press>
        )
      })}
    </View>
  )
}

interface ChoicesProps<Value extends string> extends ChoiceProps<Value> {
  hint?: string | undefined
  error?: string | undefined
}

/** One of a few answers under its question, side by side; the chosen one has a tick and an outline. */
export function Choices<Value extends string>({ label, hint, error, options, value, onChange }: ChoicesProps<Value>) {
  return (
    <Frame label={label} hint={hint} error={error}>
      <View className="y-choices" {...aria({ role: 'radiogroup', label })}>
        {options.map((option) => {
          const on = option.value === value
          return (
            <Press
              key={option.value}
              className={classes('y-choice', on && `y-choice--on ${glyph('check')}`)}
              role="radio"
              checked={on}
              onPress={() => onChange(option.value)}
            >
              {option.label}
            </Press>
          )
        })}
      </View>
    </Frame>
  )
}
