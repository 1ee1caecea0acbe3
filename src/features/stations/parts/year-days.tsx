import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { CalendarYearView } from '../../../../contract/calendar'
import { Card, Heading, ListRow } from '@/shared/ui'
import { calendarCopy, groupWords, originWords } from '../calendar-copy'
import { holidayGroups } from '../holiday-groups'
import './year-days.scss'

/** The days of a year by festival, what orders them, and the notice's own text. */
export const YearDays = observer(function YearDays({ year }: { year: CalendarYearView }) {
  const { source, text } = year
  return (
    <>
      <Card kind="flush">
        {holidayGroups(year.days).map((group) => (
          <ListRow key={group.name} title={group.name} line={groupWords(group)} />
        ))}
      </Card>
      <View className="y-pad y-sub">
        {source !== null && <View>{calendarCopy.source(source)}</View>}
        <View>{originWords(year)}</View>
      </View>
      {text !== null && (
        <>
          <Heading>{calendarCopy.noticeText}</Heading>
          <View className="year-days__text">{text}</View>
        </>
      )}
    </>
  )
})
