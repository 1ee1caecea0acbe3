import { View } from '@tarojs/components'
import type { UnitRef } from '../../../../contract/organisations'
import { aria, Press } from '@/shared/ui'
import './way.scss'

interface WayProps {
  /** From the root down; the last one is where one is. */
  steps: readonly UnitRef[]
  onPick: (id: string) => void
  /** The last step leads somewhere too. */
  all?: boolean
}

/** 嘉禾市 › 城南区 › 一里街道: each step back up can be pressed. */
export function Way({ steps, onPick, all }: WayProps) {
  if (steps.length < (all ? 1 : 2)) return null
  return (
    <View className="way" {...aria({ role: 'group', label: steps.map(({ name }) => name).join('，') })}>
      {steps.map(({ id, name }, index) => (
        index === steps.length - 1 && !all
          ? <View key={id} className="way__here">{name}</View>
          : <Press key={id} className="way__step" role="link" label={name} onPress={() => onPick(id)}>{name}</Press>
      ))}
    </View>
  )
}
