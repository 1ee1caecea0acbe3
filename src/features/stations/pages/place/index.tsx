import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { StationSummary } from '../../../../../contract/stations'
import { Page, useDeps, useStore } from '@/shared/store'
import { Button, Heading } from '@/shared/ui'
import { NearbyStore } from '../../nearby-store'
import { FromCommunity } from '../../parts/from-community'
import { StationFinder } from '../../parts/station-finder'
import type { Place } from '../../place'
import { placeCopy } from '../../place-copy'

/** Choose where to look from; or the community somebody has chosen already, further down the tree. */
export default observer(function PlacePage() {
  const { unit } = useRouter().params
  return <Page title={placeCopy.title}>{unit === undefined ? <Choice /> : <FromCommunity id={unit} />}</Page>
})

/** One's own position, a point on the map where there is one, one's community, or a station. */
const Choice = observer(function Choice() {
  const nearby = useStore(NearbyStore)
  const { location, navigate } = useDeps().device
  const show = (look: Promise<void>): void => {
    void look
    navigate.tab('/pages/nearby/index')
  }
  const lookFrom = (place: Omit<Place, 'kind'>): void => show(nearby.lookFrom({ kind: 'chosen', ...place }))
  const pick = async (): Promise<void> => {
    const point = await location.choose?.()
    if (point) lookFrom({ ...point, name: point.name || placeCopy.pointWithoutName })
  }
  const fromStation = ({ name, lat, lng }: StationSummary): void => lookFrom({ name, lat, lng, datum: 'gcj02' })
  return (
    <>
      <Heading level={2} line={placeCopy.line}>{placeCopy.title}</Heading>
      <View className="y-pad y-stack">
        <Button look="line" icon="target" block onPress={() => show(nearby.locate())}>{placeCopy.useMine}</Button>
        {location.choose && <Button look="line" icon="map" block onPress={() => void pick()}>{placeCopy.map}</Button>}
        <Button
          look="line"
          icon="users"
          block
          onPress={() => navigate.to('/features/organisations/pages/tree/index?for=place')}
        >
          {placeCopy.community}
        </Button>
      </View>
      <Heading>{placeCopy.stations}</Heading>
      <StationFinder onPick={fromStation} />
    </>
  )
})
