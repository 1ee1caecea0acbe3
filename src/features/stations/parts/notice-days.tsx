import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { MovedDay } from '../../../../contract/calendar'
import { CALENDAR_NAME_MAX } from '../../../../contract/limits'
import { useStore } from '@/shared/store'
import { Button, Card, Choices, Field, Heading, IconButton, PageNote, PickField } from '@/shared/ui'
import { dayWords, noticeCopy } from '../calendar-copy'
import { NoticeStore } from '../notice-store'
import './notice-days.scss'

const kinds: { value: MovedDay['kind']; label: string }[] = [
  { value: 'holiday', label: noticeCopy.holiday },
  { value: 'workday', label: noticeCopy.workday },
]

/** The days that will be saved, each to be taken out, and one to be added. */
export const NoticeDays = observer(function NoticeDays() {
  const { days, problems } = useStore(NoticeStore)
  return (
    <>
      <Heading>{noticeCopy.days(days.length)}</Heading>
      {problems.days && <PageNote tone="err">{problems.days}</PageNote>}
      {days.length === 0 && <View className="y-pad y-sub">{noticeCopy.noDays}</View>}
      {days.length > 0 && (
        <Card kind="flush">{days.map((day) => <Day key={day.date} day={day} />)}</Card>
      )}
      <Heading>{noticeCopy.addTitle}</Heading>
      <NewDayFields />
    </>
  )
})

const Day = observer(function Day({ day }: { day: MovedDay }) {
  const store = useStore(NoticeStore)
  const words = dayWords(day)
  return (
    <View className="notice-day">
      <View className="y-grow">{words}<View className="y-sub">{day.name}</View></View>
      <IconButton icon="close" label={`${noticeCopy.remove}：${words}`} onPress={() => store.removeDay(day.date)} />
    </View>
  )
})

const NewDayFields = observer(function NewDayFields() {
  const store = useStore(NoticeStore)
  const { newDay, problems, year } = store
  return (
    <View className="y-pad">
      <PickField
        label={noticeCopy.date}
        mode="date"
        value={newDay.date}
        min={`${year - 1}-12-25`}
        max={`${year}-12-31`}
        error={problems.date}
        onPick={(date) => store.changeDay({ date })}
      />
      <Field
        label={noticeCopy.name}
        value={newDay.name}
        placeholder={noticeCopy.nameExample}
        maxLength={CALENDAR_NAME_MAX}
        error={problems.name}
        onInput={(name) => store.changeDay({ name })}
      />
      <Choices
        label={noticeCopy.kind}
        options={kinds}
        value={newDay.kind}
        onChange={(kind) => store.changeDay({ kind })}
      />
      <Button block icon="plus" onPress={() => store.addDay()}>{noticeCopy.add}</Button>
    </View>
  )
})
