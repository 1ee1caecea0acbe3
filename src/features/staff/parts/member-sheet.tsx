import { observer } from 'mobx-react-lite'
import { ToastStore, useStore } from '@/shared/store'
import { Button, Notice, Sheet, Stack } from '@/shared/ui'
import { membersCopy } from '../members-copy'
import { MembersStore } from '../members-store'

/** Asks before somebody's word is confirmed or not. */
export const MemberSheet = observer(function MemberSheet() {
  const store = useStore(MembersStore)
  const { asked, failure } = store
  if (!asked) return null
  return (
    <Sheet open title={asked.nickname} line={membersCopy.row(asked)} actions={<Acts />} onClose={() => store.keep()}>
      <Stack>
        {membersCopy.question}
        {failure && <Notice tone="err">{failure.message}</Notice>}
      </Stack>
    </Sheet>
  )
})

const Acts = observer(function Acts() {
  const store = useStore(MembersStore)
  const toasts = useStore(ToastStore)
  const decide = async (isMember: boolean): Promise<void> => {
    if (await store.decide(isMember)) toasts.show(membersCopy.done)
  }
  return (
    <>
      <Button disabled={store.isSending} onPress={() => void decide(false)}>{membersCopy.no}</Button>
      <Button look="primary" grow busy={store.isSending} onPress={() => void decide(true)}>{membersCopy.yes}</Button>
    </>
  )
})
