import { useDidHide, useDidShow, useRouter, useUnload } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, useStore } from '@/shared/store'
import { EmptyState, ListState } from '@/shared/ui'
import { playerCopy } from '../../player-copy'
import { LessonFacts, WhereKept } from '../../parts/lesson-facts'
import { Reading } from '../../parts/reading'
import { Stage } from '../../parts/stage'
import { Transcript } from '../../parts/transcript'
import { PlayerStore } from '../../player-store'
import { ProgressStore } from '../../progress-store'

/** A browser goes on with a locked screen or another tab; WeChat silences a page that is not seen. */
const goesOnUnseen = process.env.TARO_ENV === 'h5'

/** One lesson: hear, watch or read it, break it off anywhere, go on at the same second. */
export default observer(function PlayerPage() {
  const { id = '' } = useRouter().params
  const store = useStore(PlayerStore)
  const progress = useStore(ProgressStore)
  useDidShow(() => void store.open(id, progress))
  useDidHide(() => store.hide(goesOnUnseen))
  useUnload(() => store.leave(id))
  const face = store.lesson ? 'ready' : store.status === 'failed' ? 'failed' : 'loading'
  return (
    <Page title={playerCopy.title} home="lessons">
      {store.status === 'missing' ? (
        <EmptyState broken title={playerCopy.missing} line={store.message} />
      ) : (
        <ListState status={face} empty={playerCopy.empty} failed={playerCopy.failed} onRetry={() => store.reload()}>
          <Lesson />
        </ListState>
      )}
    </Page>
  )
})

const Lesson = observer(function Lesson() {
  const { lesson } = useStore(PlayerStore)
  if (!lesson) return null
  return (
    <>
      <Stage lesson={lesson} />
      <LessonFacts lesson={lesson} />
      {lesson.format === 'article' ? <Reading lesson={lesson} /> : <Transcript lesson={lesson} />}
      <WhereKept />
    </>
  )
})
