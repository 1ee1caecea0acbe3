import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { useDeps, useStore } from '@/shared/store'
import { Button, Press, glyph, classes, useElder } from '@/shared/ui'
import { nearbyCopy } from '../copy'
import { NearbyStore } from '../nearby-store'
import type { Place } from '../place'
import { NearbyMap } from './nearby-map'
import './place-map.scss'

const nameOf = (place: Place): string => (place.kind === 'mine' ? nearbyCopy.mine : place.name)

/** The map of the circle with the place on it, which is also the way to another place. In 关怀模式 it is opened by hand. */
export const PlaceMap = observer(function PlaceMap({ tall }: { tall?: boolean }) {
  const store = useStore(NearbyStore)
  const { place, view, circle } = store
  const { navigate } = useDeps().device
  const elder = useElder()
  const [isOpen, setOpen] = useState(false)
  const center = view?.center ?? (place?.datum === 'gcj02' ? place : null)
  if (!place || !center) return null
  if (elder && !tall && !isOpen) {
    return <Button look="text" icon="map" onPress={() => setOpen(true)}>{nearbyCopy.map}</Button>
  }
  return (
    <View className={classes('place-map', tall ? 'place-map--tall' : 'place-map--strip')}>
      <NearbyMap center={center} circle={circle} stations={tall ? store.shown : store.pinned} tall={tall === true} />
      <Press
        className={classes('place-map__place', glyph('pin'))}
        role="link"
        onPress={() => navigate.to('/features/stations/pages/place/index')}
      >
        {nameOf(place)}
      </Press>
    </View>
  )
})
