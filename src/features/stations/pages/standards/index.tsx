import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, useStore } from '@/shared/store'
import { EmptyState, Heading, ListState, Notice } from '@/shared/ui'
import { standardsCopy } from '../../inside-copy'
import { StandardSheet } from '../../parts/standard-sheet'
import { StandardRows } from '../../parts/standard-rows'
import { StandardsStore } from '../../standards-store'

/** Staff: how a station stands against the standards, item by item. */
export default observer(function StandardsPage() {
  const { id = '' } = useRouter().params
  const store = useStore(StandardsStore)
  useDidShow(() => void store.load(id))
  const { view } = store
  if (store.status === 'barred') {
    return (
      <Page title={standardsCopy.title}>
        <EmptyState broken title={standardsCopy.barred} line={store.message} />
      </Page>
    )
  }
  return (
    <Page title={standardsCopy.title}>
      <ListState
        status={view ? 'ready' : store.status === 'failed' ? 'failed' : 'loading'}
        empty={standardsCopy.empty}
        failed={standardsCopy.failed}
        onRetry={() => void store.load(id)}
      >
        {view && (
          <>
            <Heading level={2} line={standardsCopy.line(view.met, view.notMet, store.open)}>
              {view.station.name}
            </Heading>
            {store.status === 'failed' && <Notice tone="err" icon="offline">{standardsCopy.stale}</Notice>}
            <StandardRows items={view.items} onTake={(key) => store.take(key)} />
          </>
        )}
      </ListState>
      <StandardSheet />
    </Page>
  )
})
