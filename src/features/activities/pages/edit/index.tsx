import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Page, tabPath, ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, ListState } from '@/shared/ui'
import { failedWords } from '../../copy'
import { EditStore } from '../../edit-store'
import { ActBar } from '../../parts/act-bar'
import { EditForm } from '../../parts/edit-form'
import { formCopy } from '../../staff-copy'

/** Staff: publish an activity, or change one (`id`). */
export default observer(function EditPage() {
  const { id = '' } = useRouter().params
  const store = useStore(EditStore)
  const { status, failure } = store
  const { navigate } = useDeps().device
  const title = id === '' ? formCopy.create : formCopy.edit
  useEffect(() => {
    void store.open(id)
    navigate.title(title)
  }, [store, navigate, id, title])
  if (status === 'missing' || status === 'barred') {
    return <Page title={title} home="me"><Closed /></Page>
  }
  return (
    <Page title={title} home="me" actions={status === 'ready' && <Acts />}>
      <ListState
        status={status}
        empty={formCopy.noChoice}
        failed={failedWords(failure, formCopy.kept)}
        onRetry={() => store.reload()}
      >
        <EditForm />
      </ListState>
    </Page>
  )
})

/** Why there is nothing to fill in. */
const Closed = observer(function Closed() {
  const { status, activity, failure } = useStore(EditStore)
  if (status === 'missing') return <EmptyState broken title={formCopy.missing} line={failure?.message} />
  const line = activity && activity.can.seeRoster ? formCopy.over : formCopy.barredLine
  return <EmptyState broken title={formCopy.barredTitle} line={line} />
})

const Acts = observer(function Acts() {
  const store = useStore(EditStore)
  const toasts = useStore(ToastStore)
  const { navigate } = useDeps().device
  const { activity, failure, problems } = store
  const line = Object.keys(problems).length > 0 ? formCopy.problem : null
  const save = async (): Promise<void> => {
    const id = await store.save()
    if (id === null) return
    toasts.show(activity ? formCopy.saved : formCopy.published)
    if (activity) navigate.back(tabPath('activities'))
    else navigate.replace(`/features/activities/pages/detail/index?id=${id}`)
  }
  return (
    <ActBar refusal={failure && (failure.code === 'network.offline' ? formCopy.offline : failure.message)} line={line}>
      <Button look="primary" grow busy={store.step === 'saving'} onPress={() => void save()}>
        {activity ? formCopy.save : formCopy.publish}
      </Button>
    </ActBar>
  )
})
