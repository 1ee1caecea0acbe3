import { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { ActivitiesStore } from '@/features/activities/activities-store'
import { failedWords, listCopy } from '@/features/activities/copy'
import { ActivityDays } from '@/features/activities/parts/activity-days'
import { ActivityFilters, ScopeLine } from '@/features/activities/parts/activity-filters'
import { WeekStrip } from '@/features/activities/parts/week-strip'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, ListState, PageNote } from '@/shared/ui'

/** 活动: what is on this week and after it, day by day. */
export default observer(function ActivitiesPage() {
  const store = useStore(ActivitiesStore)
  const { navigate } = useDeps().device
  useDidShow(() => void store.load())
  usePullDownRefresh(() => void store.load().finally(() => navigate.refreshed()))
  useReachBottom(() => void store.list.more())
  return (
    <Page title={listCopy.title} tab="activities">
      <WeekStrip />
      <ScopeLine />
      <Answer />
    </Page>
  )
})

const Answer = observer(function Answer() {
  const store = useStore(ActivitiesStore)
  const { navigate } = useDeps().device
  const { action, ...words } = listCopy.empty
  const nearby = <Button look="primary" block onPress={() => navigate.tab('/pages/nearby/index')}>{action}</Button>
  return (
    <ListState
      status={store.face}
      empty={store.scope ? listCopy.nothingInScope : { ...words, action: nearby }}
      failed={failedWords(store.list.failure, listCopy.kept)}
      onRetry={() => void store.load()}
    >
      <ActivityFilters />
      {store.list.status === 'failed' && <PageNote tone="err" icon="offline">{listCopy.stale}</PageNote>}
      <ActivityDays />
    </ListState>
  )
})
