import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { walkText } from '@/shared/format/length'
import { useDeps, useStore } from '@/shared/store'
import { Button, EmptyState, Heading } from '@/shared/ui'
import { nearbyCopy } from '../copy'
import { NearbyStore } from '../nearby-store'
import { CircleChoice } from './circle-choice'
import { NearestCard } from './nearest-card'
import { SayMissing } from './say-missing'

/** No station within one li: say so, and offer the nearest one there is. */
export const EmptyCircle = observer(function EmptyCircle() {
  const { view, circle } = useStore(NearbyStore)
  const nearest = view?.nearest
  const head = nearbyCopy.emptyHead(circle)
  const { navigate } = useDeps().device
  const choose = (
    <Button look="line" icon="pin" block onPress={() => navigate.to('/features/stations/pages/place/index')}>
      {nearbyCopy.choose}
    </Button>
  )
  const say = view?.center && <SayMissing center={view.center} />
  if (!nearest) return <EmptyState title={head} line={nearbyCopy.noStationAtAll} action={<>{choose}{say}</>} />
  return (
    <>
      <CircleChoice />
      <Heading level={2} line={nearbyCopy.emptyLine(walkText(nearest.distanceMeters))}>{head}</Heading>
      <NearestCard station={nearest} />
      <View className="y-pad y-stack">{choose}{say}</View>
    </>
  )
})
