import { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, ListState } from '@/shared/ui'
import { scanner } from '../../../../shared/platform/scan'
import { doorCopy } from '../../check-in-copy'
import { failedWords } from '../../copy'
import { DoorStore } from '../../door-store'
import { DoorHead } from '../../parts/door-head'
import { DoorSearch } from '../../parts/door-search'
import { FailedScans } from '../../parts/failed-scans'
import { GuestList } from '../../parts/guest-list'
import { HeadsSheet } from '../../parts/heads-sheet'
import { UndoSheet } from '../../parts/undo-sheet'

/** How often what waits is tried again while somebody looks. */
const RETRY_EVERY_MS = 10_000

/** Staff at the door: scan tickets, type digits or find names; without a network it is written down and sent later. */
export default observer(function CheckInPage() {
  const { id = '' } = useRouter().params
  const store = useStore(DoorStore)
  const { navigate } = useDeps().device
  const { status, view, failure } = store
  useDidShow(() => void store.open(id))
  usePullDownRefresh(() => void store.open(id).finally(() => navigate.refreshed()))
  useEffect(() => {
    const timer = setInterval(() => { if (store.queue.waiting.length > 0) void store.flush() }, RETRY_EVERY_MS)
    return () => clearInterval(timer)
  }, [store])
  if (status === 'barred') {
    return (
      <Page title={doorCopy.title} home="me">
        <EmptyState broken title={doorCopy.barred} line={failure?.message} />
      </Page>
    )
  }
  return (
    <Page title={doorCopy.title} home="me" actions={view && scanner && <Scan />}>
      <ListState
        status={view ? 'ready' : status === 'ready' ? 'loading' : status}
        empty={doorCopy.empty}
        failed={failedWords(failure, doorCopy.kept)}
        onRetry={() => store.reload()}
      >
        <DoorHead />
        <FailedScans />
        <DoorSearch />
        <GuestList />
      </ListState>
      <HeadsSheet />
      <UndoSheet />
    </Page>
  )
})

const Scan = observer(function Scan() {
  const store = useStore(DoorStore)
  const open = scanner
  if (!open) return null
  return <Button look="primary" grow icon="ticket" onPress={() => void store.scan(open)}>{doorCopy.scan}</Button>
})
