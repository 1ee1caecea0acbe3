import { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, useDeps, useStore } from '@/shared/store'
import { EmptyState, ListState } from '@/shared/ui'
import { CoverageMap } from '../../parts/coverage-map'
import { PlannerView } from '../../parts/planner-view'
import { plannerCopy } from '../../planner-copy'
import { PlannerStore } from '../../planner-store'

/** 一里覆盖: where is nobody's station within one li, and what would a new one change. For staff. */
export default observer(function PlannerPage() {
  const store = useStore(PlannerStore)
  const { navigate } = useDeps().device
  useDidShow(() => void store.load())
  usePullDownRefresh(() => void store.load().finally(() => navigate.refreshed()))
  if (store.isBarred) {
    return <Page title={plannerCopy.title} home="me"><EmptyState broken {...plannerCopy.barred} /></Page>
  }
  const face = store.summary ? 'ready' : store.status === 'failed' ? 'failed' : 'loading'
  return (
    <Page title={plannerCopy.title} home="me" pane={store.summary && <CoverageMap tall />}>
      <ListState
        status={face}
        empty={plannerCopy.noHoles}
        failed={store.failure ? { line: store.failure.message } : plannerCopy.failed}
        onRetry={() => void store.load()}
      >
        <PlannerView />
      </ListState>
    </Page>
  )
})
