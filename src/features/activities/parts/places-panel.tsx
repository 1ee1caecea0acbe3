import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import type { PoolView } from '../../../../contract/places'
import { useDeps } from '@/shared/store'
import { Card, PlacesLeft, Ruler, placesRuler, useElder } from '@/shared/ui'
import { keptWords } from '../audience-copy'
import { detailCopy, placesHead, windowWords } from '../detail-copy'
import { poolWords } from '../sign-up-copy'
import './places-panel.scss'

interface Props {
  activity: ActivityView
}

/** The answer first: how many places are left, of each kind, and until when one can sign up. */
export const PlacesPanel = observer(function PlacesPanel({ activity }: Props) {
  const { clock } = useDeps().device
  const elder = useElder()
  const kept = keptWords(activity, clock.now())
  const kinds = activity.pools.filter(({ who }) => who !== 'newcomer')
  return (
    <Card className="places-panel">
      {kinds.length > 1 ? <Kinds pools={kinds} /> : <OneKind places={kinds[0] ?? activity.places} />}
      <View className="y-sub">{windowWords(activity, clock.now(), elder)}</View>
      {kept && <View className="y-sub">{kept}</View>}
    </Card>
  )
})

const OneKind = observer(function OneKind({ places }: { places: ActivityView['places'] }) {
  const elder = useElder()
  const { left, capacity } = places
  return (
    <>
      <View className="places-panel__head">
        {placesHead(places)}
        {capacity !== null && !elder && <View className="y-sub">{detailCopy.total(capacity)}</View>}
      </View>
      {capacity !== null && left !== null && <Ruler {...placesRuler(left, capacity)} />}
    </>
  )
})

function Kinds({ pools }: { pools: readonly PoolView[] }) {
  return (
    <>
      {pools.map((pool) => (
        <View key={pool.id} className="places-panel__kind">
          {poolWords(pool, pools)}
          {pool.capacity === null ? <View className="y-sub">{placesHead(pool)}</View> : <PlacesLeft {...pool} />}
        </View>
      ))}
    </>
  )
}
