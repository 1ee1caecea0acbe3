import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Page, tabPath, ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, ListState } from '@/shared/ui'
import { failedWords } from '../../copy'
import { ActBar } from '../../parts/act-bar'
import { SeriesClosed } from '../../parts/series-closed'
import { SeriesForm } from '../../parts/series-form-fields'
import { SeriesFormStore } from '../../series-form-store'
import { seriesFormCopy, seriesStaffCopy } from '../../series-staff-copy'

/** Staff: begin a series, or change one (`id`) from a day (`from`) on. */
export default observer(function SeriesFormPage() {
  const { id = '', from = '' } = useRouter().params
  const store = useStore(SeriesFormStore)
  const { status, failure } = store
  const { navigate } = useDeps().device
  const title = id === '' ? seriesFormCopy.create : seriesFormCopy.edit
  useEffect(() => {
    void store.open(id, from)
    navigate.title(title)
  }, [store, navigate, id, from, title])
  if (status === 'missing' || status === 'barred') {
    return <Page title={title} home="me"><SeriesClosed status={status} failure={failure} /></Page>
  }
  return (
    <Page title={title} home="me" actions={status === 'ready' && <Acts />}>
      <ListState
        status={status}
        empty={seriesFormCopy.noChoice}
        failed={failedWords(failure, seriesStaffCopy.kept)}
        onRetry={() => void store.open(id, from)}
      >
        <SeriesForm />
      </ListState>
    </Page>
  )
})

const Acts = observer(function Acts() {
  const store = useStore(SeriesFormStore)
  const toasts = useStore(ToastStore)
  const { navigate } = useDeps().device
  const { series, failure, problems } = store
  const line = Object.keys(problems).length > 0 ? seriesFormCopy.problem : null
  const save = async (): Promise<void> => {
    const id = await store.save()
    if (id === null) return
    toasts.show(series ? seriesFormCopy.saved : seriesFormCopy.published)
    if (id === series?.id) navigate.back(tabPath('activities'))
    else navigate.replace(`/features/activities/pages/series/index?id=${id}`)
  }
  return (
    <ActBar refusal={failure && (failure.code === 'network.offline' ? seriesFormCopy.offline : failure.message)} line={line}>
      <Button look="primary" grow busy={store.step === 'saving'} onPress={() => void save()}>
        {series ? seriesFormCopy.save : seriesFormCopy.publish}
      </Button>
    </ActBar>
  )
})
