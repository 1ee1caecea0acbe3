import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { walkText } from '@/shared/format/length'
import { useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, Heading } from '@/shared/ui'
import { nearbyCopy } from '../copy'
import { NearbyStore } from '../nearby-store'
import { NearestCard } from './nearest-card'
import { SayMissing } from './say-so'

/** No station within one li: say so, and offer the nearest one there is. */
export const EmptyCircle = observer(function EmptyCircle() {
  const { view } = useStore(NearbyStore)
  const { navigate } = useDeps().device
  const choose = (
    <Button look="line" icon="pin" block onPress={() => navigate.to('/features/stations/pages/place/index')}>
      {nearbyCopy.choose}
    </Button>
  )
  const say = view && <SayMissing center={view.center} />
  const nearest = view?.nearest
  if (!nearest) {
    return <EmptyState title={nearbyCopy.emptyHead} line={nearbyCopy.noStationAtAll} action={<>{choose}{say}</>} />
  }
  return (
    <>
      <Heading level={2} line={nearbyCopy.emptyLine(walkText(nearest.distanceMeters))}>{nearbyCopy.emptyHead}</Heading>
      <NearestCard station={nearest} />
      <View className="y-pad y-stack">{choose}{say}</View>
    </>
  )
})
