import Supercluster from 'supercluster'
import type { InRegionView } from '../../../../contract/station-map'
import type { StationSummary } from '../../../../contract/stations'
import { ZOOM_MAX, ZOOM_MIN } from './viewport'

/** A station by itself. */
export interface StationMark {
  readonly kind: 'station'
  readonly lat: number
  readonly lng: number
  readonly count: 1
  readonly station: StationSummary
}

/** Several stations under one sign. */
export interface ClusterMark {
  readonly kind: 'cluster'
  readonly lat: number
  readonly lng: number
  readonly count: number
  /** Those that are known by name; the server counts only, where there are too many. */
  readonly stations: readonly StationSummary[]
}

export type Mark = StationMark | ClusterMark

/** Signs closer than this on the screen become one, px; a finger needs 44. */
const RADIUS_PX = 52

interface Weight {
  readonly count: number
  readonly station: StationSummary | null
}

interface Sum {
  count: number
}

/** The signs of an answer at each zoom. */
export type Clusters = (zoom: number) => readonly Mark[]

/**
 * Joins what would overlap. Every station is in exactly one sign; those at the very same place stay together at every
 * zoom, so that none lies hidden under another.
 */
export function clustersOf(view: InRegionView): Clusters {
  const index = new Supercluster<Weight, Sum>({
    radius: RADIUS_PX,
    extent: 256,
    minZoom: ZOOM_MIN,
    maxZoom: ZOOM_MAX,
    map: ({ count }) => ({ count }),
    reduce: (sum, { count }) => { sum.count += count },
  })
  index.load(weightsOf(view).map(([weight, { lat, lng }]) => ({
    type: 'Feature', properties: weight, geometry: { type: 'Point', coordinates: [lng, lat] },
  })))
  const marksAt = (zoom: number): readonly Mark[] => index.getClusters(WORLD, zoom).map((feature) => {
    const [lng = 0, lat = 0] = feature.geometry.coordinates
    const { properties } = feature
    if ('cluster' in properties) {
      const leaves = index.getLeaves(properties.cluster_id, Infinity)
      const stations = leaves.flatMap(({ properties: { station } }) => station ?? [])
      return { kind: 'cluster', lat, lng, count: properties.count, stations }
    }
    return alone(properties, { lat, lng })
  })
  const known = new Map<number, readonly Mark[]>()
  return (zoom) => {
    const level = Math.floor(zoom)
    const marks = known.get(level) ?? marksAt(level)
    known.set(level, marks)
    return marks
  }
}

const WORLD: [number, number, number, number] = [-180, -90, 180, 90]

type At = Pick<Mark, 'lat' | 'lng'>

const weightsOf = (view: InRegionView): [Weight, At][] =>
  view.detail === 'stations'
    ? view.stations.map((station) => [{ count: 1, station }, station])
    : view.groups.map(({ count, lat, lng }) => [{ count, station: null }, { lat, lng }])

const alone = ({ count, station }: Weight, { lat, lng }: At): Mark =>
  station
    ? { kind: 'station', lat: station.lat, lng: station.lng, count: 1, station }
    : { kind: 'cluster', lat, lng, count, stations: [] }
