import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ToastStore, useStore } from '@/shared/store'
import { Button, Notice, Sheet, Stack } from '@/shared/ui'
import { removeCopy } from '../wall-copy'
import { WallStore } from '../wall-store'

/** Asks before a post is deleted. In a node of its own: to close it sends no page again. */
export function WallRemoveSheet() {
  return <View><Question /></View>
}

const Question = observer(function Question() {
  const wall = useStore(WallStore)
  if (!wall.removing) return null
  return (
    <Sheet open title={removeCopy.title} actions={<Acts />} onClose={() => wall.keep()}>
      <Stack>
        {removeCopy.text}
        {wall.failure && <Notice tone="err">{wall.failure.message}</Notice>}
      </Stack>
    </Sheet>
  )
})

const Acts = observer(function Acts() {
  const wall = useStore(WallStore)
  const toasts = useStore(ToastStore)
  const remove = async (): Promise<void> => {
    if (await wall.remove()) toasts.show(removeCopy.done)
  }
  return (
    <>
      <Button disabled={wall.isSending} onPress={() => wall.keep()}>{removeCopy.keep}</Button>
      <Button look="primary" grow busy={wall.isSending} onPress={() => void remove()}>{removeCopy.confirm}</Button>
    </>
  )
})
