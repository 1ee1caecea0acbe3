import { observer } from 'mobx-react-lite'
import { NICKNAME_MAX } from '../../../../contract/limits'
import { ToastStore, useStore } from '@/shared/store'
import { Button, Field, Sheet } from '@/shared/ui'
import { renameCopy } from '../copy'
import { RenameStore } from '../rename-store'

/** Where somebody changes what neighbours call them. */
export const RenameSheet = observer(function RenameSheet() {
  const store = useStore(RenameStore)
  const toasts = useStore(ToastStore)
  if (store.status === 'closed') return null
  const save = async (): Promise<void> => {
    if (await store.save()) toasts.show(renameCopy.saved)
  }
  const actions = (
    <Button look="primary" grow busy={store.status === 'saving'} disabled={!store.canSave} onPress={() => void save()}>
      {renameCopy.save}
    </Button>
  )
  return (
    <Sheet open title={renameCopy.title} actions={actions} onClose={() => store.close()}>
      <Field
        label={renameCopy.label}
        hint={renameCopy.hint}
        placeholder={renameCopy.placeholder}
        value={store.draft.value.nickname}
        maxLength={NICKNAME_MAX}
        {...(store.refusal !== null && { error: store.refusal })}
        onInput={(nickname) => store.draft.change({ nickname })}
      />
    </Sheet>
  )
})
