import Taro from '@tarojs/taro'

interface Point {
  readonly lat: number
  readonly lng: number
}

/** Something with a place and a picture on WeChat's map; the id is how a tap on it is told. */
export interface NativeMarker {
  readonly id: number
  readonly latitude: number
  readonly longitude: number
  readonly iconPath: string
  readonly width: number
  readonly height: number
  readonly ariaLabel: string
}

/** What is on the screen of WeChat's map, GCJ-02. */
export interface NativeView {
  readonly southWest: Point
  readonly northEast: Point
  readonly zoom: number
}

/** What one can ask of a `Map` of the page on the screen, by its id. */
export interface NativeMap {
  /** Runs once the map that was just rendered exists. */
  whenDrawn(run: () => void): void
  /** Replaces every marker, or adds to them. */
  add(markers: readonly NativeMarker[], replace: boolean): void
  remove(ids: readonly number[]): void
  /** Null while the map does not know yet. */
  view(): Promise<NativeView | null>
  moveTo(point: Point): void
  /** Looks at everything between two corners. */
  fit(southWest: Point, northEast: Point): void
}

/** Room around what is fitted, px. */
const PADDING = [60, 60, 60, 60]

/**
 * The commands of WeChat's own map. Markers go to it by command and not as an attribute: an attribute is sent whole
 * whenever one of them changes, and Android has drawn those of two quick changes over one another.
 */
export function nativeMap(id: string): NativeMap {
  const map = Taro.createMapContext(id)
  return {
    whenDrawn: (run) => Taro.nextTick(run),
    add: (markers, clear) => void map.addMarkers({ markers: [...markers], clear, fail: nothing }),
    remove: (ids) => void map.removeMarkers({ markerIds: [...ids], fail: nothing }),
    view: () => viewOf(map),
    moveTo: (point) => void map.moveToLocation({ ...at(point), fail: nothing }),
    fit: (southWest, northEast) =>
      void map.includePoints({ points: [at(southWest), at(northEast)], padding: PADDING, fail: nothing }),
  }
}

const at = ({ lat, lng }: Point): { latitude: number; longitude: number } => ({ latitude: lat, longitude: lng })

/** A map that is gone, or not there yet, is told again by its next change. */
const nothing = (): void => undefined

async function viewOf(map: Taro.MapContext): Promise<NativeView | null> {
  const [region, scale] = await Promise.all([
    answer<Taro.MapContext.GetRegionSuccessCallbackResult>((callbacks) => map.getRegion(callbacks)),
    answer<Taro.MapContext.GetScaleSuccessCallbackResult>((callbacks) => map.getScale(callbacks)),
  ])
  if (!region || !scale) return null
  const { southwest, northeast } = region
  return {
    southWest: { lat: southwest.latitude, lng: southwest.longitude },
    northEast: { lat: northeast.latitude, lng: northeast.longitude },
    zoom: scale.scale,
  }
}

interface Callbacks<Result> {
  success(result: Result): void
  fail(): void
}

/** Not every WeChat promises what its contexts answer, but every one calls back. */
function answer<Result>(ask: (callbacks: Callbacks<Result>) => unknown): Promise<Result | null> {
  return new Promise((resolve) => {
    ask({ success: resolve, fail: () => resolve(null) })
  })
}
