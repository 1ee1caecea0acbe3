import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { NearbyStation } from '../../../../contract/stations'
import { distanceText, walkText } from '@/shared/format/length'
import { useDeps } from '@/shared/store'
import { classes, Distance, IconWord, OpenState, Press, useElder } from '@/shared/ui'
import { amenityIcons, amenityWords } from '../copy'
import { openWords } from '../door-copy'
import './station-row.scss'

/** Amenities named in a row; the rest is on the station's page. */
const SHOWN_AMENITIES = 3

interface StationRowProps {
  station: NearbyStation
  /** The number it has on the map. */
  number: number
}

/** A station to go to: number as on the map, whether it is open, what is there, how far it is. */
export const StationRow = observer(function StationRow({ station, number }: StationRowProps) {
  const { clock, navigate } = useDeps().device
  const elder = useElder()
  const open = openWords(station.open, clock.now(), elder)
  const walk = walkText(station.distanceMeters)
  const isClosed = station.open.state === 'closed'
  return (
    <Press
      className="station-row"
      role="link"
      label={`${station.name}，${open}，${distanceText(station.distanceMeters)}，${walk}`}
      onPress={() => navigate.to(`/features/stations/pages/detail/index?id=${station.id}`)}
    >
      <View className={classes('station-row__number', isClosed && 'station-row__number--hollow')}>{number}</View>
      <View className="station-row__facts">
        <View className="station-row__name">{station.name}</View>
        <OpenState state={station.open.state}>{open}</OpenState>
        {isClosed || elder ? null : <Amenities station={station} />}
      </View>
      <Distance meters={station.distanceMeters} line={walk} />
    </Press>
  )
})

function Amenities({ station }: { station: NearbyStation }) {
  return (
    <View className="station-row__amenities">
      {station.amenities.slice(0, SHOWN_AMENITIES).map((kind) => (
        <IconWord key={kind} icon={amenityIcons[kind]}>{amenityWords[kind]}</IconWord>
      ))}
    </View>
  )
}
