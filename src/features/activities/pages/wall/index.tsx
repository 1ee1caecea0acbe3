import { useDidShow, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { MoreRows } from '@/shared/list/parts/more-rows'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, Heading, ListState, PageNote } from '@/shared/ui'
import { failedWords } from '../../copy'
import { detailCopy } from '../../detail-copy'
import { HangingPost, UnseenPost } from '../../parts/wall-post'
import { WallRemoveSheet } from '../../parts/wall-remove-sheet'
import { WallWithholdSheet } from '../../parts/wall-withhold-sheet'
import { wallCopy } from '../../wall-copy'
import { WallStore } from '../../wall-store'

/** Everything people left after an activity, the newest first. */
export default observer(function WallPage() {
  const { id = '' } = useRouter().params
  const wall = useStore(WallStore)
  const { navigate } = useDeps().device
  const { list, canPost } = wall
  useDidShow(() => void wall.open(id))
  usePullDownRefresh(() => void list.refresh().finally(() => navigate.refreshed()))
  useReachBottom(() => void list.more())
  const isGone = list.failure?.code === 'activity.not_found' || list.failure?.code === 'input.invalid'
  if (isGone) {
    return (
      <Page title={wallCopy.title} home="activities">
        <EmptyState broken title={detailCopy.gone} line={list.failure?.message} />
      </Page>
    )
  }
  return (
    <Page title={wallCopy.title} home="activities" actions={canPost && <Write activityId={id} />}>
      <ListState
        status={wall.unseen ? 'ready' : list.face}
        empty={canPost ? wallCopy.empty.mayWrite : wallCopy.empty.other}
        failed={failedWords(list.failure, wallCopy.kept)}
        onRetry={() => void list.refresh()}
      >
        <Posts />
      </ListState>
      <WallRemoveSheet />
      <WallWithholdSheet onDone={() => void list.refresh()} />
    </Page>
  )
})

const Posts = observer(function Posts() {
  const { list, unseen } = useStore(WallStore)
  return (
    <>
      {list.status === 'failed' && <PageNote tone="err" icon="offline">{wallCopy.stale}</PageNote>}
      <Heading level={1}>{list.latest?.title}</Heading>
      {unseen && <UnseenPost post={unseen} />}
      {list.items.map((post) => <HangingPost key={post.id} post={post} />)}
      <MoreRows list={list} words={wallCopy} />
    </>
  )
})

const Write = observer(function Write({ activityId }: { activityId: string }) {
  const { navigate } = useDeps().device
  const url = `/features/activities/pages/wall-post/index?id=${activityId}`
  return <Button look="primary" grow icon="edit" onPress={() => navigate.to(url)}>{wallCopy.write}</Button>
})
