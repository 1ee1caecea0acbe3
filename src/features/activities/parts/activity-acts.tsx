import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, IconButton, useElder } from '@/shared/ui'
import { ActivityStore } from '../activity-store'
import { askForMessages, type TemplateIds } from '../ask-for-messages'
import { detailCopy, offerLabel, offerLine, refusalWords, signedUp } from '../detail-copy'
import { ActBar } from './act-bar'

declare const YILI_MESSAGE_TEMPLATES: TemplateIds

/** The one act there is now, with what it leads to; what the server refused is said right over it. */
export const ActivityActs = observer(function ActivityActs() {
  const { activity, offer, refusal } = useStore(ActivityStore)
  const elder = useElder()
  if (!activity) return null
  const line = offerLine(offer, activity, elder)
  return (
    <ActBar refusal={refusal && refusalWords(refusal)} line={line}>
      {elder ? <Call activity={activity} /> : <Share title={activity.title} />}
      <MainButton activity={activity} />
    </ActBar>
  )
})

const MainButton = observer(function MainButton({ activity }: { activity: ActivityView }) {
  const store = useStore(ActivityStore)
  const toasts = useStore(ToastStore)
  const deps = useDeps()
  const elder = useElder()
  const { offer } = store
  const label = offerLabel(offer, activity, elder)
  const take = async (): Promise<void> => {
    // Beside the sign-up, which waits for nobody; WeChat opens its dialogue only out of the tap itself.
    void askForMessages(deps, offer.kind, YILI_MESSAGE_TEMPLATES)
    const mine = await store.signUp()
    if (mine) toasts.show(signedUp(mine))
  }
  if (offer.kind === 'nothing') return <Button grow disabled>{label}</Button>
  if (offer.kind === 'withdraw') return <Button grow onPress={() => store.askToWithdraw()}>{label}</Button>
  return <Button look="primary" grow busy={store.step === 'signing_up'} onPress={() => void take()}>{label}</Button>
})

const Share = observer(function Share({ title }: { title: string }) {
  const { share } = useDeps().device
  if (!share) return <IconButton icon="share" openType="share">{detailCopy.share}</IconButton>
  return <IconButton icon="share" onPress={() => void share(title)}>{detailCopy.share}</IconButton>
})

/** The telephone always stands beside the button in 关怀模式. */
const Call = observer(function Call({ activity: { phone, can } }: { activity: ActivityView }) {
  const { device } = useDeps()
  if (phone === null) return null
  return (
    <IconButton icon="phone" onPress={() => device.phone(phone)}>
      {can.signUp ? detailCopy.phoneElder : detailCopy.callElder}
    </IconButton>
  )
})
