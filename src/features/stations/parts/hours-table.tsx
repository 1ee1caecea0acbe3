import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { DayHours } from '../../../../contract/opening-hours'
import { clockText, localDateOf, weekdayOf } from '../../../../contract/time'
import { useDeps } from '@/shared/store'
import { classes } from '@/shared/ui'
import { detailCopy, weekdayNames } from '../detail-copy'
import { groupDays } from '../group-days'
import './hours-table.scss'

/** A week's opening hours, days that are alike in one line; today's line stands out. */
export const HoursTable = observer(function HoursTable({ hours }: { hours: readonly DayHours[] | null }) {
  const today = weekdayOf(localDateOf(useDeps().device.clock.now()))
  if (!hours) return <View className="y-sub">{detailCopy.hoursUnknown}</View>
  return (
    <View className="hours-table">
      {groupDays(hours).map(({ from, to, intervals }) => (
        <View key={from} className={classes('hours-table__row', today >= from && today <= to && 'hours-table__row--today')}>
          <View>{from === to ? weekdayNames[from] : `${weekdayNames[from]}到${weekdayNames[to]}`}</View>
          <View className="y-num">{intervalWords(intervals)}</View>
        </View>
      ))}
    </View>
  )
})

const intervalWords = (intervals: DayHours['intervals']): string =>
  intervals.map(({ from, to }) => `${clockText(from)}–${clockText(to)}`).join('  ') || detailCopy.closedDay
