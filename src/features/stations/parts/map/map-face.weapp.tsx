import { Map as TaroMap, View } from '@tarojs/components'
import { reaction } from 'mobx'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { NEARBY_RADIUS_M } from '../../../../../contract/limits'
import { useDeps, useStore } from '@/shared/store'
import { aria, IconButton, useElder } from '@/shared/ui'
import { nativeMap } from '../../../../shared/platform/native-map.weapp'
import { openWords } from '../../door-copy'
import { regionOf, type Camera, type Point } from '../../map/viewport'
import { mapCopy } from '../../map-copy'
import { MapStore } from '../../map-store'
import { MapCard } from './map-card'
import './map-face.weapp.scss'
import { NativeMarks } from './native-marks.weapp'

const MAP_ID = 'stations-map'

/** What a phone shows of a map before it has told its size, px. */
const PHONE = { width: 375, height: 420 }

/** WeChat's own map with the circle, the stations and what was picked. It is drawn once it is known where to begin. */
export const MapFace = observer(function MapFace() {
  const { camera } = useStore(MapStore)
  return (
    <View className="map-face">
      {camera && <NativeFace start={camera} />}
      <MapCard />
    </View>
  )
})

const NativeFace = observer(function NativeFace({ start }: { start: Camera }) {
  const { home } = useStore(MapStore)
  // Where the map was told to begin stays an attribute; from then on it moves by itself and by command.
  const [{ center, zoom }] = useState(start)
  const { look, tap, goHome } = useNativeMap(start)
  return (
    <>
      <TaroMap
        id={MAP_ID}
        className="map-face__map"
        latitude={center.lat}
        longitude={center.lng}
        scale={zoom}
        circles={home ? [circleAround(home)] : []}
        showLocation={false}
        showScale
        onRegionChange={({ type }) => { if (type === 'end') look() }}
        onMarkerTap={({ detail }) => tap(Number(detail.markerId))}
        onError={() => undefined}
        {...aria({ role: 'img', label: mapCopy.title })}
      />
      <View className="map-face__tools">
        {home && <IconButton icon="target" label={mapCopy.home} onPress={() => goHome(home)} />}
      </View>
    </>
  )
})

/** Joins WeChat's map to the store: what it looks at goes there, what is to be drawn comes from there. */
function useNativeMap(start: Camera) {
  const store = useStore(MapStore)
  const { clock } = useDeps().device
  const isLarge = useElder()
  const [map] = useState(() => nativeMap(MAP_ID))
  const [marks] = useState(() => new NativeMarks(map, {
    isLarge, words: ({ name, open }) => `${name}，${openWords(open, clock.now(), isLarge)}`,
  }))
  useEffect(() => {
    // A map may keep silent until a finger moves it: the first answer does not wait for it.
    void store.show({ screen: regionOf({ ...start, ...PHONE }), zoom: start.zoom })
    map.whenDrawn(() => marks.showAgain())
    return reaction(() => [store.marks, store.picked] as const, ([all, picked]) => marks.show(all, picked), {
      fireImmediately: true,
    })
  }, [store, map, marks, start])
  const look = async (): Promise<void> => {
    const view = await map.view()
    if (view) await store.show({ screen: view, zoom: view.zoom })
  }
  const tap = (id: number): void => {
    const mark = marks.find(id)
    const closer = mark && store.open(mark)
    if (closer) map.fit(closer.southWest, closer.northEast)
  }
  return { look: () => void look(), tap, goHome: (home: Point) => map.moveTo(home) }
}

const circleAround = ({ lat, lng }: Point) => ({
  latitude: lat, longitude: lng, radius: NEARBY_RADIUS_M, color: '#A8232AFF', fillColor: '#A8232A14', strokeWidth: 2,
})
