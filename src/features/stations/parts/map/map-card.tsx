import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { StationSummary } from '../../../../../contract/stations'
import { ToastStore, useDeps, useStore } from '@/shared/store'
import { aria, Button, IconButton, OpenState, useElder } from '@/shared/ui'
import { openWords } from '../../door-copy'
import { mapCopy } from '../../map-copy'
import { MapStore } from '../../map-store'
import './map-card.scss'
import { Row } from './map-list'

/** What was picked on the map: a station with the way to its page and to its door, or those at the very same place. */
export const MapCard = observer(function MapCard() {
  const store = useStore(MapStore)
  const [station, ...others] = store.picked
  if (!station) return null
  const title = others.length === 0 ? station.name : mapCopy.together(others.length + 1)
  return (
    <View className="map-card" {...aria({ role: 'group', label: title })}>
      <View className="map-card__head">
        <View className="map-card__name y-grow">{title}</View>
        <IconButton icon="close" label={mapCopy.close} onPress={() => store.close()} />
      </View>
      {others.length === 0
        ? <One station={station} />
        : <View className="map-card__rows">{store.picked.map((one) => <Row key={one.id} station={one} />)}</View>}
    </View>
  )
})

const One = observer(function One({ station }: { station: StationSummary }) {
  const { device } = useDeps()
  const toasts = useStore(ToastStore)
  const elder = useElder()
  const go = async (): Promise<void> => {
    const outcome = await device.location.open(station)
    if (outcome === 'copied') toasts.show(mapCopy.copied(station.address))
    if (outcome === 'failed') toasts.show(mapCopy.goFailed, 'map')
  }
  const open = (): void => device.navigate.to(`/features/stations/pages/detail/index?id=${station.id}`)
  return (
    <>
      <OpenState state={station.open.state}>{openWords(station.open, device.clock.now(), elder)}</OpenState>
      <View className="y-sub">{station.address}</View>
      <View className="map-card__acts">
        <Button look="line" icon="nav" grow onPress={() => void go()}>{mapCopy.go}</Button>
        <Button look="primary" grow onPress={open}>{mapCopy.open}</Button>
      </View>
    </>
  )
})
