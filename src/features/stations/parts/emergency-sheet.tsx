import { observer } from 'mobx-react-lite'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Notice, Sheet, Stack } from '@/shared/ui'
import { EmergencyStore } from '../emergency-store'
import { shelterCopy } from '../shelter-copy'
import { ShelterStore } from '../shelter-store'
import { emergencyWords } from '../shelter-words'
import { refusalWords } from '../times-copy'

/** What the whole city is about to read; then yes or no. */
export const EmergencySheet = observer(function EmergencySheet() {
  const store = useStore(EmergencyStore)
  const now = useDeps().device.clock.now()
  const { step, until, chosen, form, failure } = store
  if (step === 'rest' || !until || !form) return null
  const told = { id: '', reason: form.reason.trim(), from: now.toISOString(), until: until.toISOString() }
  const words = emergencyWords({ ...told, count: chosen.size, shelters: [] }, now, false)
  return (
    <Sheet
      open
      title={shelterCopy.confirmTitle}
      line={shelterCopy.confirmLine}
      actions={<Acts />}
      onClose={() => store.reconsider()}
    >
      <Stack>
        <Notice tone="warn" icon="shield">{words}</Notice>
        {failure && <Notice tone="err">{refusalWords(failure)}</Notice>}
      </Stack>
    </Sheet>
  )
})

const Acts = observer(function Acts() {
  const store = useStore(EmergencyStore)
  const shelters = useStore(ShelterStore)
  const toasts = useStore(ToastStore)
  const { navigate } = useDeps().device
  const busy = store.step === 'sending'
  const confirm = async (): Promise<void> => {
    if (!(await store.confirm())) return
    toasts.show(shelterCopy.opened)
    void shelters.reload()
    navigate.replace('/features/stations/pages/shelters/index')
  }
  return (
    <>
      <Button disabled={busy} onPress={() => store.reconsider()}>{shelterCopy.back}</Button>
      <Button look="primary" grow busy={busy} onPress={() => void confirm()}>{shelterCopy.confirm(store.chosen.size)}</Button>
    </>
  )
})
