import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Sheet } from '@/shared/ui'
import { ActivityStore } from '../activity-store'
import { withdrawal } from '../detail-copy'

/** Says what giving the place back means, before it is done. In a node of its own: to close it sends no page again. */
export function WithdrawSheet() {
  return <View><Question /></View>
}

const Question = observer(function Question() {
  const store = useStore(ActivityStore)
  const toasts = useStore(ToastStore)
  const { clock } = useDeps().device
  const { activity, step } = store
  const mine = activity?.mine
  if (!store.isAsking || !mine) return null
  const giveBack = async (): Promise<void> => {
    if (await store.withdraw()) toasts.show(withdrawal.done(mine))
  }
  const actions = (
    <>
      <Button disabled={step === 'withdrawing'} onPress={() => store.keep()}>{withdrawal.keep}</Button>
      <Button look="primary" grow busy={step === 'withdrawing'} onPress={() => void giveBack()}>
        {withdrawal.confirm(mine)}
      </Button>
    </>
  )
  const line = withdrawal.line(activity, clock.now())
  return (
    <Sheet open title={withdrawal.title(mine)} line={line} actions={actions} onClose={() => store.keep()}>
      {withdrawal.text(mine)}
    </Sheet>
  )
})
