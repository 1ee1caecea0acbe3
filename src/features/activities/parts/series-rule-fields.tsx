import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { localDateOf } from '../../../../contract/time'
import { useDeps, useStore } from '@/shared/store'
import { Card, Chips, Choices, Field, Heading, ListRow, PageNote, PickField, SwitchRow } from '@/shared/ui'
import { dateWords, daysWords, noteWords } from '../series-copy'
import { ruleOf } from '../series-form'
import { SeriesFormStore } from '../series-form-store'
import { seriesFormCopy } from '../series-staff-copy'

/** When a series takes place, and the dates that gives. */
export const RuleFields = observer(function RuleFields() {
  const store = useStore(SeriesFormStore)
  const { fields } = store
  if (!fields) return null
  return (
    <>
      <View className="y-pad">
        <Choices
          label={seriesFormCopy.rule}
          options={seriesFormCopy.rules}
          value={fields.rule}
          onChange={(rule) => store.change({ rule })}
        />
      </View>
      {fields.rule === 'weekly' && <Weekdays />}
      <View className="y-pad">
        {fields.rule === 'weekly' ? <EveryWeeks /> : <Monthly />}
        <Choices
          label={seriesFormCopy.holidays}
          options={seriesFormCopy.holidayOptions}
          value={fields.onHolidays}
          onChange={(onHolidays) => store.change({ onHolidays })}
        />
        <Span />
        <Times />
      </View>
      {!store.series && (
        <Card kind="list">
          <SwitchRow
            title={seriesFormCopy.isCourse}
            line={seriesFormCopy.isCourseLine}
            on={fields.isCourse}
            onChange={(isCourse) => store.change({ isCourse })}
          />
        </Card>
      )}
      <Preview />
    </>
  )
})

const Weekdays = observer(function Weekdays() {
  const store = useStore(SeriesFormStore)
  const { fields, problems } = store
  const weekdays = [...(fields?.weekdays ?? '')]
  const toggle = (day: string): void => {
    const others = weekdays.filter((one) => one !== day)
    store.change({ weekdays: [...others, ...(weekdays.includes(day) ? [] : [day])].sort().join('') })
  }
  return (
    <>
      <Chips
        label={seriesFormCopy.weekdays}
        options={seriesFormCopy.weekdayOptions}
        selected={weekdays}
        onToggle={toggle}
      />
      {problems.weekdays && <PageNote tone="err">{problems.weekdays}</PageNote>}
    </>
  )
})

const EveryWeeks = observer(function EveryWeeks() {
  const store = useStore(SeriesFormStore)
  return (
    <PickField
      label={seriesFormCopy.everyWeeks}
      mode="choice"
      options={seriesFormCopy.weeks}
      value={store.fields?.everyWeeks ?? '1'}
      onPick={(everyWeeks) => store.change({ everyWeeks })}
    />
  )
})

const Monthly = observer(function Monthly() {
  const store = useStore(SeriesFormStore)
  const { fields } = store
  return (
    <>
      <PickField
        label={seriesFormCopy.nth}
        mode="choice"
        options={seriesFormCopy.nths}
        value={fields?.nth ?? '2'}
        onPick={(nth) => store.change({ nth })}
      />
      <PickField
        label={seriesFormCopy.weekday}
        mode="choice"
        options={seriesFormCopy.weekdayOptions}
        value={fields?.weekday ?? '4'}
        onPick={(weekday) => store.change({ weekday })}
      />
    </>
  )
})

/** From which day until which; a change begins on the day it was asked for. */
const Span = observer(function Span() {
  const store = useStore(SeriesFormStore)
  const { clock } = useDeps().device
  const { fields, problems, series } = store
  const today = localDateOf(clock.now())
  return (
    <>
      {!series && (
        <PickField
          label={seriesFormCopy.startsOn}
          mode="date"
          value={fields?.startsOn ?? ''}
          min={today}
          error={problems.startsOn}
          onPick={(startsOn) => store.change({ startsOn })}
        />
      )}
      <PickField
        label={seriesFormCopy.endsOn}
        hint={seriesFormCopy.endsOnHint}
        mode="date"
        value={fields?.endsOn ?? ''}
        min={fields?.startsOn ?? today}
        error={problems.endsOn}
        onPick={(endsOn) => store.change({ endsOn })}
      />
    </>
  )
})

const Times = observer(function Times() {
  const store = useStore(SeriesFormStore)
  const { fields, problems } = store
  return (
    <>
      <PickField
        label={seriesFormCopy.time}
        mode="time"
        value={fields?.time ?? ''}
        error={problems.time}
        onPick={(time) => store.change({ time })}
      />
      <Field
        label={seriesFormCopy.minutes}
        hint={seriesFormCopy.minutesHint}
        kind="number"
        value={fields?.minutes ?? ''}
        maxLength={4}
        error={problems.minutes}
        onInput={(minutes) => store.change({ minutes })}
      />
    </>
  )
})

/** The dates as they come out, with what public holidays do to them. */
const Preview = observer(function Preview() {
  const { dates, fields, isPreviewLost } = useStore(SeriesFormStore)
  const { clock } = useDeps().device
  const now = clock.now()
  const rule = fields && ruleOf(fields)
  if (isPreviewLost) return <PageNote tone="warn">{seriesFormCopy.noPreview}</PageNote>
  if (!rule) return null
  return (
    <>
      <Heading line={daysWords(rule)}>{seriesFormCopy.preview}</Heading>
      <Card kind="list">
        {dates === null && <ListRow title={seriesFormCopy.previewing} />}
        {dates?.map((one) => (
          <ListRow key={one.on} icon="cal" title={dateWords(one.date ?? one.on, now)} line={noteWords(one, now)} />
        ))}
      </Card>
    </>
  )
})
