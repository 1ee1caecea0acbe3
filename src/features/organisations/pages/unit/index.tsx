import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Page, useStore } from '@/shared/store'
import { EmptyState, ListState } from '@/shared/ui'
import { levelWords, unitCopy } from '../../copy'
import { UnitFacts } from '../../parts/unit-facts'
import { UnitStore } from '../../unit-store'

/** One community, or a unit above or below it: who it is, whom to ring, which stations it has. */
export default observer(function UnitPage() {
  const { id = '' } = useRouter().params
  const store = useStore(UnitStore)
  useDidShow(() => void store.open(id))
  const { unit, status } = store
  return (
    <Page title={unit ? levelWords[unit.level] : unitCopy.title}>
      {status === 'missing' ? (
        <EmptyState broken title={unitCopy.missing} line={store.message} />
      ) : (
        <ListState
          status={unit ? 'ready' : status === 'failed' ? 'failed' : 'loading'}
          empty={unitCopy.empty}
          failed={unitCopy.failed}
          onRetry={() => store.reload()}
        >
          {unit && <UnitFacts unit={unit} />}
        </ListState>
      )}
    </Page>
  )
})
