import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityKind } from '../../../../contract/activities'
import { ACTIVITY_DESCRIPTION_MAX, ACTIVITY_TITLE_MAX } from '../../../../contract/limits'
import { localDateOf } from '../../../../contract/time'
import { useDeps, useStore } from '@/shared/store'
import { PickField } from '@/shared/ui'
import { kindWords } from '../copy'
import { EditStore } from '../edit-store'
import { kinds } from '../filters'
import { spanOf, type ActivityForm } from '../form'
import { formCopy } from '../staff-copy'
import { textFieldOf } from './text-field'

const kindOptions = kinds.map((value) => ({ value, label: kindWords[value] }))

const Text = textFieldOf<ActivityForm>(() => {
  const store = useStore(EditStore)
  return { typed: store.form, problems: store.problems, change: (fields) => store.change(fields) }
})

/** What it is called and of which kind it is. */
export function NameFields() {
  return (
    <View className="y-pad">
      <Text name="title" label={formCopy.name} maxLength={ACTIVITY_TITLE_MAX} placeholder={formCopy.namePlaceholder} />
      <Kind />
    </View>
  )
}

const Kind = observer(function Kind() {
  const store = useStore(EditStore)
  return (
    <PickField
      label={formCopy.kind}
      mode="choice"
      options={kindOptions}
      value={store.kind ?? ''}
      onPick={(kind) => store.change({ kind: kind as ActivityKind })}
    />
  )
})

/** When it begins, how long it lasts, how many can come. */
export const TimeFields = observer(function TimeFields() {
  const store = useStore(EditStore)
  const { clock } = useDeps().device
  const { form, problems } = store
  const span = form && spanOf(form)
  return (
    <View className="y-pad">
      <PickField
        label={formCopy.date}
        mode="date"
        value={form?.date ?? ''}
        min={localDateOf(clock.now())}
        error={problems.date}
        onPick={(date) => store.change({ date })}
      />
      <PickField
        label={formCopy.time}
        mode="time"
        value={form?.time ?? ''}
        error={problems.time}
        onPick={(time) => store.change({ time })}
      />
      <Text
        name="minutes"
        label={formCopy.minutes}
        hint={[formCopy.minutesHint, span && formCopy.ends(span.endsAt, clock.now())].filter(Boolean).join('，')}
        kind="number"
        maxLength={4}
      />
      {store.rules.pools.length === 0 && (
        <Text name="capacity" label={formCopy.capacity} hint={formCopy.capacityHint} kind="number" maxLength={5} />
      )}
    </View>
  )
})

/** What else a neighbour may want to know. */
export function DetailFields() {
  const { optional } = formCopy
  return (
    <View className="y-pad">
      <Text name="room" label={formCopy.room} hint={optional} placeholder={formCopy.roomPlaceholder} maxLength={40} />
      <Text
        name="description"
        label={formCopy.description}
        hint={optional}
        kind="area"
        placeholder={formCopy.descriptionPlaceholder}
        maxLength={ACTIVITY_DESCRIPTION_MAX}
      />
      <Text name="bring" label={formCopy.bring} hint={optional} maxLength={100} />
      <Text name="lecturer" label={formCopy.leader} hint={optional} maxLength={20} />
    </View>
  )
}
