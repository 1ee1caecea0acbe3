import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { walkText } from '@/shared/format/length'
import { useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, Heading } from '@/shared/ui'
import { nearbyCopy } from '../copy'
import { NearbyStore } from '../nearby-store'
import { NearestCard } from './nearest-card'

/** No station within one li: say so, and offer the nearest one there is. */
export const EmptyCircle = observer(function EmptyCircle() {
  const nearest = useStore(NearbyStore).view?.nearest
  const { navigate } = useDeps().device
  const choose = (
    <Button look="line" icon="pin" block onPress={() => navigate.to('/features/stations/pages/place/index')}>
      {nearbyCopy.choose}
    </Button>
  )
  if (!nearest) return <EmptyState title={nearbyCopy.emptyHead} line={nearbyCopy.noStationAtAll} action={choose} />
  return (
    <>
      <Heading level={2} line={nearbyCopy.emptyLine(walkText(nearest.distanceMeters))}>{nearbyCopy.emptyHead}</Heading>
      <NearestCard station={nearest} />
      <View className="y-pad">{choose}</View>
    </>
  )
})
