/** Metres of a degree of latitude on a sphere of 6,371,008.8 m. */
const METERS_PER_DEGREE = 111_195

interface Place {
  readonly lat: number
  readonly lng: number
}

/** Which part of the Earth a drawing shows: flat, north up, at one scale. */
export interface MapView {
  readonly width: number
  readonly height: number
  readonly center: Place
  readonly metersPerPixel: number
}

/** Room around the outermost homes, metres: the circle of a station there is still on the drawing. */
const MARGIN_M = 600

/** The drawing that shows all places; a square kilometre around the first where there are few. */
export function fitted(places: readonly Place[], { width, height }: { width: number; height: number }): MapView {
  const lats = places.map(({ lat }) => lat)
  const lngs = places.map(({ lng }) => lng)
  const [south, north] = [least(lats), -least(lats.map((lat) => -lat))]
  const [west, east] = [least(lngs), -least(lngs.map((lng) => -lng))]
  const center = places.length === 0 ? { lat: 0, lng: 0 } : { lat: (south + north) / 2, lng: (west + east) / 2 }
  const high = places.length === 0 ? 0 : (north - south) * METERS_PER_DEGREE
  const wide = places.length === 0 ? 0 : (east - west) * metersPerColumn(center)
  const metersPerPixel = Math.max((high + 2 * MARGIN_M) / height, (wide + 2 * MARGIN_M) / width)
  return { width, height, center, metersPerPixel }
}

/** Where a place is on the drawing, pixels from the upper left corner. */
export function toPixel({ width, height, center, metersPerPixel }: MapView, { lat, lng }: Place) {
  return {
    x: width / 2 + ((lng - center.lng) * metersPerColumn(center)) / metersPerPixel,
    y: height / 2 - ((lat - center.lat) * METERS_PER_DEGREE) / metersPerPixel,
  }
}

/** The place at a point of the drawing, to a tenth of a metre. */
export function toPlace({ width, height, center, metersPerPixel }: MapView, { x, y }: { x: number; y: number }): Place {
  return {
    lat: rounded(center.lat + ((height / 2 - y) * metersPerPixel) / METERS_PER_DEGREE),
    lng: rounded(center.lng + ((x - width / 2) * metersPerPixel) / metersPerColumn(center)),
  }
}

/** A place so many metres to the north and east of another. */
export const shifted = (place: Place, { north, east }: { north: number; east: number }): Place => ({
  lat: rounded(place.lat + north / METERS_PER_DEGREE),
  lng: rounded(place.lng + east / metersPerColumn(place)),
})

const metersPerColumn = ({ lat }: Place): number => METERS_PER_DEGREE * Math.cos((lat * Math.PI) / 180)
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
/** Of thousands of numbers: more than a call can take as arguments. */
const least = (numbers: readonly number[]): number => numbers.reduce((min, each) => Math.min(min, each), Infinity)
