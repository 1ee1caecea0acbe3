import { observer } from 'mobx-react-lite'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Notice, Sheet, Stack } from '@/shared/ui'
import { TakeBackStore } from '../take-back-store'
import { entryWords, refusalWords, timesCopy } from '../times-copy'
import { TimesStore } from '../times-store'

/** Asks before an exception is taken back. */
export const TakeBackSheet = observer(function TakeBackSheet() {
  const { takeBack } = useStore(TakeBackStore)
  const now = useDeps().device.clock.now()
  const { subject: entry, failure } = takeBack
  if (!entry) return null
  return (
    <Sheet
      open
      title={timesCopy.takeBackTitle}
      line={`${entry.station.name}：${entry.reason}`}
      actions={<Acts />}
      onClose={() => takeBack.keep()}
    >
      <Stack>
        {`${entryWords(entry, now)}。${timesCopy.takeBackLine}`}
        {failure && <Notice tone="err">{refusalWords(failure)}</Notice>}
      </Stack>
    </Sheet>
  )
})

const Acts = observer(function Acts() {
  const { takeBack } = useStore(TakeBackStore)
  const times = useStore(TimesStore)
  const toasts = useStore(ToastStore)
  const confirm = async (): Promise<void> => {
    if (!(await takeBack.confirm())) return
    toasts.show(timesCopy.takenBack)
    await times.list.refresh()
  }
  return (
    <>
      <Button disabled={takeBack.isSending} onPress={() => takeBack.keep()}>{timesCopy.keep}</Button>
      <Button look="primary" grow busy={takeBack.isSending} onPress={() => void confirm()}>{timesCopy.takeBack}</Button>
    </>
  )
})
