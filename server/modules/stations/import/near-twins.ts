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
  private readonly squares = new Map<string, Station[]>()

  add(station: Station): void {
    const key = keyOf(station.name, rowOf(station.gcj), columnOf(station.gcj))
    const square = this.squares.get(key)
    if (square) square.push(station)
    else this.squares.set(key, [station])
  }

  /** A twin of the station for which `counts` holds. */
  find(station: Named, counts: (twin: Station) => boolean = () => true): Station | null {
    const [row, column] = [rowOf(station.gcj), columnOf(station.gcj)]
    for (const [down, across] of AROUND) {
      const square = this.squares.get(keyOf(station.name, row + down, column + across)) ?? []
      const twin = square.find((other) => distance(station.gcj, other.gcj) < TWIN_METERS && counts(other))
      if (twin) return twin
    }
    return null
  }
}

const AROUND = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((across) => [down, across] as const))
const rowOf = ({ lat }: Point): number => Math.floor(lat / SQUARE)
const columnOf = ({ lng }: Point): number => Math.floor(lng / SQUARE)

const keyOf = (name: string, row: number, column: number): string =>
  `${row} ${column} ${name.normalize('NFKC').replace(/\s/g, '')}`

/** Flat over ten metres: a degree of longitude shrinks with the cosine of the latitude. */
function distance(a: Point, b: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  return EARTH_RADIUS_M * Math.hypot(radians(a.lat - b.lat), radians(a.lng - b.lng) * Math.cos(radians(a.lat)))
}
