import { View } from '@tarojs/components'
import { Button } from '@/shared/ui'
import './try-row.scss'

interface TryRowProps {
  title: string
  /** What stands under the title, a line each. */
  lines?: readonly string[]
  /** The act, and what it is called for somebody who hears it without the row. */
  act: string
  label: string
  disabled?: boolean
  onPress: () => void
}

/** A row of a list with one act at its end. */
export function TryRow({ title, lines = [], act, label, disabled, onPress }: TryRowProps) {
  return (
    <View className="try-row">
      <View className="y-grow">
        {title}
        {lines.map((line) => <View key={line} className="y-sub">{line}</View>)}
      </View>
      <Button size="s" look="line" label={label} disabled={disabled === true} onPress={onPress}>{act}</Button>
    </View>
  )
}
