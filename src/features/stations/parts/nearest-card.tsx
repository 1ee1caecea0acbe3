import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { NearbyStation } from '../../../../contract/stations'
import { distanceText, walkText } from '@/shared/format/length'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { Button, Card, OpenState, Press, useElder } from '@/shared/ui'
import { nearbyCopy } from '../copy'
import { cautionWords, openWords } from '../door-copy'
import './nearest-card.scss'

/** The one station to go to: open or not, how far, where, and the two acts of somebody on their way. */
export const NearestCard = observer(function NearestCard({ station }: { station: NearbyStation }) {
  const { device } = useDeps()
  const toasts = useStore(ToastStore)
  const elder = useElder()
  const { phone } = station
  const go = async (): Promise<void> => {
    const outcome = await device.location.open(station)
    if (outcome === 'copied') toasts.show(nearbyCopy.copied(station.address))
  }
  const open = (): void => device.navigate.to(`/features/stations/pages/detail/index?id=${station.id}`)
  const now = device.clock.now()
  const caution = cautionWords(station.open, now)
  const way = `${walkText(station.distanceMeters)}，${distanceText(station.distanceMeters)}`
  return (
    <Card>
      <Press role="link" className="nearest" onPress={open}>
        <View className="nearest__name">{station.name}</View>
        <OpenState state={station.open.state}>{openWords(station.open, now, elder)}</OpenState>
        {caution !== null && <View className="nearest__line">{caution}</View>}
        <View className="nearest__line">{way}</View>
        <View className="nearest__line">{station.address}</View>
      </Press>
      <View className="nearest__acts">
        {phone !== null && (
          <Button look="line" icon="phone" grow onPress={() => device.phone(phone)}>{nearbyCopy.phone}</Button>
        )}
        <Button look="primary" icon="nav" grow onPress={() => void go()}>{nearbyCopy.go}</Button>
      </View>
    </Card>
  )
})
