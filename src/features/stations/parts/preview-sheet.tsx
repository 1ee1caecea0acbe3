import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Notice, OpenState, Sheet, Stack } from '@/shared/ui'
import { openWords } from '../door-copy'
import { conflictWords, previewHead, refusalWords, timesCopy } from '../times-copy'
import { TimesStore } from '../times-store'

/** What residents would see, in the server's words for the door, and what it does to the hours; then yes or no. */
export const PreviewSheet = observer(function PreviewSheet() {
  const store = useStore(TimesStore)
  const now = useDeps().device.clock.now()
  const { step, preview, shown, failure } = store
  if ((step !== 'asking' && step !== 'saving') || !preview || !shown) return null
  return (
    <Sheet
      open
      title={timesCopy.preview}
      line={previewHead(preview, now)}
      actions={<Acts />}
      onClose={() => store.reconsider()}
    >
      <Stack>
        <View>
          <OpenState state={preview.open.state}>{openWords(preview.open, new Date(preview.at), false)}</OpenState>
        </View>
        {conflictWords(preview, shown, now).map((words) => <Notice key={words}>{words}</Notice>)}
        {failure && <Notice tone="err">{refusalWords(failure)}</Notice>}
      </Stack>
    </Sheet>
  )
})

const Acts = observer(function Acts() {
  const store = useStore(TimesStore)
  const toasts = useStore(ToastStore)
  const busy = store.step === 'saving'
  const save = async (): Promise<void> => {
    if (!(await store.save())) return
    toasts.show(timesCopy.added)
    await store.list.refresh()
  }
  return (
    <>
      <Button disabled={busy} onPress={() => store.reconsider()}>{timesCopy.back}</Button>
      <Button look="primary" grow busy={busy} onPress={() => void save()}>
        {store.shown?.kind === 'open' ? timesCopy.confirmOpen : timesCopy.confirmClosed}
      </Button>
    </>
  )
})
