import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { shortDay, timeRange } from '@/shared/format/time'
import { useDeps, useStore } from '@/shared/store'
import { Button, Card, Chips, Heading, ListRow, Notice, Press, Skeleton, useElder } from '@/shared/ui'
import { lunchCopy, noonWords, seatWords } from '../copy'
import { LunchStore } from '../lunch-store'
import './lunch.scss'
import { LunchTable } from './lunch-table'

/** The lessons of one noon, and the way to another. */
export const Lunch = observer(function Lunch() {
  const store = useStore(LunchStore)
  const { clock } = useDeps().device
  const change = (
    <Press className="lunch-change" expanded={store.isChoosing} onPress={() => store.toggleChoosing()}>
      {store.isChoosing ? lunchCopy.keepDay : lunchCopy.otherDay}
    </Press>
  )
  return (
    <View>
      <Heading end={change}>{noonWords(store.day, clock.now())}</Heading>
      <View>{store.isChoosing && <Days />}</View>
      <Noon />
    </View>
  )
})

const Days = observer(function Days() {
  const store = useStore(LunchStore)
  const now = useDeps().device.clock.now()
  const options = store.days.map((day) => ({ value: day, label: shortDay(day, now) }))
  return (
    <Chips
      single
      label={lunchCopy.days}
      options={options}
      selected={[store.day]}
      onToggle={(day) => void store.choose(day)}
    />
  )
})

const Noon = observer(function Noon() {
  const store = useStore(LunchStore)
  if (store.status === 'failed') return <Failed />
  if (store.activities === null) return <Skeleton rows={1} />
  if (store.activities.length === 0) return <None />
  return (
    <>
      <LunchTable />
      <Others />
    </>
  )
})

const Failed = observer(function Failed() {
  const store = useStore(LunchStore)
  return (
    <View className="lunch-note">
      <Notice tone="err" icon="offline">{lunchCopy.failed}</Notice>
      <Button look="line" icon="refresh" block onPress={() => void store.open()}>{lunchCopy.retry}</Button>
    </View>
  )
})

const None = observer(function None() {
  const store = useStore(LunchStore)
  const { day, nextDay } = store
  const now = useDeps().device.clock.now()
  return (
    <Card>
      <View className="lunch-none">{lunchCopy.none(day, now)}</View>
      {nextDay === null ? (
        <View className="y-sub">{lunchCopy.noneAhead}</View>
      ) : (
        <Button look="line" icon="cal" block onPress={() => void store.choose(nextDay)}>
          {lunchCopy.next(nextDay, now)}
        </Button>
      )}
    </Card>
  )
})

/** Lessons of that day which the table cannot hold. */
const Others = observer(function Others() {
  const { table: { others } } = useStore(LunchStore)
  const { navigate } = useDeps().device
  const elder = useElder()
  if (others.length === 0) return null
  return (
    <>
      <View className="lunch-note y-sub">{lunchCopy.others}</View>
      <Card kind="flush">
        {others.map((activity) => (
          <ListRow
            key={activity.id}
            title={activity.title}
            line={`${timeRange(activity.startsAt, activity.endsAt, elder)} · ${activity.station.name}`}
            end={seatWords(activity).words}
            onPress={() => navigate.to(`/features/activities/pages/detail/index?id=${activity.id}`)}
          />
        ))}
      </Card>
    </>
  )
})
