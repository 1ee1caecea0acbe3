import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useDeps, useStore } from '@/shared/store'
import { Button, Press, glyph, classes, useElder } from '@/shared/ui'
import { nearbyCopy } from '../copy'
import { homeOf } from '../map/home'
import { NearbyStore } from '../nearby-store'
import { NearbyMap } from './nearby-map'
import './place-map.scss'

/**
 * The map of the circle with the place on it, which is also the way to another place, and to the large map. In
 * 关怀模式 there is no map before the list, only the way to it.
 */
export const PlaceMap = observer(function PlaceMap({ tall }: { tall?: boolean }) {
  const { place, view, shown } = useStore(NearbyStore)
  const { navigate } = useDeps().device
  const elder = useElder()
  const center = homeOf({ view, place })
  const openMap = (): void => navigate.to('/features/stations/pages/map/index')
  if (!place || !center) return null
  if (elder && !tall) return <Button look="text" icon="map" onPress={openMap}>{nearbyCopy.map}</Button>
  return (
    <View className={classes('place-map', tall ? 'place-map--tall' : 'place-map--strip')}>
      <NearbyMap center={center} stations={shown} tall={tall === true} />
      <Press
        className={classes('place-map__place', glyph('pin'))}
        role="link"
        onPress={() => navigate.to('/features/stations/pages/place/index')}
      >
        {place.kind === 'mine' ? nearbyCopy.mine : place.name}
      </Press>
      <Press className={classes('place-map__open', glyph('map'))} role="link" onPress={openMap}>{nearbyCopy.map}</Press>
    </View>
  )
})
