import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { SignUpView } from '../../../../contract/sign-ups'
import { REASON_MAX } from '../../../../contract/limits'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Field, Sheet, Stack } from '@/shared/ui'
import { ActivityStore } from '../activity-store'
import { givingBack, type GivingBack } from '../held-copy'
import type { MainAct } from '../main-act'

/** Says what giving something back means, before it is done. In a node of its own: to close it sends no page again. */
export function WithdrawSheet() {
  return <View><Question /></View>
}

function whatOf({ kind }: MainAct, mine: SignUpView): GivingBack {
  if (kind === 'answer') return 'offer'
  if (kind === 'ask_to_withdraw') return 'late'
  return mine.state === 'confirmed' ? 'place' : 'rank'
}

const Question = observer(function Question() {
  const store = useStore(ActivityStore)
  const { clock } = useDeps().device
  const { activity } = store
  const mine = activity?.mine
  if (!store.isAsking || !mine) return null
  const what = whatOf(store.mainAct, mine)
  return (
    <Sheet
      open
      title={givingBack.title[what]}
      line={givingBack.line(activity, clock.now())}
      actions={<Acts what={what} />}
      onClose={() => store.keep()}
    >
      <Stack>
        {givingBack.text(what, mine)}
        {what === 'late' && <Reason />}
      </Stack>
    </Sheet>
  )
})

const Reason = observer(function Reason() {
  const { reason } = useStore(ActivityStore)
  if (!reason) return null
  return (
    <Field
      label={givingBack.reason}
      hint={givingBack.reasonHint}
      kind="area"
      maxLength={REASON_MAX}
      value={reason.value.text}
      onInput={(text) => reason.change({ text })}
    />
  )
})

const Acts = observer(function Acts({ what }: { what: GivingBack }) {
  const store = useStore(ActivityStore)
  const toasts = useStore(ToastStore)
  const busy = store.step === 'withdrawing'
  const giveBack = async (): Promise<void> => {
    const came = await store.withdraw()
    if (came === null || came === 'confirmed') return
    toasts.show(givingBack.done[came === 'withdrawn' && what === 'rank' ? 'left' : came])
  }
  return (
    <>
      <Button disabled={busy} onPress={() => store.keep()}>{givingBack.keep}</Button>
      <Button look="primary" grow busy={busy} onPress={() => void giveBack()}>{givingBack.confirm[what]}</Button>
    </>
  )
})
