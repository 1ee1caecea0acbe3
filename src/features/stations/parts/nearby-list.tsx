import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useDeps, useStore } from '@/shared/store'
import { Button, Card, Chips, Heading, Notice, useElder } from '@/shared/ui'
import { amenityIcons, amenityWords, nearbyCopy } from '../copy'
import { listCaution } from '../door-copy'
import { NearbyStore, type NearbyFilter } from '../nearby-store'
import { CircleChoice } from './circle-choice'
import { NearestCard } from './nearest-card'
import { StationRow } from './station-row'

/** What is within one li: how many, filters, rows, nearest first; with a vague position what is so for certain. */
export const NearbyList = observer(function NearbyList() {
  const store = useStore(NearbyStore)
  const elder = useElder()
  if (elder) return <ElderList />
  return (
    <>
      <Heading level={2} end={store.isCertain && nearbyCopy.openCount(store.openCount)}>{headOf(store)}</Heading>
      <CircleChoice />
      <Filters />
      <Doubts />
      {store.matching.length === 0 ? <NothingMatches /> : <Rows from={0} />}
      <More />
    </>
  )
})

function headOf({ view, circle, isCertain }: NearbyStore): string {
  const all = view?.stations ?? []
  const sure = all.filter((station) => station.sure).length
  if (isCertain) return nearbyCopy.head(circle, sure)
  return sure > 0 ? nearbyCopy.sure(circle, sure) : nearbyCopy.perhaps(circle, all.length)
}

/** What makes the answer less than certain: a vague position, a day the hours do not speak of. */
const Doubts = observer(function Doubts() {
  const { view, accuracy, isCertain } = useStore(NearbyStore)
  const { clock } = useDeps().device
  const stations = view?.stations ?? []
  const caution = listCaution(stations, clock.now())
  return (
    <>
      {!isCertain && accuracy.meters > 0 && (
        <View className="y-note"><Notice icon="target">{nearbyCopy.offBy(accuracy)}</Notice></View>
      )}
      {caution !== null && <View className="y-note"><Notice tone="warn">{caution}</Notice></View>}
    </>
  )
})

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

/** None within the circle is what somebody looks for: the closest one that is. */
const NothingMatches = observer(function NothingMatches() {
  const { circle, nearestMatching } = useStore(NearbyStore)
  return (
    <>
      <View className="y-note"><Notice>{nearbyCopy.nothingMatches(circle)}</Notice></View>
      {nearestMatching && (
        <>
          <Heading>{nearbyCopy.nearestMatching}</Heading>
          <NearestCard station={nearestMatching} />
        </>
      )}
    </>
  )
})

/** In 关怀模式: the nearest one with its two acts, then the others, no filters. */
const ElderList = observer(function ElderList() {
  const store = useStore(NearbyStore)
  const [nearest, ...others] = store.matching
  if (!nearest) return null
  const isRestSure = store.isCertain || store.sureShown > 1
  const rest = isRestSure ? nearbyCopy.elderRest(others.length) : nearbyCopy.perhaps(store.circle, others.length)
  return (
    <>
      <Heading level={2}>{nearbyCopy.elderHead(store.isCertain)}</Heading>
      <NearestCard station={nearest} />
      <Doubts />
      {others.length > 0 && <Heading>{rest}</Heading>}
      {others.length > 0 && <Rows from={1} />}
      <More />
    </>
  )
})

/** Those surely within the circle, then, under a heading of their own, those perhaps within. */
const Rows = observer(function Rows({ from }: { from: number }) {
  const { shown, sureShown, view, circle } = useStore(NearbyStore)
  const perhaps = view?.stations.filter(({ sure }) => !sure).length ?? 0
  const split = Math.max(from, sureShown)
  return (
    <>
      {from < split && <RowsBetween from={from} to={split} />}
      {from < split && split < shown.length && <Heading>{nearbyCopy.perhaps(circle, perhaps)}</Heading>}
      {split < shown.length && <RowsBetween from={split} to={shown.length} />}
    </>
  )
})

const RowsBetween = observer(function RowsBetween({ from, to }: { from: number; to: number }) {
  const { shown } = useStore(NearbyStore)
  return (
    <Card kind="flush">
      {shown.slice(from, to).map((station, index) => (
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
      <View className="y-faint">{nearbyCopy.pace}</View>
      <Button look="text" block icon="list" onPress={() => navigate.to('/features/stations/pages/directory/index')}>
        {nearbyCopy.directory}
      </Button>
    </View>
  )
})
