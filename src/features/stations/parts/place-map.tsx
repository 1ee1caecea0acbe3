import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useDeps, useStore } from '@/shared/store'
import { Button, Press, glyph, classes, useElder } from '@/shared/ui'
import { nearbyCopy } from '../copy'
import { homeOf } from '../map/home'
import { NearbyStore } from '../nearby-store'
import type { Place } from '../place'
import { NearbyMap } from './nearby-map'
import './place-map.scss'

const nameOf = (place: Place): string => (place.kind === 'mine' ? nearbyCopy.mine : place.name)

/**
 * The map of the circle with the place on it, which is also the way to another place, and to the large map. In
 * 关怀模式 there is no map before the list, only the two ways.
 */
export const PlaceMap = observer(function PlaceMap({ tall }: { tall?: boolean }) {
  const store = useStore(NearbyStore)
  const { place, view, circle } = store
  const { navigate } = useDeps().device
  const elder = useElder()
  const center = homeOf({ view, place })
  const openMap = (): void => navigate.to('/features/stations/pages/map/index')
  const choosePlace = (): void => navigate.to('/features/stations/pages/place/index')
  if (!place || !center) return null
  if (elder && !tall) {
    return (
      <View className="place-ways">
        <Button look="text" icon="pin" onPress={choosePlace}>{nameOf(place)}</Button>
        <Button look="text" icon="map" onPress={openMap}>{nearbyCopy.map}</Button>
      </View>
    )
  }
  return (
    <View className={classes('place-map', tall ? 'place-map--tall' : 'place-map--strip')}>
      <NearbyMap center={center} circle={circle} stations={tall ? store.shown : store.pinned} tall={tall === true} />
      <Press className={classes('place-map__place', glyph('pin'))} role="link" onPress={choosePlace}>{nameOf(place)}</Press>
      <Press className={classes('place-map__open', glyph('map'))} role="link" onPress={openMap}>{nearbyCopy.map}</Press>
    </View>
  )
})
