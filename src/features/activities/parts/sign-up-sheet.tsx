import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { SessionStore } from '@/shared/session/session-store'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Notice, Sheet, useElder } from '@/shared/ui'
import { ActivityStore } from '../activity-store'
import { askForMessages } from '../ask-for-messages'
import { refusalWords, signedUp } from '../detail-copy'
import { givingBack } from '../held-copy'
import { messageTemplates } from '../message-templates'
import { blamed } from '../sign-up-checks'
import { sendLabel, sheetCopy } from '../sign-up-copy'
import { field, partyOf, shortOf } from '../sign-up-form'
import { SignUpStore } from '../sign-up-store'
import { PartyFields } from './party-fields'
import { CompanionNames, GuardianFields } from './people-fields'
import { PersonFields } from './person-fields'
import { QuestionField } from './question-fields'
import './sign-up-sheet.scss'

/** Who comes and what is asked, before places are taken. In a node of its own: to close it sends no page again. */
export function SignUpSheet() {
  return <View><Form /></View>
}

const Form = observer(function Form() {
  const { activity } = useStore(ActivityStore)
  const store = useStore(SignUpStore)
  const { prompt } = useStore(SessionStore)
  const { clock } = useDeps().device
  // What the app itself asks first, consent for one, comes alone; what was typed is there again afterwards.
  if (!store.isOpen || !activity || prompt) return null
  const waits = shortOf(partyOf(store.form, activity), activity.pools) !== null
  return (
    <Sheet
      open
      title={waits ? sheetCopy.waitTitle : sheetCopy.title}
      line={givingBack.line(activity, clock.now())}
      actions={<Acts activity={activity} />}
      onClose={() => store.close()}
    >
      <Sections activity={activity} />
      <Refusal />
    </Sheet>
  )
})

interface Props {
  activity: ActivityView
}

/** All of them; in 关怀模式 one at a time. */
const Sections = observer(function Sections({ activity }: Props) {
  const store = useStore(SignUpStore)
  const elder = useElder()
  const sections = store.sectionsIn(activity)
  const shown = elder ? sections.slice(store.step, store.step + 1) : sections
  return <>{shown.map((section) => <Section key={section} name={section} activity={activity} />)}</>
})

function Section({ name, activity }: Props & { name: string }) {
  if (name === 'party') return <PartyFields activity={activity} />
  if (name === 'names') return <CompanionNames activity={activity} />
  if (name === 'guardian') return <GuardianFields activity={activity} />
  if (name === 'about') return <PersonFields activity={activity} />
  const question = activity.questions.find(({ id }) => field.answer(id) === name)
  return question ? <QuestionField activity={activity} question={question} /> : null
}

/** What the server refused and what is about no field. */
const Refusal = observer(function Refusal() {
  const { refusal } = useStore(SignUpStore)
  if (!refusal || Object.keys(blamed(refusal)).length > 0) return null
  return <Notice tone="err">{refusalWords(refusal)}</Notice>
})

const Acts = observer(function Acts({ activity }: Props) {
  const page = useStore(ActivityStore)
  const store = useStore(SignUpStore)
  const toasts = useStore(ToastStore)
  const deps = useDeps()
  const elder = useElder()
  const busy = page.step === 'signing_up'
  const send = async (): Promise<void> => {
    const facts = store.factsToSend(activity)
    if (!facts) return
    void askForMessages(deps, page.mainAct.kind, messageTemplates)
    const mine = await page.signUp(facts)
    if (mine) {
      store.done()
      toasts.show(signedUp(mine))
    } else if (page.refusal) store.refuse(activity, page.refusal)
  }
  const isLast = store.step >= store.sectionsIn(activity).length - 1
  const goesOn = elder && !isLast
  return (
    <>
      {elder && store.step > 0 && (
        <Button disabled={busy} onPress={() => store.previous()}>{sheetCopy.previous}</Button>
      )}
      {goesOn && <Button look="primary" grow onPress={() => store.next(activity)}>{sheetCopy.next}</Button>}
      {!goesOn && (
        <Button look="primary" grow busy={busy} onPress={() => void send()}>
          {sendLabel(partyOf(store.form, activity), activity)}
        </Button>
      )}
    </>
  )
})
