import { observer } from 'mobx-react-lite'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { useDeps, useStore } from '@/shared/store'
import { Card, ListRow, ListState, PageNote, Tabs } from '@/shared/ui'
import { deskCopy, failedWords, tabWord } from '../copy'
import { DeskStore, type DeskTab } from '../desk-store'
import { DeskActivities } from './desk-activities'
import { DeskIdeas } from './desk-ideas'

const emptyWords = { activities: deskCopy.noActivities, open: deskCopy.noOpen, checking: deskCopy.noChecking }

/** What is to be done, one list at a time. */
export const DeskView = observer(function DeskView() {
  const { tab, current } = useStore(DeskStore)
  return (
    <>
      <Coverage />
      <DeskTabs />
      <ListState
        status={current.face}
        empty={emptyWords[tab]}
        failed={failedWords(current.failure)}
        onRetry={() => void current.refresh()}
      >
        {current.status === 'failed' && <PageNote tone="err" icon="offline">{deskCopy.stale}</PageNote>}
        <Rows />
        <MoreRows list={current} words={deskCopy} />
      </ListState>
      <ComputerRows />
    </>
  )
})

/** The way to what planners see. */
function Coverage() {
  const { navigate } = useDeps().device
  return (
    <Card kind="list">
      <ListRow
        icon="map"
        title={deskCopy.coverage}
        line={deskCopy.coverageLine}
        onPress={() => navigate.to('/features/coverage/pages/planner/index')}
      />
    </Card>
  )
}

/** What is done at a computer, where there are files. */
function ComputerRows() {
  const { files, navigate } = useDeps().device
  if (!files) return null
  return (
    <Card kind="list">
      <ListRow
        icon="pin"
        title={deskCopy.importStations}
        line={deskCopy.importLine}
        onPress={() => navigate.to('/features/stations/pages/import/index')}
      />
    </Card>
  )
}

const DeskTabs = observer(function DeskTabs() {
  const store = useStore(DeskStore)
  const options: { value: DeskTab; label: string }[] = [
    { value: 'activities', label: deskCopy.activities },
    ...(['open', 'checking'] as const).map((value) => {
      const { items, hasMore } = store[value]
      return { value, label: tabWord(deskCopy[value], items.length, !hasMore) }
    }),
  ]
  return <Tabs label={deskCopy.tabs} options={options} value={store.tab} onChange={(tab) => store.show(tab)} />
})

const Rows = observer(function Rows() {
  const store = useStore(DeskStore)
  if (store.tab === 'activities') return <DeskActivities />
  return <DeskIdeas ideas={store[store.tab].items} />
})
