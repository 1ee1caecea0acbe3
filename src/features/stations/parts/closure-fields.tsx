import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ClosureKind } from '../../../../contract/closures'
import { CLOSURE_REASON_MAX } from '../../../../contract/limits'
import { localDateOf } from '../../../../contract/time'
import { useDeps, useStore } from '@/shared/store'
import { Button, Card, Choices, Field, Heading, PageNote, SwitchRow } from '@/shared/ui'
import { refusalWords, timesCopy } from '../times-copy'
import { TimesStore } from '../times-store'
import { MomentFields } from './moment-fields'

const kinds: { value: ClosureKind; label: string }[] = [
  { value: 'closed', label: timesCopy.closed },
  { value: 'open', label: timesCopy.open },
]

/** A new closure or extra opening. */
export const ClosureFields = observer(function ClosureFields() {
  const store = useStore(TimesStore)
  const { form, failure, step } = store
  if (!form) return null
  return (
    <>
      <Heading>{timesCopy.add}</Heading>
      <Resumed />
      <View className="y-pad">
        <Choices label={timesCopy.kind} options={kinds} value={form.kind} onChange={(kind) => store.change({ kind })} />
      </View>
      <When />
      <View className="y-pad"><Why /></View>
      {failure && step === 'rest' && <PageNote tone="err">{refusalWords(failure)}</PageNote>}
    </>
  )
})

const Resumed = observer(function Resumed() {
  const store = useStore(TimesStore)
  if (!store.isResumed) return null
  return (
    <>
      <PageNote>{timesCopy.resumed}</PageNote>
      <View className="y-pad"><Button look="text" onPress={() => store.startOver()}>{timesCopy.startOver}</Button></View>
    </>
  )
})

const When = observer(function When() {
  const store = useStore(TimesStore)
  const { form, problems } = store
  if (!form) return null
  return (
    <>
      <View className="y-pad">
        <MomentFields
          dateLabel={timesCopy.fromDate}
          timeLabel={timesCopy.fromTime}
          date={form.fromDate}
          time={form.fromTime}
          error={problems.from}
          onChange={({ date, time }) =>
            store.change({ fromDate: date ?? form.fromDate, fromTime: time ?? form.fromTime })}
        />
      </View>
      {form.kind === 'closed' && (
        <Card kind="flush">
          <SwitchRow
            title={timesCopy.endless}
            line={form.isEndless ? timesCopy.endlessLine : undefined}
            on={form.isEndless}
            onChange={(isEndless) => store.change({ isEndless })}
          />
        </Card>
      )}
      {(form.kind === 'open' || !form.isEndless) && <End />}
    </>
  )
})

const End = observer(function End() {
  const store = useStore(TimesStore)
  const { clock } = useDeps().device
  const { form, problems } = store
  if (!form) return null
  return (
    <View className="y-pad">
      <MomentFields
        dateLabel={timesCopy.toDate}
        timeLabel={timesCopy.toTime}
        date={form.toDate}
        time={form.toTime}
        min={localDateOf(clock.now())}
        error={problems.to}
        onChange={({ date = form.toDate, time = form.toTime }) => store.change({ toDate: date, toTime: time })}
      />
    </View>
  )
})

const Why = observer(function Why() {
  const store = useStore(TimesStore)
  const { form, problems } = store
  return (
    <Field
      label={timesCopy.reason}
      hint={timesCopy.reasonHint}
      value={form?.reason ?? ''}
      placeholder={form?.kind === 'open' ? timesCopy.openExample : timesCopy.closedExample}
      maxLength={CLOSURE_REASON_MAX}
      error={problems.reason}
      onInput={(reason) => store.change({ reason })}
    />
  )
})
