import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Page, tabPath, ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, ListState, Notice } from '@/shared/ui'
import { FactsStore } from '../../facts-store'
import { FactsFields } from '../../parts/facts-fields'
import { RetireSheet } from '../../parts/retire-sheet'
import { factsCopy, upkeepRefusal } from '../../upkeep-copy'
import './index.scss'

/** Staff: what is said of a station (`id`), or a new one. */
export default observer(function FactsPage() {
  const { id = '' } = useRouter().params
  const store = useStore(FactsStore)
  const { status } = store
  const { navigate } = useDeps().device
  const title = id === '' ? factsCopy.create : factsCopy.title
  useEffect(() => {
    void store.open(id)
    navigate.title(title)
  }, [store, navigate, id, title])
  if (store.isBarred) {
    return <Page title={title} home="me"><EmptyState broken title={factsCopy.barredTitle} line={factsCopy.barredLine} /></Page>
  }
  if (status === 'missing') {
    return <Page title={title} home="me"><EmptyState broken title={factsCopy.missing} line={store.failure?.message} /></Page>
  }
  return (
    <Page title={title} home="me" actions={status === 'ready' && <Acts />}>
      <ListState
        status={status === 'barred' ? 'empty' : status}
        empty={{ title: factsCopy.missing, line: factsCopy.missingLine }}
        failed={{ line: factsCopy.failed }}
        onRetry={() => store.reload()}
      >
        <FactsFields />
      </ListState>
      <View><RetireSheet /></View>
    </Page>
  )
})

const Acts = observer(function Acts() {
  const store = useStore(FactsStore)
  const toasts = useStore(ToastStore)
  const { navigate } = useDeps().device
  const save = async (): Promise<void> => {
    const isNew = store.view === null
    const id = await store.save()
    if (id === null) return
    toasts.show(factsCopy.saved, 'check')
    if (isNew) navigate.replace(`/features/stations/pages/detail/index?id=${id}`)
    else navigate.back(tabPath('nearby'))
  }
  const { failure, problems } = store
  const words = failure ? upkeepRefusal(failure) : Object.keys(problems).length > 0 ? factsCopy.problem : null
  return (
    <View className="facts-acts">
      {words && <Notice tone="err">{words}</Notice>}
      <Button look="primary" block busy={store.isSaving} onPress={() => void save()}>{factsCopy.save}</Button>
    </View>
  )
})
