import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { useDeps, useStore } from '@/shared/store'
import { aria, Card, PageNote } from '@/shared/ui'
import { ActivitiesStore } from '../activities-store'
import { listCopy } from '../copy'
import type { ActivityDay } from '../timeline'
import { ActivityRow } from './activity-row'
import './activity-days.scss'

/** The activities of the chosen day and of those after it, a heading for each day. */
export const ActivityDays = observer(function ActivityDays() {
  const store = useStore(ActivitiesStore)
  if (store.filters.size > 0 && store.list.matching.length === 0 && !store.list.hasMore) {
    return <PageNote>{listCopy.nothingMatches}</PageNote>
  }
  return (
    // One node around the rows: what leaves it is not paid for by sending the rest of the page again.
    <View className="activity-days">
      {store.days.map((day) => <Day key={day.date} day={day} />)}
      <MoreRows list={store.list} words={listCopy} />
    </View>
  )
})

const Day = observer(function Day({ day: { date, activities } }: { day: ActivityDay }) {
  const { clock } = useDeps().device
  return (
    <>
      <View className="activity-days__day" {...aria({ role: 'heading', level: 2 })}>{listCopy.day(date, clock.now())}</View>
      {activities.length > 0 ? (
        <Card kind="flush">
          {activities.map((activity) => <ActivityRow key={activity.id} activity={activity} />)}
        </Card>
      ) : <Nothing />}
    </>
  )
})

/** Only the chosen day is ever shown empty. */
const Nothing = observer(function Nothing() {
  const { filters, day, today } = useStore(ActivitiesStore)
  const words = day === today ? listCopy.nothingLeft : listCopy.nothing
  return <View className="activity-days__nothing">{filters.size > 0 ? listCopy.noMatch : words}</View>
})
