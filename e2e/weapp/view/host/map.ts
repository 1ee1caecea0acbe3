interface Point {
  readonly latitude: number
  readonly longitude: number
}
interface Marker extends Point {
  readonly title?: string
  readonly callout?: { readonly content?: string }
  readonly label?: { readonly content?: string }
}
interface Circle extends Point {
  readonly radius: number
}
interface Drawn {
  readonly style: string
  readonly text: string
}

const METRES_PER_DEGREE = 111_320
/** Web Mercator: metres of a pixel at the equator at scale 0. */
const METRES_PER_PIXEL = 156_543.03

/** Where markers and circles of the native map stand in a plain picture of it; there are no tiles. */
export function drawMap(data: Readonly<Record<string, unknown>>): { drawnMarkers: Drawn[]; drawnCircles: Drawn[] } {
  const centre = { latitude: Number(data.latitude ?? 0), longitude: Number(data.longitude ?? 0) }
  const shrink = Math.cos((centre.latitude * Math.PI) / 180)
  const metresPerPixel = (METRES_PER_PIXEL * shrink) / 2 ** Number(data.scale ?? 16)
  const at = ({ latitude, longitude }: Point): string => {
    const right = ((longitude - centre.longitude) * METRES_PER_DEGREE * shrink) / metresPerPixel
    const down = ((centre.latitude - latitude) * METRES_PER_DEGREE) / metresPerPixel
    return `left:calc(50% + ${right.toFixed(1)}px);top:calc(50% + ${down.toFixed(1)}px)`
  }
  const markers = (data.markers ?? []) as readonly Marker[]
  const circles = (data.circles ?? []) as readonly Circle[]
  return {
    drawnMarkers: markers.map((marker) => ({
      style: at(marker),
      text: marker.callout?.content ?? marker.label?.content ?? marker.title ?? '',
    })),
    drawnCircles: circles.map((circle) => {
      const width = ((2 * circle.radius) / metresPerPixel).toFixed(1)
      return { style: `${at(circle)};width:${width}px;height:${width}px`, text: '' }
    }),
  }
}
