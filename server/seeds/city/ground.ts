import { HOME } from '../street/place'

const METERS_PER_DEGREE = 111_195

/** A point on a city's map, metres east and north of its middle. */
export interface Spot {
  readonly east: number
  readonly north: number
}

export interface Degrees {
  readonly lat: number
  readonly lng: number
}

/** The demo street has its own stations, and a hole without any: the city keeps away from it, metres. */
const STREET_RADIUS = 2_600

/** GCJ-02 degrees of a spot. */
export function degreesOf(middle: Degrees, { east, north }: Spot): Degrees {
  const lat = middle.lat + north / METERS_PER_DEGREE
  const lng = middle.lng + east / (METERS_PER_DEGREE * Math.cos((middle.lat * Math.PI) / 180))
  return { lat: Number(lat.toFixed(6)), lng: Number(lng.toFixed(6)) }
}

/** The same spot, moved straight away from the demo street if it would lie in it. */
export function offTheStreet(middle: Degrees, spot: Spot): Spot {
  const east = (HOME.lng - middle.lng) * METERS_PER_DEGREE * Math.cos((middle.lat * Math.PI) / 180)
  const north = (HOME.lat - middle.lat) * METERS_PER_DEGREE
  const away = { east: spot.east - east, north: spot.north - north }
  const meters = Math.hypot(away.east, away.north)
  if (meters >= STREET_RADIUS) return spot
  // The further in, the further out: they do not pile up on the rim.
  const factor = (2 * STREET_RADIUS - meters) / Math.max(meters, 1)
  return { east: east + away.east * factor, north: north + away.north * factor }
}

/** So far to the north-east. */
export const beside = (spot: Spot, meters: number): Spot => ({ east: spot.east + meters, north: spot.north + meters })

/** So far in a direction, counted from the east against the clock. */
export const moved = ({ east, north }: Spot, angle: number, meters: number): Spot =>
  ({ east: east + Math.cos(angle) * meters, north: north + Math.sin(angle) * meters })
