/** Metres of a degree of latitude on a sphere of 6,371,008.8 m. */
export const METERS_PER_DEGREE = 111_195

interface Point {
  readonly lat: number
  readonly lng: number
}

/** Where a point stands from a center, metres east and north; flat, which over one li is exact to centimetres. */
export function metersFrom(center: Point, point: Point): { east: number; north: number } {
  const east = (point.lng - center.lng) * METERS_PER_DEGREE * Math.cos((center.lat * Math.PI) / 180)
  return { east, north: (point.lat - center.lat) * METERS_PER_DEGREE }
}

/**
 * The same as shares of the drawing's height, right and down from its middle, where the circle of `radiusMeters` fills
 * `span` of that height.
 */
export function onDrawing(
  center: Point,
  point: Point,
  { radiusMeters, span }: { radiusMeters: number; span: number },
): { x: number; y: number } {
  const { east, north } = metersFrom(center, point)
  const perMeter = span / 2 / radiusMeters
  return { x: east * perMeter, y: -north * perMeter }
}
