import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { weekdayWord } from '@/shared/format/time'
import { useDeps, useStore } from '@/shared/store'
import { aria, classes, Press } from '@/shared/ui'
import { ActivitiesStore, type WeekDay } from '../activities-store'
import { dayLabel, listCopy } from '../copy'
import './week-strip.scss'

/** Today and the six days after it, each with how much is on; a tap lets the list begin there. */
export const WeekStrip = observer(function WeekStrip() {
  const { week } = useStore(ActivitiesStore)
  return (
    <View className="week-strip" {...aria({ role: 'tablist', label: listCopy.week })}>
      {week.map(({ date, count }) => <Day key={date} date={date} count={count} />)}
    </View>
  )
})

const Day = observer(function Day({ date, count }: WeekDay) {
  const store = useStore(ActivitiesStore)
  const { clock } = useDeps().device
  const on = date === store.day
  const word = date === store.today ? listCopy.today : weekdayWord(date)
  return (
    <Press
      className={classes('week-strip__day', on && 'week-strip__day--on', count === 0 && !on && 'week-strip__day--none')}
      role="tab"
      selected={on}
      label={dayLabel(word, { date, count }, clock.now())}
      onPress={() => store.select(date)}
    >
      {/* The spaces are not seen; they keep the three apart for those who hear or speak them. */}
      {`${word} `}
      <View className="week-strip__date">{Number(date.slice(-2))}</View>
      {` ${listCopy.count(count)}`}
    </Press>
  )
})
