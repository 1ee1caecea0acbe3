import { observer } from 'mobx-react-lite'
import { tabPath, ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Notice, Sheet, Stack } from '@/shared/ui'
import { FactsStore } from '../facts-store'
import { factsCopy, upkeepRefusal } from '../upkeep-copy'

/** Asks before a station is taken out of the directory. */
export const RetireSheet = observer(function RetireSheet() {
  const { retire } = useStore(FactsStore)
  const { subject, failure } = retire
  if (!subject) return null
  return (
    <Sheet
      open
      title={factsCopy.retireTitle(subject.name)}
      line={factsCopy.retireLine}
      actions={<Acts />}
      onClose={() => retire.keep()}
    >
      <Stack>
        {factsCopy.retireOnce}
        {failure && <Notice tone="err">{upkeepRefusal(failure)}</Notice>}
      </Stack>
    </Sheet>
  )
})

const Acts = observer(function Acts() {
  const { retire } = useStore(FactsStore)
  const toasts = useStore(ToastStore)
  const { navigate } = useDeps().device
  const confirm = async (): Promise<void> => {
    if (!(await retire.confirm())) return
    toasts.show(factsCopy.retired, 'check')
    navigate.tab(tabPath('nearby'))
  }
  return (
    <>
      <Button disabled={retire.isSending} onPress={() => retire.keep()}>{factsCopy.keep}</Button>
      <Button look="primary" grow busy={retire.isSending} onPress={() => void confirm()}>{factsCopy.retire}</Button>
    </>
  )
})
