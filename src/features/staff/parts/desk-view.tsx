import { observer } from 'mobx-react-lite'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { useStore } from '@/shared/store'
import { ListState, PageNote, Tabs } from '@/shared/ui'
import { deskCopy, failedWords, tabWord } from '../copy'
import { DeskStore, type DeskTab } from '../desk-store'
import { DeskActivities } from './desk-activities'
import { DeskIdeas } from './desk-ideas'
import { DeskStations } from './desk-stations'
import { ActivityLinks, TodoLinks } from './desk-links'
import { DeskTodo } from './desk-todo'

const emptyWords = {
  activities: deskCopy.noActivities, todo: deskCopy.noTodo, open: deskCopy.noOpen, checking: deskCopy.noChecking,
}

/** What is to be done, one list at a time, and the pages about stations. */
export const DeskView = observer(function DeskView() {
  return (
    <>
      <DeskTabs />
      <Chosen />
    </>
  )
})

const Chosen = observer(function Chosen() {
  const { tab, current } = useStore(DeskStore)
  if (tab === 'stations' || !current) return <DeskStations />
  return (
    <>
      {tab === 'activities' && <ActivityLinks />}
      {tab === 'todo' && <TodoLinks />}
      <ListState
        status={current.face}
        empty={emptyWords[tab]}
        failed={failedWords(current.failure)}
        onRetry={() => void current.refresh()}
      >
        {current.status === 'failed' && <PageNote tone="err" icon="offline">{deskCopy.stale}</PageNote>}
        <Rows tab={tab} />
        <MoreRows list={current} words={deskCopy} />
      </ListState>
    </>
  )
})

const DeskTabs = observer(function DeskTabs() {
  const store = useStore(DeskStore)
  const options: { value: DeskTab; label: string }[] = [
    { value: 'activities', label: deskCopy.activities },
    ...(['todo', 'open', 'checking'] as const).map((value) => {
      const { count, isAll } = store.waiting(value)
      return { value, label: tabWord(deskCopy[value], count, isAll) }
    }),
    { value: 'stations', label: deskCopy.stations },
  ]
  return <Tabs label={deskCopy.tabs} options={options} value={store.tab} onChange={(tab) => store.show(tab)} />
})

const Rows = observer(function Rows({ tab }: { tab: Exclude<DeskTab, 'stations'> }) {
  const store = useStore(DeskStore)
  if (tab === 'activities') return <DeskActivities />
  if (tab === 'todo') return <DeskTodo />
  return <DeskIdeas ideas={store[tab].items} />
})
