import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { tabPath, ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Field, Notice, Sheet, Stack } from '@/shared/ui'
import { CancelStore } from '../cancel-store'
import { refusalWords } from '../detail-copy'
import { EditStore } from '../edit-store'
import { cancelCopy } from '../staff-copy'

/** Asks why, and says who will be told, before an activity is cancelled. */
export const CancelSheet = observer(function CancelSheet({ activity }: { activity: ActivityView }) {
  const store = useStore(CancelStore)
  if (store.step === 'rest') return null
  return (
    <Sheet
      open
      title={cancelCopy.title}
      line={activity.title}
      actions={<Acts />}
      onClose={() => store.keep()}
    >
      <Stack>
        {cancelCopy.text}
        <Field
          label={cancelCopy.reason}
          hint={cancelCopy.hint}
          value={store.text}
          placeholder={cancelCopy.placeholder}
          maxLength={100}
          onInput={(text) => store.reason?.change({ text })}
        />
        {store.failure && <Notice tone="err">{refusalWords(store.failure)}</Notice>}
      </Stack>
    </Sheet>
  )
})

const Acts = observer(function Acts() {
  const store = useStore(CancelStore)
  const form = useStore(EditStore)
  const toasts = useStore(ToastStore)
  const { navigate } = useDeps().device
  const busy = store.step === 'cancelling'
  const cancel = async (): Promise<void> => {
    if (!(await store.cancel())) return
    form.startOver()
    toasts.show(cancelCopy.done)
    navigate.back(tabPath('activities'))
  }
  return (
    <>
      <Button disabled={busy} onPress={() => store.keep()}>{cancelCopy.keep}</Button>
      <Button look="primary" grow busy={busy} disabled={store.text.trim() === ''} onPress={() => void cancel()}>
        {cancelCopy.confirm}
      </Button>
    </>
  )
})
