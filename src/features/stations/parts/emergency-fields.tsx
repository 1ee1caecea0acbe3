import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { CLOSURE_REASON_MAX } from '../../../../contract/limits'
import { localDateOf } from '../../../../contract/time'
import { useDeps, useStore } from '@/shared/store'
import { Field } from '@/shared/ui'
import { EmergencyStore } from '../emergency-store'
import { shelterCopy } from '../shelter-copy'
import { MomentFields } from './moment-fields'

/** Why, and until when. */
export const EmergencyFields = observer(function EmergencyFields() {
  const store = useStore(EmergencyStore)
  const { form, problems } = store
  const { clock } = useDeps().device
  if (!form) return null
  const { reason, date, time } = form
  return (
    <View className="y-pad">
      <Field
        label={shelterCopy.reason}
        hint={shelterCopy.reasonHint}
        value={reason}
        placeholder={shelterCopy.reasonExample}
        maxLength={CLOSURE_REASON_MAX}
        error={problems.reason}
        onInput={(text) => store.change({ reason: text })}
      />
      <MomentFields
        dateLabel={shelterCopy.untilDate}
        timeLabel={shelterCopy.untilTime}
        date={date}
        time={time}
        min={localDateOf(clock.now())}
        error={problems.until}
        onChange={(fields) => store.change(fields)}
      />
    </View>
  )
})
