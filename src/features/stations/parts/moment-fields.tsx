import { View } from '@tarojs/components'
import { PickField } from '@/shared/ui'
import type { LocalTime } from '../local-time'
import './moment-fields.scss'

interface MomentFieldsProps extends LocalTime {
  dateLabel: string
  timeLabel: string
  /** The earliest day. */
  min?: string
  error?: string
  onChange: (fields: Partial<LocalTime>) => void
}

/** A day and a time beside each other. */
export function MomentFields({ dateLabel, timeLabel, date, time, min, error, onChange }: MomentFieldsProps) {
  return (
    <View className="moment-fields">
      <View className="moment-fields__part">
        <PickField
          label={dateLabel}
          mode="date"
          value={date}
          min={min}
          error={error}
          onPick={(picked) => onChange({ date: picked })}
        />
      </View>
      <View className="moment-fields__part">
        <PickField label={timeLabel} mode="time" value={time} onPick={(picked) => onChange({ time: picked })} />
      </View>
    </View>
  )
}
