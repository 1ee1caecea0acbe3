import { Map as TaroMap } from '@tarojs/components'
import { aria } from '@/shared/ui'
import { nearbyCopy } from '../copy'
import { pins } from '../pins.weapp'
import { radiusOf } from '../place'
import { isClosed, type NearbyMapProps } from './nearby-map-props'
import './nearby-map.weapp.scss'

/** Shows the circle with a little air around it on a phone. */
const SCALE = { li: 15, walk: 14 }

/** WeChat's own map: the circle of one li and a numbered pin for each station. Everything is GCJ-02. */
export function NearbyMap({ center, circle, stations }: NearbyMapProps) {
  const rim = {
    latitude: center.lat,
    longitude: center.lng,
    radius: radiusOf[circle],
    color: '#A8232AFF',
    fillColor: '#A8232A14',
    strokeWidth: 2,
  }
  const markers = stations.map((station, index) => ({
    id: index + 1,
    latitude: station.lat,
    longitude: station.lng,
    iconPath: isClosed(station) ? pins.hollow : pins.full,
    width: 30,
    height: 34,
    label: { content: String(index + 1), color: isClosed(station) ? '#414D52' : '#FFFFFF', fontSize: 14, anchorX: -5, anchorY: -31 },
  }))
  return (
    <TaroMap
      className="nearby-map"
      latitude={center.lat}
      longitude={center.lng}
      scale={SCALE[circle]}
      circles={[rim]}
      markers={markers as never}
      showLocation={false}
      onError={() => undefined}
      {...aria({ role: 'img', label: nearbyCopy.mapLabel(circle, stations.length) })}
    />
  )
}
