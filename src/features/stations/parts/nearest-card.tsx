import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { NearbyStation } from '../../../../contract/stations'
import { distanceText, walkText } from '@/shared/format/length'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Card, OpenState, Press, useElder } from '@/shared/ui'
import { detailCopy, nearbyCopy, openWords } from '../copy'
import './nearest-card.scss'

/** The one station to go to: open or not, how far, where, and the two acts of somebody on their way. */
export const NearestCard = observer(function NearestCard({ station }: { station: NearbyStation }) {
  const { clock, navigate, phone, location } = useDeps().device
  const toasts = useStore(ToastStore)
  const elder = useElder()
  const go = async (): Promise<void> => {
    const outcome = await location.open(station)
    if (outcome === 'copied') toasts.show(detailCopy.copied(station.address))
  }
  return (
    <Card>
      <Press role="link" className="nearest" onPress={() => navigate.to(`/features/stations/pages/detail/index?id=${station.id}`)}>
        <View className="nearest__name">{station.name}</View>
        <OpenState state={station.open.state}>{openWords(station.open, clock.now(), elder)}</OpenState>
        <View className="nearest__line">{`${walkText(station.distanceMeters)}，${distanceText(station.distanceMeters)}`}</View>
        <View className="nearest__line">{station.address}</View>
      </Press>
      <View className="nearest__acts">
        {station.phone !== null && <Button look="line" icon="phone" grow onPress={() => phone(station.phone ?? '')}>{nearbyCopy.phone}</Button>}
        <Button look="primary" icon="nav" grow onPress={() => void go()}>{nearbyCopy.go}</Button>
      </View>
    </Card>
  )
})
