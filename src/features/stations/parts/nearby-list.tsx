import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useDeps, useStore } from '@/shared/store'
import { Button, Card, Chips, Heading, Notice, useElder } from '@/shared/ui'
import { amenityIcons, amenityWords, nearbyCopy } from '../copy'
import { listCaution } from '../door-copy'
import { NearbyStore, type NearbyFilter } from '../nearby-store'
import { NearestCard } from './nearest-card'
import { StationRow } from './station-row'

/** What is within one li: how many, filters, rows, nearest first. */
export const NearbyList = observer(function NearbyList() {
  const store = useStore(NearbyStore)
  const elder = useElder()
  const { clock } = useDeps().device
  const all = store.view?.stations ?? []
  const caution = listCaution(all, clock.now())
  if (elder) return <ElderList />
  return (
    <>
      <Heading level={2} end={nearbyCopy.openCount(store.openCount)}>{nearbyCopy.head(all.length)}</Heading>
      <Filters />
      {store.accuracyMeters !== null && store.accuracyMeters > VAGUE_METERS && (
        <View className="y-note"><Notice icon="target">{nearbyCopy.vague(Math.round(store.accuracyMeters))}</Notice></View>
      )}
      {caution !== null && <View className="y-note"><Notice tone="warn">{caution}</Notice></View>}
      {store.matching.length === 0
        ? <View className="y-note"><Notice>{nearbyCopy.nothingMatches}</Notice></View>
        : <Rows from={0} />}
      <More />
    </>
  )
})

/** A position less certain than this may put a station on the wrong side of the circle. */
const VAGUE_METERS = 100

const Filters = observer(function Filters() {
  const store = useStore(NearbyStore)
  const amenities = store.offered.map((kind) => ({ value: kind, label: amenityWords[kind], icon: amenityIcons[kind] }))
  return (
    <Chips<NearbyFilter>
      label={nearbyCopy.filterLabel}
      options={[{ value: 'open', label: nearbyCopy.openNow }, ...amenities]}
      selected={[...store.filters]}
      onToggle={(filter) => store.toggle(filter)}
    />
  )
})

/** In 关怀模式: the nearest one with its two acts, then the others, no filters. */
const ElderList = observer(function ElderList() {
  const store = useStore(NearbyStore)
  const [nearest] = store.matching
  if (!nearest) return null
  return (
    <>
      <Heading level={2}>{nearbyCopy.elderHead}</Heading>
      <NearestCard station={nearest} />
      {store.matching.length > 1 && <Heading>{nearbyCopy.elderRest(store.matching.length - 1)}</Heading>}
      {store.matching.length > 1 && <Rows from={1} />}
      <More />
    </>
  )
})

const Rows = observer(function Rows({ from }: { from: number }) {
  const store = useStore(NearbyStore)
  return (
    <Card kind="flush">
      {store.shown.slice(from).map((station, index) => (
        <StationRow key={station.id} station={station} number={from + index + 1} />
      ))}
    </Card>
  )
})

const More = observer(function More() {
  const store = useStore(NearbyStore)
  const { navigate } = useDeps().device
  return (
    <View className="y-pad y-stack">
      {store.shown.length < store.matching.length && (
        <Button block onPress={() => store.showMore()}>{nearbyCopy.more}</Button>
      )}
      <Button look="text" block icon="list" onPress={() => navigate.to('/features/stations/pages/place/index')}>
        {nearbyCopy.directory}
      </Button>
    </View>
  )
})
