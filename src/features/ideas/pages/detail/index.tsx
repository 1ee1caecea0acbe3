import { View } from '@tarojs/components'
import { useDidShow, useRouter, useShareAppMessage } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, tabPath, useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, ListState } from '@/shared/ui'
import { detailCopy } from '../../detail-copy'
import { IdeaStore } from '../../idea-store'
import { AnswerSheet } from '../../parts/answer-sheet'
import { hasActs, IdeaActs } from '../../parts/idea-acts'
import { IdeaText } from '../../parts/idea-text'
import { ReviewSheet } from '../../parts/review-sheet'
import { Timeline } from '../../parts/timeline'
import { WallStore } from '../../wall-store'

/** One idea: what it says, what became of it, and standing with it. */
export default observer(function IdeaPage() {
  const { id = '' } = useRouter().params
  const store = useStore(IdeaStore)
  const wall = useStore(WallStore)
  const { navigate } = useDeps().device
  const { idea, status } = store
  const open = async (): Promise<void> => {
    const read = await store.open(id)
    if (read) wall.list.put(read)
  }
  useDidShow(() => void open())
  useShareAppMessage(() => ({ title: idea?.headline ?? detailCopy.title }))
  const others = <Button look="line" onPress={() => navigate.tab(tabPath('ideas'))}>{detailCopy.others}</Button>
  const face = idea ? 'ready' : status === 'failed' ? 'failed' : 'loading'
  return (
    <Page title={detailCopy.title} home="ideas" actions={idea && hasActs(idea) && <IdeaActs idea={idea} />}>
      {status === 'missing' ? (
        <EmptyState broken title={detailCopy.missing} line={store.message} action={others} />
      ) : (
        <ListState status={face} empty={detailCopy.empty} failed={detailCopy.failed} onRetry={() => void open()}>
          {idea && <IdeaText idea={idea} />}
          {idea && <Timeline idea={idea} />}
        </ListState>
      )}
      <View>
        {idea && <AnswerSheet idea={idea} />}
        {idea && <ReviewSheet idea={idea} />}
      </View>
    </Page>
  )
})
