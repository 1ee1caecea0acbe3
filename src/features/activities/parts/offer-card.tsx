import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { useDeps, useStore } from '@/shared/store'
import { aria, Button, Card, classes, Ruler, useElder } from '@/shared/ui'
import { ActivityStore } from '../activity-store'
import { offerCopy, offerTitle } from '../held-copy'
import { announcement, clockWords, isLastHour, isSoon, offerRuler, spokenLeft } from '../offer-clock'
import { useTimeLeft } from './use-time-left'
import './offer-card.scss'

interface Props {
  activity: ActivityView
  until: string
}

/** A place that is kept for somebody until a minute, and how long that still is. */
export const OfferCard = observer(function OfferCard({ activity, until }: Props) {
  const { device } = useDeps()
  const elder = useElder()
  const { phone } = activity
  return (
    <Card className="offer-card" label={offerCopy.label}>
      <View className="offer-card__title">{offerTitle(until, device.clock.now(), elder)}</View>
      {elder ? <SpokenTime until={until} /> : <Countdown until={until} />}
      <View className="y-sub">{offerCopy.rule(elder)}</View>
      {elder && phone !== null && (
        <Button look="line" icon="phone" block onPress={() => device.phone(phone)}>{offerCopy.call}</Button>
      )}
    </Card>
  )
})

/** The last hour in minutes and seconds, with a mark a minute; words before. Seconds that tick are for the eye only. */
const Countdown = observer(function Countdown({ until }: { until: string }) {
  const store = useStore(ActivityStore)
  const left = useTimeLeft(until, { bySecond: true, onPassed: () => store.lapse(until) })
  if (!isLastHour(left)) return <Words left={left} />
  return (
    <>
      <View
        className={classes('offer-card__clock', isSoon(left) && 'offer-card__clock--soon')}
        {...aria({ role: 'timer', label: spokenLeft(left) })}
      >
        {clockWords(left)}
      </View>
      <Ruler {...offerRuler(left)} />
      <View className="offer-card__spoken" {...aria({ live: 'polite' })}>{announcement(left)}</View>
    </>
  )
})

/** In 关怀模式 nothing ticks: begun minutes in words, and the telephone below. */
const SpokenTime = observer(function SpokenTime({ until }: { until: string }) {
  const store = useStore(ActivityStore)
  const left = useTimeLeft(until, { bySecond: false, onPassed: () => store.lapse(until) })
  return <Words left={left} />
})

function Words({ left }: { left: number }) {
  return <View className="offer-card__words" {...aria({ role: 'timer' })}>{spokenLeft(left)}</View>
}
