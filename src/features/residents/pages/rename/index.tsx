import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { NICKNAME_MAX } from '../../../../../contract/limits'
import { Page, ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Field } from '@/shared/ui'
import { renameCopy } from '../../rename-copy'
import { RenameStore } from '../../rename-store'

/** Where somebody changes what neighbours call them. */
export default observer(function RenamePage() {
  const store = useStore(RenameStore)
  const toasts = useStore(ToastStore)
  const { navigate } = useDeps().device
  useEffect(() => store.open(), [store])
  const save = async (): Promise<void> => {
    if (!(await store.save())) return
    toasts.show(renameCopy.saved)
    navigate.back('/pages/me/index')
  }
  const actions = (
    <Button look="primary" grow busy={store.status === 'saving'} disabled={!store.canSave} onPress={() => void save()}>
      {renameCopy.save}
    </Button>
  )
  return (
    <Page title={renameCopy.title} home="me" actions={actions}>
      <Field
        label={renameCopy.label}
        hint={renameCopy.hint}
        placeholder={renameCopy.placeholder}
        value={store.draft.value.nickname}
        maxLength={NICKNAME_MAX}
        {...(store.refusal !== null && { error: store.refusal })}
        onInput={(nickname) => store.draft.change({ nickname })}
      />
    </Page>
  )
})
