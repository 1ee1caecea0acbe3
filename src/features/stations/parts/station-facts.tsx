import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { StationView } from '../../../../contract/stations'
import { useDeps } from '@/shared/store'
import { Card, Heading, IconWord, ListRow, OpenState, useElder } from '@/shared/ui'
import { amenityIcons, amenityWords, kindWords } from '../copy'
import { detailCopy } from '../detail-copy'
import { openWords } from '../door-copy'
import { DoorNotices } from './door-notices'
import { HoursTable } from './hours-table'
import './station-facts.scss'

/** Everything about a station, the answer first: can one go in now, then the door, then what is there. */
export const StationFacts = observer(function StationFacts({ station }: { station: StationView }) {
  const { clock } = useDeps().device
  const elder = useElder()
  const { areaSquareMeters: area } = station
  const line = [kindWords[station.kind], area === null ? null : detailCopy.area(area)].filter(Boolean).join(' · ')
  return (
    <>
      <Heading level={1} line={line}>{station.name}</Heading>
      <Card>
        <View className="station-facts__open">
          <OpenState state={station.open.state}>{openWords(station.open, clock.now(), elder)}</OpenState>
        </View>
        <HoursTable station={station} />
      </Card>
      <DoorNotices station={station} />
      <Card kind="list">
        <ListRow icon="pin" title={station.address} line={station.doorNote ?? ''} />
      </Card>
      {station.amenities.length > 0 && (
        <>
          <Heading>{detailCopy.amenities}</Heading>
          <Card>
            <View className="station-facts__amenities">
              {station.amenities.map(({ kind, note }) => (
                <View key={kind} className="station-facts__amenity">
                  <IconWord icon={amenityIcons[kind]}>{amenityWords[kind]}</IconWord>
                  {note && <View className="y-sub">{note}</View>}
                </View>
              ))}
            </View>
          </Card>
        </>
      )}
    </>
  )
})
