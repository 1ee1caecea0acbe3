import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { RosterEntry } from '../../../../contract/activities'
import { useStore } from '@/shared/store'
import { Button, Card, ListRow, StatusPill } from '@/shared/ui'
import { mineTones } from '../copy'
import { RosterStore } from '../roster-store'
import { rosterCopy } from '../staff-copy'
import { PageNote } from './page-note'

/** Everybody who signed up, in the order they came. */
export const RosterEntries = observer(function RosterEntries() {
  const store = useStore(RosterStore)
  return (
    <>
      <Card kind="flush">
        {store.roster?.items.map((entry) => <Entry key={entry.signUpId} entry={entry} />)}
      </Card>
      {store.hasMore && (
        <View className="y-pad">
          {store.status === 'cut_off' && <PageNote tone="err" icon="offline">{rosterCopy.cutOff}</PageNote>}
          <Button block busy={store.status === 'loading'} busyWord={rosterCopy.reading} onPress={() => void store.more()}>
            {rosterCopy.more}
          </Button>
        </View>
      )}
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
