import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { useStore } from '@/shared/store'
import { Card, EmptyState, ListRow, StatusPill } from '@/shared/ui'
import { mineTones } from '../copy'
import { entryCopy } from '../desk-copy'
import { EntryStore } from '../entry-store'
import { RosterStore, type RosterRow } from '../roster-store'
import { rosterCopy } from '../staff-copy'
import './roster-entries.scss'

/** Everybody who is looked for, in the order they came; beside a table they stand in the table only. */
export const RosterEntries = observer(function RosterEntries() {
  const { list, isNarrowed } = useStore(RosterStore)
  if (list.items.length === 0) return <EmptyState {...(isNarrowed ? entryCopy.noMatch : rosterCopy.empty)} />
  return (
    <View className="roster-entries">
      <Card kind="flush">
        {list.shown.map((entry) => <Entry key={entry.id} entry={entry} />)}
      </Card>
      <MoreRows list={list} words={rosterCopy} />
    </View>
  )
})

const Entry = observer(function Entry({ entry }: { entry: RosterRow }) {
  const store = useStore(EntryStore)
  const { nickname, signUp, withdrawAsked } = entry
  return (
    <ListRow
      title={nickname || rosterCopy.nobody}
      line={rosterCopy.came(entry)}
      end={<StatusPill tone={withdrawAsked ? 'warn' : mineTones[signUp.state]}>{rosterCopy.state(entry)}</StatusPill>}
      onPress={() => store.look(entry)}
    />
  )
})
