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

/** Staff: publish an activity, like another one if they want (`from`), or change one (`id`). */
export default observer(function EditPage() {
  const { id = '', from = '' } = useRouter().params
  const store = useStore(EditStore)
  const { status, failure } = store
  const { navigate } = useDeps().device
  const title = id === '' ? formCopy.create : formCopy.edit
  useEffect(() => {
    void store.open(id, from)
    navigate.title(title)
  }, [store, navigate, id, from, title])
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
  const { activity, failure, isFaulty, isUnpublished } = store
  const isNew = activity === null || isUnpublished
  const save = async (publish: boolean): Promise<void> => {
    const id = await store.save(publish)
    if (id === null) return
    toasts.show(publish ? (isNew ? formCopy.published : formCopy.saved) : formCopy.keptDraft)
    if (activity || !publish) navigate.back(tabPath('activities'))
    else navigate.replace(`/features/activities/pages/detail/index?id=${id}`)
  }
  const busy = store.step === 'saving'
  return (
    <ActBar
      refusal={failure && (failure.code === 'network.offline' ? formCopy.offline : failure.message)}
      line={isFaulty ? formCopy.problem : null}
    >
      {isNew && <Button disabled={busy} onPress={() => void save(false)}>{formCopy.keep}</Button>}
      <Button look="primary" grow busy={busy} onPress={() => void save(true)}>
        {isNew ? formCopy.publish : formCopy.save}
      </Button>
    </ActBar>
  )
})
