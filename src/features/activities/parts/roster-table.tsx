import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { dayAndTime } from '@/shared/format/time'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { useDeps, useStore } from '@/shared/store'
import { Press } from '@/shared/ui'
import { heldWords, channelWords, tableHeads, tableRemarks } from '../desk-copy'
import { placeWords } from '../detail-copy'
import { EntryStore } from '../entry-store'
import { RosterStore, type RosterRow } from '../roster-store'
import { rosterCopy } from '../staff-copy'
import './roster-table.scss'

/** The roster as a table: beside the column at desk width, and on paper. */
export const RosterTable = observer(function RosterTable() {
  const { list, activity } = useStore(RosterStore)
  const { clock } = useDeps().device
  if (!activity) return null
  return (
    <View className="roster-table">
      <View className="roster-table__title">{activity.title}</View>
      <View className="y-sub">{`${dayAndTime(activity.startsAt, clock.now())} · ${placeWords(activity)}`}</View>
      <View className="roster-table__grid">
        <View className="roster-table__row roster-table__row--head">
          {tableHeads.map((head) => <View key={head}>{head}</View>)}
        </View>
        {list.items.map((entry, index) => <Row key={entry.id} entry={entry} number={index + 1} />)}
      </View>
      <MoreRows list={list} words={rosterCopy} />
    </View>
  )
})

const Row = observer(function Row({ entry, number }: { entry: RosterRow; number: number }) {
  const store = useStore(EntryStore)
  return (
    <Press className="roster-table__row" onPress={() => store.look(entry)}>
      <View>{number}</View>
      <View className="y-strong">{entry.nickname || rosterCopy.nobody}</View>
      <View className="y-num">{entry.phone ?? ''}</View>
      <View>{entry.places}</View>
      <View>{entry.withdrawAsked ? rosterCopy.state(entry) : heldWords(entry.signUp)}</View>
      <View>{channelWords[entry.channel]}</View>
      <View>{tableRemarks(entry)}</View>
      <View>{entry.checkedInAt ? '到' : ''}</View>
    </Press>
  )
})
