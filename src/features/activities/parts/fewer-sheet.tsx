import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { ToastStore, useStore } from '@/shared/store'
import { Button, Card, Notice, Sheet, SwitchRow } from '@/shared/ui'
import { ActivityStore } from '../activity-store'
import { refusalWords } from '../detail-copy'
import { fewerCopy } from '../fewer-copy'
import { FewerStore } from '../fewer-store'

/** Who of a party does not come after all. In a node of its own: to close it sends no page again. */
export function FewerSheet() {
  return <View><Form /></View>
}

const Form = observer(function Form() {
  const { activity, refusal } = useStore(ActivityStore)
  const store = useStore(FewerStore)
  if (!store.isOpen || !activity) return null
  return (
    <Sheet
      open
      title={fewerCopy.title}
      line={fewerCopy.line}
      actions={<Acts activity={activity} />}
      onClose={() => store.close()}
    >
      <Card kind="list">
        {store.mates.map((mate) => (
          <SwitchRow
            key={`${mate.poolId} ${mate.nth}`}
            title={fewerCopy.mate(mate, activity.pools)}
            on={!store.home.has(mate)}
            onChange={() => store.toggle(mate)}
          />
        ))}
      </Card>
      {refusal && <Notice tone="err">{refusalWords(refusal)}</Notice>}
    </Sheet>
  )
})

const Acts = observer(function Acts({ activity }: { activity: ActivityView }) {
  const page = useStore(ActivityStore)
  const store = useStore(FewerStore)
  const toasts = useStore(ToastStore)
  const busy = page.step === 'changing'
  const send = async (): Promise<void> => {
    const party = store.partyToSend(activity)
    if (!party || !(await page.comeFewer(party))) return
    store.close()
    toasts.show(fewerCopy.done)
  }
  return (
    <>
      <Button disabled={busy} onPress={() => store.close()}>{fewerCopy.keep}</Button>
      <Button look="primary" grow busy={busy} disabled={store.partyToSend(activity) === null} onPress={() => void send()}>
        {fewerCopy.confirm(store.home.size)}
      </Button>
    </>
  )
})
