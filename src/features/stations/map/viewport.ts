import { METERS_PER_DEGREE } from '../parts/schematic'

export interface Point {
  readonly lat: number
  readonly lng: number
}

/** A piece of the map between two corners, degrees. */
export interface Region {
  readonly southWest: Point
  readonly northEast: Point
}

/** What a map looks at. At zoom 0 the world is 256 px wide, each level doubles that. */
export interface Camera {
  readonly center: Point
  readonly zoom: number
}

/** How large a screen is, px. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A camera and the screen before it. */
export interface Viewport extends Camera, Size {}

/** A place on the screen, px right and down from its upper left corner. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export const ZOOM_MIN = 4
export const ZOOM_MAX = 19

const WORLD_PX = 256
/** Where web Mercator ends, so that the world is a square. */
const LAT_MAX = 85.0511

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Web Mercator, in px of the whole world at a zoom: the projection of every tile server and of WeChat's map. */
function onWorld({ lat, lng }: Point, zoom: number): Spot {
  const size = WORLD_PX * 2 ** zoom
  const sine = Math.sin(radians(clamp(lat, -LAT_MAX, LAT_MAX)))
  return { x: (lng / 360 + 0.5) * size, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size }
}

function fromWorld({ x, y }: Spot, zoom: number): Point {
  const size = WORLD_PX * 2 ** zoom
  const lat = (Math.atan(Math.sinh((0.5 - y / size) * 2 * Math.PI)) * 180) / Math.PI
  return { lat, lng: (x / size - 0.5) * 360 }
}

/** Where a point stands on the screen; it may lie outside of it. */
export function project({ center, zoom, width, height }: Viewport, point: Point): Spot {
  const middle = onWorld(center, zoom)
  const { x, y } = onWorld(point, zoom)
  return { x: x - middle.x + width / 2, y: y - middle.y + height / 2 }
}

/** The point under a spot of the screen. */
export function unproject({ center, zoom, width, height }: Viewport, { x, y }: Spot): Point {
  const middle = onWorld(center, zoom)
  return fromWorld({ x: middle.x + x - width / 2, y: middle.y + y - height / 2 }, zoom)
}

/** What is on the screen. */
export function regionOf(viewport: Viewport): Region {
  const { width, height } = viewport
  const southWest = unproject(viewport, { x: 0, y: height })
  const northEast = unproject(viewport, { x: width, y: 0 })
  return { southWest: within(southWest), northEast: within(northEast) }
}

/** A region with half as much again on each side. */
export function widened({ southWest, northEast }: Region): Region {
  const [north, east] = [(northEast.lat - southWest.lat) / 2, (northEast.lng - southWest.lng) / 2]
  return {
    southWest: within({ lat: southWest.lat - north, lng: southWest.lng - east }),
    northEast: within({ lat: northEast.lat + north, lng: northEast.lng + east }),
  }
}

const within = ({ lat, lng }: Point): Point => ({ lat: clamp(lat, -LAT_MAX, LAT_MAX), lng: clamp(lng, -180, 180) })

/** The same map after the ground was pushed by so many px, as a finger does. */
export function pushed(viewport: Viewport, { x, y }: Spot): Camera {
  const { width, height, zoom } = viewport
  return { center: within(unproject(viewport, { x: width / 2 - x, y: height / 2 - y })), zoom }
}

/** The same map at another zoom; what is under the spot stays there. */
export function zoomed(viewport: Viewport, zoom: number, spot?: Spot): Camera {
  const { width, height } = viewport
  const { x, y } = spot ?? { x: width / 2, y: height / 2 }
  const next = clamp(zoom, ZOOM_MIN, ZOOM_MAX)
  const fixed = onWorld(unproject(viewport, { x, y }), next)
  return { center: within(fromWorld({ x: fixed.x + width / 2 - x, y: fixed.y + height / 2 - y }, next)), zoom: next }
}

/** The closest look at a region that shows all of it, with some air around. */
export function fitting({ southWest, northEast }: Region, { width, height }: Size): Camera {
  const [low, high] = [onWorld(southWest, 0), onWorld(northEast, 0)]
  const share = Math.max((high.x - low.x) / width, (low.y - high.y) / height) / AIR
  const center = fromWorld({ x: (low.x + high.x) / 2, y: (low.y + high.y) / 2 }, 0)
  return { center, zoom: share === 0 ? ZOOM_MAX : clamp(-Math.log2(share), ZOOM_MIN, ZOOM_MAX) }
}

/** Share of the screen that what is fitted into it takes. */
const AIR = 0.8

/** The smallest region with all these points; null of none. */
export function around(points: readonly Point[]): Region | null {
  if (points.length === 0) return null
  const [lats, lngs] = [points.map(({ lat }) => lat), points.map(({ lng }) => lng)]
  return {
    southWest: { lat: Math.min(...lats), lng: Math.min(...lngs) },
    northEast: { lat: Math.max(...lats), lng: Math.max(...lngs) },
  }
}

/** Whether a point lies in a region, rim included. */
export const holds = ({ southWest, northEast }: Region, { lat, lng }: Point): boolean =>
  lat >= southWest.lat && lat <= northEast.lat && lng >= southWest.lng && lng <= northEast.lng

/** Whether one region lies in another. */
export const covers = (outer: Region, inner: Region): boolean =>
  holds(outer, inner.southWest) && holds(outer, inner.northEast)

/** How long a metre on the ground is on the screen, px. Mercator stretches with the latitude. */
export const pixelsPerMeter = ({ center, zoom }: Camera): number =>
  (WORLD_PX * 2 ** zoom) / (360 * METERS_PER_DEGREE * Math.cos(radians(center.lat)))
