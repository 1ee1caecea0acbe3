import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { StationSummary } from '../../../../../contract/stations'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, Card, Heading, ListRow, ListState } from '@/shared/ui'
import { kindWords, placeCopy } from '../../copy'
import { DirectoryStore } from '../../directory-store'
import { NearbyStore } from '../../nearby-store'

/** Choose where to look from: a point on the map where there is one, or a station. */
export default observer(function PlacePage() {
  const directory = useStore(DirectoryStore)
  useEffect(() => void directory.open(), [directory])
  useReachBottom(() => void directory.more())
  const face = directory.stations.length > 0 ? 'ready' : directory.status
  return (
    <Page title={placeCopy.title}>
      <Heading level={2} line={placeCopy.line}>{placeCopy.title}</Heading>
      <Ways />
      <ListState status={face} empty={placeCopy.empty} failed={placeCopy.failed} onRetry={() => void directory.open()}>
        <Card kind="flush">
          {directory.stations.map((station) => <StationChoice key={station.id} station={station} />)}
        </Card>
      </ListState>
    </Page>
  )
})

const StationChoice = observer(function StationChoice({ station }: { station: StationSummary }) {
  const nearby = useStore(NearbyStore)
  const { navigate } = useDeps().device
  const choose = (): void => {
    void nearby.lookFrom({ kind: 'chosen', name: station.name, lat: station.lat, lng: station.lng, datum: 'gcj02' })
    navigate.tab('/pages/nearby/index')
  }
  return <ListRow title={station.name} line={`${kindWords[station.kind]} · ${station.address}`} onPress={choose} />
})

const Ways = observer(function Ways() {
  const nearby = useStore(NearbyStore)
  const { location, navigate } = useDeps().device
  const pick = async (): Promise<void> => {
    const point = await location.choose?.()
    if (!point) return
    void nearby.lookFrom({ kind: 'chosen', name: point.name || placeCopy.pointWithoutName, lat: point.lat, lng: point.lng, datum: point.datum })
    navigate.tab('/pages/nearby/index')
  }
  const mine = (): void => {
    void nearby.locate()
    navigate.tab('/pages/nearby/index')
  }
  return (
    <>
      <Button look="line" icon="target" block onPress={mine}>{placeCopy.useMine}</Button>
      {location.choose && <Button look="line" icon="map" block onPress={() => void pick()}>{placeCopy.map}</Button>}
    </>
  )
})
