import { useDidShow, useRouter, useShareAppMessage } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Page, useStore } from '@/shared/store'
import { EmptyState, ListState, PageNote } from '@/shared/ui'
import { ActivitiesStore } from '../../activities-store'
import { ActivityStore } from '../../activity-store'
import { failedWords } from '../../copy'
import { detailCopy } from '../../detail-copy'
import { ActivityActs } from '../../parts/activity-acts'
import { ActivityFacts } from '../../parts/activity-facts'
import { FewerSheet } from '../../parts/fewer-sheet'
import { SignUpSheet } from '../../parts/sign-up-sheet'
import { WithdrawSheet } from '../../parts/withdraw-sheet'

/** One activity: whether there is a place, when and where, and the way in or out. */
export default observer(function ActivityPage() {
  const { id = '' } = useRouter().params
  const store = useStore(ActivityStore)
  const { activity } = store
  useDidShow(() => void store.open(id))
  useShareAppMessage(() => ({
    title: activity?.title ?? detailCopy.title,
    path: `/features/activities/pages/detail/index?id=${id}`,
  }))
  useRowInList(activity)
  if (store.status === 'missing') {
    return (
      <Page title={detailCopy.title} home="activities">
        <EmptyState broken title={detailCopy.gone} line={store.failure?.message} />
      </Page>
    )
  }
  return (
    <Page title={detailCopy.title} home="activities" actions={activity && <ActivityActs />}>
      <ListState
        status={activity ? 'ready' : store.status === 'failed' ? 'failed' : 'loading'}
        empty={detailCopy.empty}
        failed={failedWords(store.failure, detailCopy.kept)}
        onRetry={() => store.reload()}
      >
        {store.status === 'failed' && <PageNote tone="err" icon="offline">{detailCopy.stale}</PageNote>}
        {activity && <ActivityFacts activity={activity} />}
      </ListState>
      <SignUpSheet />
      <FewerSheet />
      <WithdrawSheet />
    </Page>
  )
})

/** The list this page was opened from shows the same at once: places left, and what I hold. */
function useRowInList(activity: ActivityStore['activity']): void {
  const activities = useStore(ActivitiesStore)
  useEffect(() => {
    if (activity) activities.list.put(activity)
  }, [activities, activity])
}
