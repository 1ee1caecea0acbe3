import { View } from '@tarojs/components'
import { aria, IconButton } from '@/shared/ui'
import './stepper.scss'

interface StepperProps {
  label: string
  line?: string
  value: number
  min: number
  max: number
  /** What the two buttons are called by. */
  words: { readonly fewer: string; readonly more: string }
  onChange: (value: number) => void
}

/** How many: a number between two buttons. */
export function Stepper({ label, line, value, min, max, words, onChange }: StepperProps) {
  return (
    <View className="stepper" {...aria({ role: 'group', label: `${label}，${value}` })}>
      <View className="y-grow">
        {label}
        {line && <View className="y-sub">{line}</View>}
      </View>
      <IconButton icon="minus" label={words.fewer} disabled={value <= min} onPress={() => onChange(value - 1)} />
      <View className="stepper__value" {...aria({ live: 'polite' })}>{value}</View>
      <IconButton icon="plus" label={words.more} disabled={value >= max} onPress={() => onChange(value + 1)} />
    </View>
  )
}
