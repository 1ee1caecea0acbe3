import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { StationView } from '../../../../contract/stations'
import { localDateOf, weekdayOf } from '../../../../contract/time'
import { useDeps } from '@/shared/store'
import { classes } from '@/shared/ui'
import { hoursCopy } from '../detail-copy'
import { hoursParts, type HoursPart } from '../hours-lines'
import './hours-table.scss'

/** What of a station its hours are told by. */
type Told = Pick<StationView, 'hours' | 'hoursText' | 'hoursCertainty' | 'hoursUnread' | 'today'>

/** The year's opening hours, days that are alike in one line, today's line stands out; below it the source's words. */
export const HoursTable = observer(function HoursTable({ station }: { station: Told }) {
  const weekday = weekdayOf(localDateOf(useDeps().device.clock.now()))
  const { hours, hoursText, hoursCertainty, hoursUnread, today } = station
  const parts = hours ? hoursParts(hours, { ...today, weekday }) : []
  return (
    <View className="hours-table">
      {hours === null && <View className="y-sub">{hoursCopy.unknown}</View>}
      {parts.map((part) => <Part key={part.title ?? part.lines[0]?.label} part={part} />)}
      {hoursText !== null && <View className="hours-table__text y-sub">{hoursCopy.asWritten(hoursText)}</View>}
      {hoursCertainty === 'partial' && hoursUnread.length > 0 && (
        <View className="y-sub">{hoursCopy.unread(hoursUnread)}</View>
      )}
    </View>
  )
})

function Part({ part: { title, lines } }: { part: HoursPart }) {
  return (
    <View>
      {title !== null && <View className="hours-table__title">{title}</View>}
      {lines.map(({ label, words, isToday }) => (
        <View key={label} className={classes('hours-table__row', isToday && 'hours-table__row--today')}>
          <View>{label}</View>
          <View className="y-num">{words}</View>
        </View>
      ))}
    </View>
  )
}
