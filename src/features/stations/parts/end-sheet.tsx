import { observer } from 'mobx-react-lite'
import { ToastStore, useStore } from '@/shared/store'
import { Button, Notice, Sheet, Stack } from '@/shared/ui'
import { EndStore } from '../end-store'
import { shelterCopy } from '../shelter-copy'
import { ShelterStore } from '../shelter-store'
import { refusalWords } from '../times-copy'

/** Asks before an emergency is ended. */
export const EndSheet = observer(function EndSheet() {
  const { end } = useStore(EndStore)
  const { subject: emergency, failure } = end
  if (!emergency) return null
  return (
    <Sheet open title={shelterCopy.endTitle} line={emergency.reason} actions={<Acts />} onClose={() => end.keep()}>
      <Stack>
        {shelterCopy.endLine(emergency.count)}
        {failure && <Notice tone="err">{refusalWords(failure)}</Notice>}
      </Stack>
    </Sheet>
  )
})

const Acts = observer(function Acts() {
  const { end } = useStore(EndStore)
  const shelters = useStore(ShelterStore)
  const toasts = useStore(ToastStore)
  const confirm = async (): Promise<void> => {
    if (!(await end.confirm())) return
    toasts.show(shelterCopy.ended)
    await shelters.reload()
  }
  return (
    <>
      <Button disabled={end.isSending} onPress={() => end.keep()}>{shelterCopy.keep}</Button>
      <Button look="primary" grow busy={end.isSending} onPress={() => void confirm()}>{shelterCopy.end}</Button>
    </>
  )
})
