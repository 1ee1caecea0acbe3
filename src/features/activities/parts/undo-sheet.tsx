import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ToastStore, useStore } from '@/shared/store'
import { Button, Field, Notice, Sheet, Stack } from '@/shared/ui'
import { doorCopy, undoCopy } from '../check-in-copy'
import { refusalWords } from '../detail-copy'
import { DoorStore } from '../door-store'
import { UndoStore } from '../undo-store'

/** Asks why a check-in is taken back. In a node of its own: to close it sends no page again. */
export function UndoSheet() {
  return <View><Question /></View>
}

const Question = observer(function Question() {
  const store = useStore(UndoStore)
  const { guest, text, failure } = store
  if (!guest) return null
  return (
    <Sheet
      open
      title={undoCopy.title}
      line={guest.name || doorCopy.nobody}
      actions={<Acts />}
      onClose={() => store.keep()}
    >
      <Stack>
        {undoCopy.text}
        <Field
          label={undoCopy.reason}
          hint={undoCopy.hint}
          value={text}
          placeholder={undoCopy.placeholder}
          maxLength={100}
          onInput={(typed) => store.reason?.change({ text: typed })}
        />
        {failure && <Notice tone="err">{refusalWords(failure)}</Notice>}
      </Stack>
    </Sheet>
  )
})

const Acts = observer(function Acts() {
  const store = useStore(UndoStore)
  const door = useStore(DoorStore)
  const toasts = useStore(ToastStore)
  const undo = async (): Promise<void> => {
    const signUpId = store.guest?.signUpId
    const came = await store.undo()
    if (!came || signUpId === undefined) return
    door.forget(signUpId, came)
    toasts.show(undoCopy.done)
  }
  return (
    <>
      <Button disabled={store.isSending} onPress={() => store.keep()}>{undoCopy.keep}</Button>
      <Button look="primary" grow busy={store.isSending} disabled={store.text.trim() === ''} onPress={() => void undo()}>
        {undoCopy.confirm}
      </Button>
    </>
  )
})
