import { EARTH_RADIUS_M, type Point } from '../rules'

/** Two stations of one name that are nearer than this, metres, are one station. */
const TWIN_METERS = 10

/** Edge of the squares that are searched, degrees: more than ten metres in either direction anywhere in China. */
const SQUARE = 0.0002

/** What is compared: where a station is (GCJ-02) and what it is called. */
export interface Named {
  readonly name: string
  readonly gcj: Point
}

/** Finds stations of one name within ten metres; a look-up touches nine small squares, however many there are. */
export class NearTwins<Station extends Named> {
  private readonly byName = new Map<string, Map<number, Station[]>>()

  add(station: Station): void {
    const name = plainName(station.name)
    const squares = this.byName.get(name) ?? new Map<number, Station[]>()
    this.byName.set(name, squares)
    const square = squareOf(station.gcj)
    squares.set(square, [...squares.get(square) ?? [], station])
  }

  /** A twin of the station for which `counts` holds. */
  find(station: Named, counts: (twin: Station) => boolean = () => true): Station | null {
    const squares = this.byName.get(plainName(station.name))
    if (!squares) return null
    const square = squareOf(station.gcj)
    for (const step of AROUND) {
      const others = squares.get(square + step) ?? []
      const twin = others.find((other) => distance(station.gcj, other.gcj) < TWIN_METERS && counts(other))
      if (twin) return twin
    }
    return null
  }
}

/** A name without width and spaces: 南门站(东) and 南门 站（东） are one. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')

/** Squares are numbered row by row; a row of China has far fewer than this. */
const ROW_STEP = 10_000_000
const AROUND = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((across) => down * ROW_STEP + across))

const squareOf = ({ lat, lng }: Point): number => Math.floor(lat / SQUARE) * ROW_STEP + Math.floor(lng / SQUARE)

/** Flat over ten metres: a degree of longitude shrinks with the cosine of the latitude. */
function distance(a: Point, b: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  return EARTH_RADIUS_M * Math.hypot(radians(a.lat - b.lat), radians(a.lng - b.lng) * Math.cos(radians(a.lat)))
}
