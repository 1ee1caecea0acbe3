import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Card, ListRow, StatusPill, useElder } from '@/shared/ui'
import { ActivityStore } from '../activity-store'
import { mineTones, mineWords } from '../copy'
import { fewerCopy } from '../fewer-copy'
import { FewerStore } from '../fewer-store'
import { companyWords, heldWords, linkOf, remoteCopy } from '../held-copy'
import { totalOf } from '../sign-up-form'
import { OfferCard } from './offer-card'
import './my-sign-up.scss'

interface Props {
  activity: ActivityView
}

/** What I hold in this activity, before everything else about it. */
export const MySignUp = observer(function MySignUp({ activity }: Props) {
  const { hasLapsed } = useStore(ActivityStore)
  const { mine } = activity
  if (!mine) return null
  return (
    <>
      {mine.state === 'offered' && !hasLapsed
        ? <OfferCard key={mine.until} activity={activity} until={mine.until} />
        : <HeldCard activity={activity} />}
      <Said activity={activity} />
    </>
  )
})

const HeldCard = observer(function HeldCard({ activity }: Props) {
  const { clock } = useDeps().device
  const elder = useElder()
  const { mine } = activity
  if (!mine) return null
  const { title, lines } = heldWords({ activity, mine, elder, now: clock.now() })
  return (
    <Card>
      <View className="my-sign-up__head">
        {title}
        {mine.state !== 'offered' && <StatusPill tone={mineTones[mine.state]}>{mineWords(mine)}</StatusPill>}
      </View>
      {lines.map((line) => <View key={line} className="y-sub">{line}</View>)}
    </Card>
  )
})

/** Who comes with me, what I answered, and the way in for those who come over the net. */
const Said = observer(function Said({ activity }: Props) {
  const company = companyWords(activity)
  const answers = activity.signUp?.answers ?? []
  const link = linkOf(activity)
  if (!company && answers.length === 0 && link === null) return null
  return (
    <Card kind="list">
      {company && <Company activity={activity} words={company} />}
      {answers.map(({ questionId, label, answer }) => <ListRow key={questionId} icon="doc" title={answer} line={label} />)}
      {link !== null && <Remote link={link} />}
    </Card>
  )
})

/** As long as a place can be given back, some of several can. */
const Company = observer(function Company({ activity, words }: Props & { words: string }) {
  const store = useStore(FewerStore)
  const isParty = activity.signUp !== null && totalOf(activity.signUp.party) > 1
  const mayShrink = isParty && activity.can.withdraw
  return (
    <ListRow
      icon="users"
      title={words}
      line={mayShrink ? fewerCopy.open : undefined}
      onPress={mayShrink ? () => store.open(activity) : undefined}
    />
  )
})

const Remote = observer(function Remote({ link }: { link: string }) {
  const { device } = useDeps()
  const toasts = useStore(ToastStore)
  const copy = async (): Promise<void> => {
    if (await device.copy(link)) toasts.show(remoteCopy.copied)
  }
  return <ListRow icon="wifi" title={remoteCopy.title} line={remoteCopy.line} onPress={() => void copy()} />
})
