import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { MeView } from '../../../../../contract/residents'
import { SessionStore } from '@/shared/session/session-store'
import { Page, useStore } from '@/shared/store'
import { Card, ListState, Tabs } from '@/shared/ui'
import { meCopy } from '../../copy'
import { mineCopy } from '../../mine-copy'
import { IdeaRow, LessonRow, SignUpRow } from '../../parts/mine-rows'

type Tab = keyof typeof mineCopy.tabs

const isTab = (name: string | undefined): name is Tab => name !== undefined && name in mineCopy.tabs

/** What I signed up for, learnt and said, each in a list of its own. */
export default observer(function MinePage() {
  const { tab: asked } = useRouter().params
  const [tab, setTab] = useState<Tab>(isTab(asked) ? asked : 'signUps')
  const session = useStore(SessionStore)
  useDidShow(() => void session.load())
  const options = (Object.keys(mineCopy.tabs) as Tab[]).map((value) => ({ value, label: mineCopy.tabs[value] }))
  return (
    <Page title={mineCopy.title} home="me">
      <Tabs label={mineCopy.title} options={options} value={tab} onChange={setTab} />
      <MineList tab={tab} />
    </Page>
  )
})

const empties = { signUps: mineCopy.emptySignUps, lessons: mineCopy.emptyLessons, ideas: mineCopy.emptyIdeas }

const MineList = observer(function MineList({ tab }: { tab: Tab }) {
  const session = useStore(SessionStore)
  const { me, status } = session
  const face = me ? (me[tab].length > 0 ? 'ready' : 'empty') : status === 'failed' ? 'failed' : 'loading'
  return (
    <ListState status={face} empty={empties[tab]} failed={meCopy.failed} onRetry={() => void session.load()}>
      {me && <Card kind="flush">{rowsOf(me, tab)}</Card>}
    </ListState>
  )
})

function rowsOf(me: MeView, tab: Tab) {
  if (tab === 'signUps') return me.signUps.map((activity) => <SignUpRow key={activity.id} activity={activity} />)
  if (tab === 'lessons') return me.lessons.map((lesson) => <LessonRow key={lesson.id} lesson={lesson} />)
  return me.ideas.map((idea) => <IdeaRow key={idea.id} idea={idea} />)
}
