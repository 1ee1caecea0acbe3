import { useDidShow, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { RosterState } from '../../../../../contract/roster'
import { localDateOf } from '../../../../../contract/time'
import { dayAndTime } from '@/shared/format/time'
import { Page, useDeps, useStore } from '@/shared/store'
import { EmptyState, Heading, ListState, PageNote } from '@/shared/ui'
import { failedWords } from '../../copy'
import { registerCopy, rosterFilters } from '../../desk-copy'
import { placeWords } from '../../detail-copy'
import { EntrySheet } from '../../parts/entry-sheet'
import { GroupSheet } from '../../parts/group-sheet'
import { RegisterFiles } from '../../parts/register-files'
import { RosterActs } from '../../parts/roster-acts'
import { RosterEntries } from '../../parts/roster-entries'
import { RosterSearch } from '../../parts/roster-search'
import { RosterTable } from '../../parts/roster-table'
import { RosterTotals } from '../../parts/roster-totals'
import { RosterStore } from '../../roster-store'
import { rosterCopy } from '../../staff-copy'

/** What an address can ask for: `state=review` shows only those. */
const stateIn = (text: string | undefined): RosterState | undefined =>
  rosterFilters.find(({ value }) => value === text)?.value

/** Staff: who has a place in an activity and who waits, and everything that is done about them. */
export default observer(function RosterPage() {
  const { id = '', state } = useRouter().params
  const store = useStore(RosterStore)
  const { navigate } = useDeps().device
  useDidShow(() => void store.open(id, store.activity?.id === id ? undefined : stateIn(state)))
  usePullDownRefresh(() => void store.list.refresh().finally(() => navigate.refreshed()))
  useReachBottom(() => void store.list.more())
  if (store.isBarred) {
    return (
      <Page title={rosterCopy.title} home="me">
        <EmptyState broken title={rosterCopy.barred} line={store.list.failure?.message} />
      </Page>
    )
  }
  const face = store.list.face === 'empty' ? 'ready' : store.list.face
  return (
    <Page title={rosterCopy.title} home="me" pane={<RosterTable />} actions={store.activity && <RosterActs />}>
      <View>
        <EntrySheet />
        <GroupSheet />
      </View>
      <Head />
      <ListState
        status={face}
        empty={rosterCopy.empty}
        failed={failedWords(store.list.failure, rosterCopy.kept)}
        onRetry={() => void store.list.refresh()}
      >
        {store.list.status === 'failed' && <PageNote tone="err" icon="offline">{rosterCopy.stale}</PageNote>}
        <RosterEntries />
        <Files />
      </ListState>
    </Page>
  )
})

const Head = observer(function Head() {
  const { activity } = useStore(RosterStore)
  const { clock } = useDeps().device
  if (!activity) return null
  const line = `${dayAndTime(activity.startsAt, clock.now())} · ${placeWords(activity)}`
  return (
    <>
      <Heading level={2} line={line}>{activity.title}</Heading>
      <RosterTotals />
      <RosterSearch />
    </>
  )
})

const Files = observer(function Files() {
  const { activity } = useStore(RosterStore)
  if (!activity) return null
  const name = registerCopy.ofActivity(activity.title, localDateOf(new Date(activity.startsAt)))
  return <RegisterFiles of={{ activityId: activity.id }} name={name} />
})
