import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { AmenityKind, StationSummary } from '../../../../../contract/stations'
import { useDeps, useStore } from '@/shared/store'
import { aria, Button, Card, Chips, Heading, ListRow, Notice, OpenState, useElder } from '@/shared/ui'
import { amenityIcons, amenityWords, kindWords } from '../../copy'
import { openWords } from '../../door-copy'
import { mapCopy } from '../../map-copy'
import { MapStore } from '../../map-store'

const AMENITIES = Object.keys(amenityWords) as AmenityKind[]

/** WeChat sends every row that changes to the screen: there the list opens by hand, to keep a push of the map light. */
const OPENS_BY_HAND = process.env.TARO_ENV === 'weapp'

/** What is on the map, in words: how many, what of it, rows to open. */
export const MapList = observer(function MapList() {
  const elder = useElder()
  const [isOpen, setOpen] = useState(!OPENS_BY_HAND)
  const toggle = OPENS_BY_HAND && (
    <Button size="s" onPress={() => setOpen(!isOpen)}>{isOpen ? mapCopy.hideList : mapCopy.showList}</Button>
  )
  return (
    <View className="map-list">
      <Head end={toggle} />
      {!elder && <Filters />}
      <State />
      {isOpen && <Rows />}
      <Directory />
    </View>
  )
})

const Head = observer(function Head({ end }: { end: React.ReactNode }) {
  const { count } = useStore(MapStore)
  const head = useElder() ? mapCopy.headElder : mapCopy.head
  return (
    <View {...aria({ live: 'polite' })}>
      <Heading level={2} end={end}>{count === null ? mapCopy.loading : head(count)}</Heading>
    </View>
  )
})

const Filters = observer(function Filters() {
  const store = useStore(MapStore)
  return (
    <Chips<AmenityKind>
      label={mapCopy.filterLabel}
      options={AMENITIES.map((kind) => ({ value: kind, label: amenityWords[kind], icon: amenityIcons[kind] }))}
      selected={[...store.amenities]}
      onToggle={(kind) => void store.toggle(kind)}
    />
  )
})

/** What is not as usual: no network, too many stations to tell apart, none at all. */
const State = observer(function State() {
  const store = useStore(MapStore)
  const { status, count, isCounted, amenities } = store
  if (status === 'failed') {
    return (
      <View className="y-pad y-stack">
        <Notice tone="err" icon="offline">{count === null ? mapCopy.failed : mapCopy.stale}</Notice>
        <Button look="line" block onPress={() => void store.retry()}>{mapCopy.retry}</Button>
      </View>
    )
  }
  const none = amenities.size > 0 ? mapCopy.noneOfFilter : mapCopy.none
  const words = count === 0 ? none : isCounted ? mapCopy.many : null
  return words === null ? null : <View className="y-note"><Notice>{words}</Notice></View>
})

const Rows = observer(function Rows() {
  const store = useStore(MapStore)
  if (store.listed.length === 0) return null
  return (
    <>
      <Card kind="flush">
        {store.listed.map((station) => <Row key={station.id} station={station} />)}
      </Card>
      {store.listed.length < store.stations.length && (
        <View className="y-pad"><Button block onPress={() => store.showMore()}>{mapCopy.more}</Button></View>
      )}
    </>
  )
})

/** A station on the map, as a row that leads to its page. */
export const Row = observer(function Row({ station }: { station: StationSummary }) {
  const { clock, navigate } = useDeps().device
  const open = openWords(station.open, clock.now(), useElder())
  return (
    <ListRow
      title={station.name}
      line={<OpenState state={station.open.state}>{`${kindWords[station.kind]}，${open}`}</OpenState>}
      label={`${station.name}，${kindWords[station.kind]}，${open}`}
      onPress={() => navigate.to(`/features/stations/pages/detail/index?id=${station.id}`)}
    />
  )
})

function Directory() {
  const { navigate } = useDeps().device
  return (
    <View className="y-pad">
      <Button look="text" block icon="list" onPress={() => navigate.to('/features/stations/pages/place/index')}>
        {mapCopy.directory}
      </Button>
    </View>
  )
}
