import { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, EmptyState } from '@/shared/ui'
import { deskCopy } from '../../copy'
import { DeskStore } from '../../desk-store'
import { DeskPane } from '../../parts/desk-pane'
import { DeskView } from '../../parts/desk-view'

/** 工作台: where staff begin, from 我的. */
export default observer(function DeskPage() {
  const store = useStore(DeskStore)
  const { navigate } = useDeps().device
  useDidShow(() => void store.load())
  usePullDownRefresh(() => void store.load().finally(() => navigate.refreshed()))
  useReachBottom(() => void store.current?.more())
  if (store.isBarred) {
    return (
      <Page title={deskCopy.title} home="me">
        <EmptyState broken title={deskCopy.barredTitle} line={deskCopy.barredLine} />
      </Page>
    )
  }
  const publish = (): void => navigate.to('/features/activities/pages/edit/index')
  return (
    <Page
      title={deskCopy.title}
      home="me"
      pane={<DeskPane />}
      actions={<Button look="primary" icon="plus" grow onPress={publish}>{deskCopy.publish}</Button>}
    >
      <DeskView />
    </Page>
  )
})
