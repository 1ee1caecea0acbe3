import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Page, useStore } from '@/shared/store'
import { homeOf } from '../../map/home'
import { mapCopy } from '../../map-copy'
import { MapStore } from '../../map-store'
import { NearbyStore } from '../../nearby-store'
import { MapFace } from '../../parts/map/map-face'
import { MapList } from '../../parts/map/map-list'
import './index.scss'

/**
 * The map of all stations, to be pushed and zoomed. The list of what is on it comes first for whoever reads or tabs,
 * and says everything the map says.
 */
export default observer(function MapPage() {
  const store = useStore(MapStore)
  const nearby = useStore(NearbyStore)
  useEffect(() => {
    const begin = async (): Promise<void> => {
      await nearby.begin()
      await store.begin(homeOf(nearby))
    }
    void begin()
  }, [nearby, store])
  return (
    <Page title={mapCopy.title} pane={<MapFace tall />}>
      <View className="map-page">
        <MapList />
        <MapFace />
      </View>
    </Page>
  )
})
