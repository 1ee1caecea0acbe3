import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { StationView } from '../../../../contract/stations'
import { useDeps } from '@/shared/store'
import { Card, Heading, IconWord, OpenState, useElder } from '@/shared/ui'
import { amenityIcons, amenityWords, kindWords } from '../copy'
import { detailCopy } from '../detail-copy'
import { openWords } from '../door-copy'
import { DoorNotices } from './door-notices'
import { DutyBoard } from './duty-board'
import { FindDoor } from './find-door'
import { HoursTable } from './hours-table'
import { ServiceList } from './service-list'
import './station-facts.scss'
import { StaffLinks } from './staff-links'
import { StudioList, UnitLine } from './station-ties'
import { ZoneList } from './zone-list'

/** Everything about a station, the answer first: can one go in now, then the door, then who and what is there. */
export const StationFacts = observer(function StationFacts({ station }: { station: StationView }) {
  const { clock } = useDeps().device
  const elder = useElder()
  const { areaSquareMeters: area } = station
  const line = [kindWords[station.kind], area === null ? null : detailCopy.area(area)].filter(Boolean).join(' · ')
  return (
    <>
      <Heading level={1} line={line}>{station.name}</Heading>
      {station.unit && <UnitLine unit={station.unit} />}
      <Card>
        <View className="station-facts__open">
          <OpenState state={station.open.state}>{openWords(station.open, clock.now(), elder)}</OpenState>
        </View>
        <HoursTable station={station} />
      </Card>
      <DoorNotices station={station} />
      <FindDoor station={station} />
      <DutyBoard duties={station.duties} />
      <ServiceList station={station} />
      <ZoneList zones={station.zones} />
      <Amenities station={station} />
      <StudioList studios={station.studios} />
      <StaffLinks station={station} />
    </>
  )
})

function Amenities({ station: { amenities } }: { station: StationView }) {
  if (amenities.length === 0) return null
  return (
    <>
      <Heading>{detailCopy.amenities}</Heading>
      <Card>
        <View className="station-facts__amenities">
          {amenities.map(({ kind, note }) => (
            <View key={kind} className="station-facts__amenity">
              <IconWord icon={amenityIcons[kind]}>{amenityWords[kind]}</IconWord>
              {note && <View className="y-sub">{note}</View>}
            </View>
          ))}
        </View>
      </Card>
    </>
  )
}
