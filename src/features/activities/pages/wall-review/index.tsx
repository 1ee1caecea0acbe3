import { View } from '@tarojs/components'
import { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { WallQueueItem } from '../../../../../contract/wall'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { Page, ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, Heading, ListState, Notice } from '@/shared/ui'
import { failedWords } from '../../copy'
import { WallPost } from '../../parts/wall-post'
import { WallWithholdSheet } from '../../parts/wall-withhold-sheet'
import { queueLine, wallCopy, wallReviewCopy } from '../../wall-copy'
import { WallReviewStore } from '../../wall-review-store'

/** Staff: what waits for a person before neighbours see it, the oldest first. */
export default observer(function WallReviewPage() {
  const store = useStore(WallReviewStore)
  const { navigate } = useDeps().device
  const { list, failure, asked } = store
  useDidShow(() => void list.refresh())
  usePullDownRefresh(() => void list.refresh().finally(() => navigate.refreshed()))
  useReachBottom(() => void list.more())
  if (store.isBarred) {
    return (
      <Page title={wallReviewCopy.title} home="me">
        <EmptyState broken title={wallReviewCopy.barredTitle} line={wallReviewCopy.barredLine} />
      </Page>
    )
  }
  return (
    <Page title={wallReviewCopy.title} home="me">
      <View className="y-note y-sub">{wallReviewCopy.line(list.latest?.count ?? 0)}</View>
      {failure && !asked && <View className="y-note"><Notice tone="err">{failure.message}</Notice></View>}
      <ListState
        status={list.face}
        empty={wallReviewCopy.empty}
        failed={failedWords(list.failure, wallReviewCopy.kept)}
        onRetry={() => void list.refresh()}
      >
        {list.items.map((item) => <Waiting key={item.id} item={item} />)}
        <MoreRows list={list} words={wallCopy} />
      </ListState>
      <WallWithholdSheet />
    </Page>
  )
})

const Waiting = observer(function Waiting({ item }: { item: WallQueueItem }) {
  return (
    <>
      <Heading>{queueLine(item)}</Heading>
      <WallPost post={item} acts={<Decide item={item} />} />
    </>
  )
})

const Decide = observer(function Decide({ item }: { item: WallQueueItem }) {
  const store = useStore(WallReviewStore)
  const toasts = useStore(ToastStore)
  const publish = async (): Promise<void> => {
    if (await store.publish(item)) toasts.show(wallReviewCopy.published, 'check')
  }
  const { author } = item
  return (
    <>
      <Button size="s" look="line" label={`不上墙：${author}的留言`} onPress={() => store.ask(item)}>{wallReviewCopy.withhold}</Button>
      <Button size="s" busy={store.sending === item.id} label={`上墙：${author}的留言`} onPress={() => void publish()}>
        {wallReviewCopy.publish}
      </Button>
    </>
  )
})
