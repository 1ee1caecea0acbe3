import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Page, ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, ListState } from '@/shared/ui'
import { BrandStore } from '../../brand-store'
import { brandCopy, unitCopy } from '../../copy'
import { BrandForm } from '../../parts/brand-form'

/** Staff: a community's own name, mark, colour and programme. */
export default observer(function BrandPage() {
  const { id = '' } = useRouter().params
  const store = useStore(BrandStore)
  useEffect(() => void store.open(id), [store, id])
  const { unit, status } = store
  if (status === 'barred') {
    return (
      <Page title={brandCopy.title}>
        <EmptyState broken title={brandCopy.barred} line={unit?.name ?? ''} />
      </Page>
    )
  }
  return (
    <Page title={brandCopy.title} actions={unit && <Acts />}>
      <ListState
        status={unit ? 'ready' : status === 'failed' ? 'failed' : 'loading'}
        empty={unitCopy.empty}
        failed={unitCopy.failed}
        onRetry={() => void store.open(id)}
      >
        <BrandForm />
      </ListState>
    </Page>
  )
})

const Acts = observer(function Acts() {
  const store = useStore(BrandStore)
  const toasts = useStore(ToastStore)
  const { navigate } = useDeps().device
  const leave = async (done: Promise<boolean>, words: string): Promise<void> => {
    if (!(await done)) return
    toasts.show(words, 'check')
    navigate.back('/pages/nearby/index')
  }
  const busy = store.status === 'sending'
  return (
    <>
      {store.unit?.brand && (
        <Button disabled={busy} onPress={() => void leave(store.remove(), brandCopy.removed)}>
          {brandCopy.remove}
        </Button>
      )}
      <Button
        look="primary"
        grow
        busy={busy}
        disabled={store.brand === null}
        onPress={() => void leave(store.save(), brandCopy.saved)}
      >
        {brandCopy.save}
      </Button>
    </>
  )
})
