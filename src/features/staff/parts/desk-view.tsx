import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useStore } from '@/shared/store'
import { Button, ListState, Notice, Tabs } from '@/shared/ui'
import { deskCopy, failedWords, tabWord } from '../copy'
import { DeskStore, type DeskTab } from '../desk-store'
import { DeskActivities } from './desk-activities'
import { DeskIdeas } from './desk-ideas'
import './desk-view.scss'

const emptyWords = { activities: deskCopy.noActivities, open: deskCopy.noOpen, checking: deskCopy.noChecking }

/** What is to be done, one list at a time. */
export const DeskView = observer(function DeskView() {
  const { tab, current } = useStore(DeskStore)
  return (
    <>
      <DeskTabs />
      <ListState
        status={current.face}
        empty={emptyWords[tab]}
        failed={failedWords(current.failure)}
        onRetry={() => void current.load()}
      >
        {current.status === 'failed' && <DeskNote>{deskCopy.stale}</DeskNote>}
        <Rows />
        <More />
      </ListState>
    </>
  )
})

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

const More = observer(function More() {
  const { current } = useStore(DeskStore)
  if (!current.hasMore) return null
  return (
    <>
      {current.status === 'cut_off' && <DeskNote>{deskCopy.cutOff}</DeskNote>}
      <View className="y-pad">
        <Button
          block
          busy={current.status === 'loading'}
          busyWord={deskCopy.reading}
          onPress={() => void current.more()}
        >
          {deskCopy.more}
        </Button>
      </View>
    </>
  )
})

function DeskNote({ children }: { children: string }) {
  return <View className="desk-note"><Notice tone="err" icon="offline">{children}</Notice></View>
}
