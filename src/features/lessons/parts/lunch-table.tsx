import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { clockText, localDateOf, minuteOfDay } from '../../../../contract/time'
import { useDeps, useStore } from '@/shared/store'
import { aria, Card, classes, Press, styleVars, useElder } from '@/shared/ui'
import { lunchCopy, noonWords, seatWords, slotLabel } from '../copy'
import { LunchStore } from '../lunch-store'
import { shareOf, TABLE_FROM, TABLE_HOURS, TABLE_TO, type Slot } from '../lunch-table'
import './lunch-table.scss'

/** Noon to half past one at true scale: one sees what can be reached after the walk, and what overlaps. */
export const LunchTable = observer(function LunchTable() {
  const { day, table: { slots } } = useStore(LunchStore)
  const { clock } = useDeps().device
  if (slots.length === 0) return null
  const label = lunchCopy.table(noonWords(day, clock.now()), slots.length)
  return (
    <Card>
      <View className="lunch-table" {...aria({ role: 'group', label })}>
        {TABLE_HOURS.map((minute) => (
          <View key={minute} className="lunch-table__hour" style={at(minute)} {...aria({ hidden: true })}>
            <View className="lunch-table__clock">{clockText(minute)}</View>
          </View>
        ))}
        {slots.map((slot) => <SlotBlock key={slot.activity.id} slot={slot} />)}
        <NowLine />
      </View>
    </Card>
  )
})

const SlotBlock = observer(function SlotBlock({ slot }: { slot: Slot }) {
  const { navigate } = useDeps().device
  const elder = useElder()
  const { id, title, station, lecturer } = slot.activity
  const seat = seatWords(slot.activity)
  const line = [elder && seat.words, station.name, !elder && lecturer].filter(Boolean).join(' · ')
  return (
    <Press
      className={classes('lunch-slot', `lunch-slot--${seat.tone}`)}
      role="link"
      label={slotLabel(slot.activity)}
      vars={{
        '--top': percent(slot.top),
        '--height': percent(slot.height),
        '--left': percent(slot.lane / slot.lanes),
        '--width': percent(1 / slot.lanes),
      }}
      onPress={() => navigate.to(`/features/activities/pages/detail/index?id=${id}`)}
    >
      <View className="lunch-slot__facts">
        <View className="lunch-slot__title">{title}</View>
        <View className="lunch-slot__line">{line}</View>
      </View>
      {!elder && <View className="lunch-slot__seat">{seat.words}</View>}
    </Press>
  )
})

/** Where the noon stands, while it runs. */
const NowLine = observer(function NowLine() {
  const { day } = useStore(LunchStore)
  const now = useDeps().device.clock.now()
  const minute = minuteOfDay(now)
  if (localDateOf(now) !== day || minute < TABLE_FROM || minute >= TABLE_TO) return null
  return <View className="lunch-table__now" style={at(minute)} {...aria({ hidden: true })} />
})

const at = (minute: number) => styleVars({ '--top': percent(shareOf(minute)) })

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`
