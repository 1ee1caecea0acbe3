import { observer } from 'mobx-react-lite'
import type { RosterEntry } from '../../../../contract/activities'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { useStore } from '@/shared/store'
import { Card, ListRow, StatusPill } from '@/shared/ui'
import { mineTones } from '../copy'
import { RosterStore } from '../roster-store'
import { rosterCopy } from '../staff-copy'

/** Everybody who signed up, in the order they came. */
export const RosterEntries = observer(function RosterEntries() {
  const { list } = useStore(RosterStore)
  return (
    <>
      <Card kind="flush">
        {list.items.map((entry) => <Entry key={entry.id} entry={entry} />)}
      </Card>
      <MoreRows list={list} words={rosterCopy} />
    </>
  )
})

const Entry = observer(function Entry({ entry }: { entry: RosterEntry }) {
  const { nickname, signUp } = entry
  return (
    <ListRow
      title={nickname || rosterCopy.nobody}
      line={rosterCopy.came(entry)}
      end={<StatusPill tone={mineTones[signUp.state]}>{rosterCopy.state(entry)}</StatusPill>}
    />
  )
})
