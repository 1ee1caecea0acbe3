import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { DUTY_AGENCY_MAX, DUTY_TOPIC_MAX, DUTY_TOPICS_MAX } from '../../../../contract/limits'
import { useStore } from '@/shared/store'
import { aria, classes, Field, PickField, Press } from '@/shared/ui'
import { Frame } from '@/shared/ui/field/frame'
import { weekdayNames } from '../detail-copy'
import { InsideStore } from '../inside-store'
import { insideCopy } from '../upkeep-copy'
import './duty-form.scss'
import { PartSheet } from './part-sheet'

/** An agency at its desk: on which weekdays, from when to when, for what. */
export const DutySheet = observer(function DutySheet() {
  const { duties: part } = useStore(InsideStore)
  const { form, problems } = part
  if (!form) return null
  return (
    <PartSheet tab="duties" part={part}>
      <Field
        label={insideCopy.agency}
        placeholder={insideCopy.agencyExample}
        value={form.agency}
        maxLength={DUTY_AGENCY_MAX}
        error={problems['agency']}
        onInput={(agency) => part.change({ agency })}
      />
      <Days />
      <View className="duty-form__span">
        <PickField label={insideCopy.from} mode="time" value={form.from} onPick={(from) => part.change({ from })} />
        <PickField
          label={insideCopy.to}
          mode="time"
          value={form.to}
          error={problems['to']}
          onPick={(to) => part.change({ to })}
        />
      </View>
      <Field
        label={insideCopy.topics}
        hint={insideCopy.topicsHint}
        placeholder={insideCopy.topicsExample}
        value={form.topics}
        maxLength={DUTY_TOPICS_MAX * (DUTY_TOPIC_MAX + 1)}
        error={problems['topics']}
        onInput={(topics) => part.change({ topics })}
      />
    </PartSheet>
  )
})

/** The days of the week; any number of them. */
const Days = observer(function Days() {
  const { duties: part } = useStore(InsideStore)
  const days = part.form?.days ?? ''
  const toggle = (day: string): void =>
    part.change({ days: days.includes(day) ? days.replace(day, '') : [...days, day].sort().join('') })
  return (
    <Frame label={insideCopy.days} error={part.problems['days']}>
      <View className="duty-form__days" {...aria({ role: 'group', label: insideCopy.days })}>
        {[...'1234567'].map((day) => {
          const on = days.includes(day)
          return (
            <Press
              key={day}
              className={classes('duty-form__day', on && 'duty-form__day--on')}
              role="checkbox"
              label={weekdayNames[Number(day)]}
              checked={on}
              onPress={() => toggle(day)}
            >
              {weekdayNames[Number(day)]?.slice(1)}
            </Press>
          )
        })}
      </View>
    </Frame>
  )
})
