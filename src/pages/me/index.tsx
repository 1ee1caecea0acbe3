import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { meCopy } from '@/features/residents/copy'
import { MyRows } from '@/features/residents/parts/my-rows'
import { NextSignUp } from '@/features/residents/parts/next-sign-up'
import { Numbers } from '@/features/residents/parts/numbers'
import { Stranger } from '@/features/residents/parts/stranger'
import { Who } from '@/features/residents/parts/who'
import { SessionStore } from '@/shared/session/session-store'
import { Page, useDeps, useStore } from '@/shared/store'
import { ListState } from '@/shared/ui'

/** 我的: everything one person has here, and how they like to read. */
export default observer(function MePage() {
  const session = useStore(SessionStore)
  useDidShow(() => void session.load())
  const { me, status } = session
  const face = me ? 'ready' : status === 'failed' ? 'failed' : 'loading'
  return (
    <Page title={meCopy.title} tab="me">
      <ListState
        status={face}
        empty={{ title: meCopy.strangerTitle, line: meCopy.strangerLine }}
        failed={meCopy.failed}
        onRetry={() => void session.load()}
      >
        <Mine />
      </ListState>
      <MyRows />
    </Page>
  )
})

const Mine = observer(function Mine() {
  const { me } = useStore(SessionStore)
  const { clock } = useDeps().device
  if (!me?.resident) return <Stranger />
  const coming = me.signUps.filter(({ phase, endsAt }) => phase !== 'cancelled' && Date.parse(endsAt) > clock.now().getTime())
  // What waits for an answer comes before what is only next.
  const next = coming.find(({ mine }) => mine?.state === 'offered') ?? coming[0]
  return (
    <>
      <Who resident={me.resident} />
      <NextSignUp activity={next ?? null} />
      <Numbers me={me} />
    </>
  )
})
