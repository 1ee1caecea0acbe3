import { observer } from 'mobx-react-lite'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Notice, Sheet, Stack } from '@/shared/ui'
import { ChangeStore } from '../change-store'
import { changeCopy, changeRefusal } from '../copy'
import { TreeStore } from '../tree-store'

/** Asks before a unit is removed. */
export const RemoveSheet = observer(function RemoveSheet() {
  const store = useStore(ChangeStore)
  const { unit, isAsking, failure } = store
  if (!unit || !isAsking) return null
  return (
    <Sheet open title={changeCopy.removeTitle(unit.name)} actions={<Acts />} onClose={() => store.ask(false)}>
      <Stack>
        {changeCopy.removeLine}
        {failure && <Notice tone="err">{changeRefusal(failure)}</Notice>}
      </Stack>
    </Sheet>
  )
})

const Acts = observer(function Acts() {
  const store = useStore(ChangeStore)
  const tree = useStore(TreeStore)
  const toasts = useStore(ToastStore)
  const { navigate } = useDeps().device
  const remove = async (): Promise<void> => {
    const above = store.unit?.path[store.unit.path.length - 1]
    if (!(await store.remove())) return
    toasts.show(changeCopy.removed, 'check')
    void tree.reread()
    navigate.replace(`/features/organisations/pages/tree/index${above ? `?id=${above.id}` : ''}`)
  }
  return (
    <>
      <Button disabled={store.isSaving} onPress={() => store.ask(false)}>{changeCopy.keep}</Button>
      <Button look="primary" grow busy={store.isSaving} onPress={() => void remove()}>{changeCopy.remove}</Button>
    </>
  )
})
