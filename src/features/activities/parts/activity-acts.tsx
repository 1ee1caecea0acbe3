import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, IconButton, useElder } from '@/shared/ui'
import { ActivityStore } from '../activity-store'
import { askForMessages } from '../ask-for-messages'
import { actLabel, actLine, detailCopy, refusalWords, signedUp } from '../detail-copy'
import { offerCopy } from '../held-copy'
import { messageTemplates } from '../message-templates'
import { isAboutPerson } from '../sign-up-checks'
import { needsSheet, totalOf } from '../sign-up-form'
import { SignUpStore } from '../sign-up-store'
import { ActBar } from './act-bar'

/** The one act there is now, with what it leads to; what the server refused is said right over it. */
export const ActivityActs = observer(function ActivityActs() {
  const { activity, mainAct, refusal } = useStore(ActivityStore)
  const { isOpen } = useStore(SignUpStore)
  const elder = useElder()
  if (!activity) return null
  const line = actLine(mainAct, elder)
  return (
    <ActBar refusal={refusal && !isOpen ? refusalWords(refusal) : null} line={line}>
      {mainAct.kind === 'answer' ? <Answers activity={activity} /> : <OneAct activity={activity} />}
    </ActBar>
  )
})

interface Props {
  activity: ActivityView
}

const OneAct = observer(function OneAct({ activity }: Props) {
  const elder = useElder()
  return (
    <>
      {elder ? <Call activity={activity} /> : <Share title={activity.title} />}
      <MainButton activity={activity} />
    </>
  )
})

const MainButton = observer(function MainButton({ activity }: Props) {
  const store = useStore(ActivityStore)
  const form = useStore(SignUpStore)
  const toasts = useStore(ToastStore)
  const deps = useDeps()
  const elder = useElder()
  const { mainAct } = store
  const label = actLabel(mainAct, activity, elder)
  const take = async (): Promise<void> => {
    if (needsSheet(activity)) return form.open(activity)
    // Beside the sign-up, which waits for nobody; WeChat opens its dialogue only out of the tap itself.
    void askForMessages(deps, mainAct.kind, messageTemplates)
    const mine = await store.signUp()
    if (mine) toasts.show(signedUp(mine))
    else if (store.refusal && isAboutPerson(store.refusal)) form.open(activity, store.refusal)
  }
  if (mainAct.kind === 'nothing') return <Button grow disabled>{label}</Button>
  if (mainAct.kind === 'withdraw' || mainAct.kind === 'ask_to_withdraw') {
    return <Button grow onPress={() => store.askToWithdraw()}>{label}</Button>
  }
  return <Button look="primary" grow busy={store.step === 'signing_up'} onPress={() => void take()}>{label}</Button>
})

/** The two answers to an offer. */
const Answers = observer(function Answers({ activity: { signUp } }: Props) {
  const store = useStore(ActivityStore)
  const toasts = useStore(ToastStore)
  const busy = store.step === 'accepting'
  const total = signUp ? totalOf(signUp.party) : 1
  const accept = async (): Promise<void> => {
    if (await store.accept()) toasts.show(offerCopy.accepted)
  }
  return (
    <>
      <Button disabled={busy} onPress={() => store.askToWithdraw()}>{offerCopy.refuse}</Button>
      <Button look="primary" grow busy={busy} onPress={() => void accept()}>
        {total > 1 ? offerCopy.acceptAll(total) : offerCopy.accept}
      </Button>
    </>
  )
})

const Share = observer(function Share({ title }: { title: string }) {
  const { share } = useDeps().device
  if (!share) return <IconButton icon="share" openType="share">{detailCopy.share}</IconButton>
  return <IconButton icon="share" onPress={() => void share(title)}>{detailCopy.share}</IconButton>
})

/** The telephone always stands beside the button in 关怀模式. */
const Call = observer(function Call({ activity: { phone, can } }: Props) {
  const { device } = useDeps()
  if (phone === null) return null
  return (
    <IconButton icon="phone" onPress={() => device.phone(phone)}>
      {can.signUp ? detailCopy.phoneElder : detailCopy.callElder}
    </IconButton>
  )
})
