import { useDidShow, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { dayAndTime } from '@/shared/format/time'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, Heading, ListState, PageNote } from '@/shared/ui'
import { failedWords } from '../../copy'
import { placeWords } from '../../detail-copy'
import { RosterEntries } from '../../parts/roster-entries'
import { RosterTotals } from '../../parts/roster-totals'
import { RosterStore } from '../../roster-store'
import { rosterCopy } from '../../staff-copy'

/** Staff: who has a place in an activity and who waits. */
export default observer(function RosterPage() {
  const { id = '' } = useRouter().params
  const store = useStore(RosterStore)
  const { navigate } = useDeps().device
  useDidShow(() => void store.open(id))
  usePullDownRefresh(() => void store.list.refresh().finally(() => navigate.refreshed()))
  useReachBottom(() => void store.list.more())
  if (store.isBarred) {
    return (
      <Page title={rosterCopy.title} home="me">
        <EmptyState broken title={rosterCopy.barred} line={store.list.failure?.message} />
      </Page>
    )
  }
  return (
    <Page title={rosterCopy.title} home="me" actions={store.activity && <Acts />}>
      <Head />
      <ListState
        status={store.list.face}
        empty={rosterCopy.empty}
        failed={failedWords(store.list.failure, rosterCopy.kept)}
        onRetry={() => void store.list.refresh()}
      >
        {store.list.status === 'failed' && <PageNote tone="err" icon="offline">{rosterCopy.stale}</PageNote>}
        <RosterEntries />
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
    </>
  )
})

const Acts = observer(function Acts() {
  const store = useStore(RosterStore)
  const { navigate } = useDeps().device
  const { activity } = store
  if (!activity) return null
  const busy = store.list.status === 'loading'
  return (
    <>
      <Button grow icon="refresh" busy={busy} busyWord={rosterCopy.reading} onPress={() => void store.list.refresh()}>
        {rosterCopy.refresh}
      </Button>
      {activity.can.edit && (
        <Button
          grow
          icon="edit"
          onPress={() => navigate.to(`/features/activities/pages/edit/index?id=${activity.id}`)}
        >
          {rosterCopy.edit}
        </Button>
      )}
    </>
  )
})
