import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityView } from '../../../../contract/activities'
import { useDeps } from '@/shared/store'
import { Card, Ruler, placesRuler, useElder } from '@/shared/ui'
import { detailCopy, placesHead, windowWords } from '../detail-copy'
import './places-panel.scss'

/** The answer first: how many places are left, and until when one can sign up. */
export const PlacesPanel = observer(function PlacesPanel({ activity }: { activity: ActivityView }) {
  const { clock } = useDeps().device
  const elder = useElder()
  const { left, capacity } = activity.places
  return (
    <Card className="places-panel">
      <View className="places-panel__head">
        {placesHead(activity.places)}
        {capacity !== null && !elder && <View className="y-sub">{detailCopy.total(capacity)}</View>}
      </View>
      {capacity !== null && left !== null && <Ruler {...placesRuler(left, capacity)} />}
      <View className="y-sub">{windowWords(activity, clock.now(), elder)}</View>
    </Card>
  )
})
