import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { formPairs, type ActivityForm, type FormPair } from '../../../../contract/activity-forms'
import type { ActivityKind } from '../../../../contract/activities'
import { ACTIVITY_DESCRIPTION_MAX, ACTIVITY_TITLE_MAX } from '../../../../contract/limits'
import { useDeps, useStore } from '@/shared/store'
import { Button, Card, Choices, ListRow, PageNote, PickField } from '@/shared/ui'
import { kindWords } from '../copy'
import { filterCopy } from '../filter-copy'
import { kinds } from '../filters'
import { formWords } from '../series-copy'
import type { SeriesFields } from '../series-form'
import { SeriesFormStore } from '../series-form-store'
import { seriesFormCopy } from '../series-staff-copy'
import { ChoiceSheet } from './choice-sheet'
import { RuleFields } from './series-rule-fields'
import { textFieldOf } from './text-field'

const kindOptions = kinds.map((value) => ({ value, label: kindWords[value] }))

/** Everything staff say about a series. */
export const SeriesForm = observer(function SeriesForm() {
  const { series, fields } = useStore(SeriesFormStore)
  const { clock } = useDeps().device
  if (!fields) return null
  return (
    <>
      <PageNote>{series ? seriesFormCopy.from(fields.startsOn, clock.now()) : seriesFormCopy.window}</PageNote>
      <Resumed />
      <RuleFields />
      <What />
      <Station />
      <More />
    </>
  )
})

const Resumed = observer(function Resumed() {
  const store = useStore(SeriesFormStore)
  if (!store.isResumed) return null
  return (
    <>
      <PageNote>{seriesFormCopy.resumed}</PageNote>
      <View className="y-pad"><Button look="text" onPress={() => store.startOver()}>{seriesFormCopy.startOver}</Button></View>
    </>
  )
})

const Text = textFieldOf<SeriesFields>(() => {
  const store = useStore(SeriesFormStore)
  return { typed: store.fields, problems: store.problems, change: (fields) => store.change(fields) }
})

const What = observer(function What() {
  const store = useStore(SeriesFormStore)
  return (
    <View className="y-pad">
      <Text name="title" label={seriesFormCopy.title} maxLength={ACTIVITY_TITLE_MAX} placeholder={seriesFormCopy.titlePlaceholder} />
      <PickField
        label={seriesFormCopy.kind}
        mode="choice"
        options={kindOptions}
        value={store.fields?.kind ?? ''}
        onPick={(kind) => store.change({ kind: kind as ActivityKind })}
      />
    </View>
  )
})

const Station = observer(function Station() {
  const store = useStore(SeriesFormStore)
  const [isOpen, setOpen] = useState(false)
  const { fields, problems } = store
  return (
    <>
      <Card kind="list">
        <ListRow
          icon="pin"
          title={seriesFormCopy.station}
          end={fields?.stationName || seriesFormCopy.chooseStation}
          onPress={() => setOpen(true)}
        />
      </Card>
      {problems.stationId && <PageNote tone="err">{problems.stationId}</PageNote>}
      <View>
        {isOpen && (
          <ChoiceSheet
            title={seriesFormCopy.chooseStation}
            list={store.stations}
            row={({ name, address }) => ({ title: name, line: address })}
            onPick={({ id, name }) => {
              store.change({ stationId: id, stationName: name })
              setOpen(false)
            }}
            onClose={() => setOpen(false)}
          />
        )}
      </View>
    </>
  )
})

function More() {
  const { optional } = seriesFormCopy
  return (
    <View className="y-pad">
      <Text name="room" label={seriesFormCopy.room} hint={optional} maxLength={40} />
      <Text name="capacity" label={seriesFormCopy.capacity} hint={seriesFormCopy.capacityHint} kind="number" maxLength={5} />
      <Opens />
      <Text name="description" label={seriesFormCopy.description} hint={optional} kind="area" maxLength={ACTIVITY_DESCRIPTION_MAX} />
      <Text name="bring" label={seriesFormCopy.bring} hint={optional} maxLength={100} />
      <Text name="lecturer" label={seriesFormCopy.leader} hint={optional} maxLength={20} />
      {formPairs.map((pair) => <Pair key={pair[0]} pair={pair} />)}
      <Reason />
    </View>
  )
}

/** A term opens at once. */
const Opens = observer(function Opens() {
  const { fields } = useStore(SeriesFormStore)
  if (fields?.isCourse) return null
  return <Text name="opensDaysBefore" label={seriesFormCopy.opens} hint={seriesFormCopy.opensHint} kind="number" maxLength={2} />
})

const Pair = observer(function Pair({ pair }: { pair: FormPair }) {
  const store = useStore(SeriesFormStore)
  const chosen = (store.fields?.forms ?? '').split(' ').filter(Boolean) as ActivityForm[]
  const [one, other] = pair
  const choose = (form: ActivityForm | 'none'): void => {
    const others = chosen.filter((value) => !(pair as readonly string[]).includes(value))
    store.change({ forms: [...others, ...(form === 'none' ? [] : [form])].join(' ') })
  }
  return (
    <Choices<ActivityForm | 'none'>
      label={filterCopy.pair(pair)}
      options={[
        { value: 'none', label: seriesFormCopy.noForm },
        { value: one, label: formWords[one] },
        { value: other, label: formWords[other] },
      ]}
      value={pair.find((form) => chosen.includes(form)) ?? 'none'}
      onChange={choose}
    />
  )
})

/** Days that are no longer of the rule are cancelled, and people are told why. */
const Reason = observer(function Reason() {
  const { series } = useStore(SeriesFormStore)
  if (!series) return null
  return <Text name="reason" label={seriesFormCopy.reason} placeholder={seriesFormCopy.reasonPlaceholder} maxLength={100} />
})
