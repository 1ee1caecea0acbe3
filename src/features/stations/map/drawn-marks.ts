import type { Mark } from './clusters'

/** A sign as it has to be on the map; two of the same key look alike in everything. */
export interface Drawn<Sign> {
  readonly key: string
  readonly sign: Sign
}

/** What to change on a map, so that it shows exactly what it should. */
export interface Change<Sign> {
  readonly removed: readonly number[]
  readonly added: readonly { readonly id: number; readonly sign: Sign }[]
}

/** The number that a sign has on the map, and the sign. */
type Known<Sign> = ReadonlyMap<string, { readonly id: number; readonly sign: Sign }>

/**
 * Remembers which signs stand on a map that can only be told what to add and what to remove. A sign that stays as it is
 * keeps its number and is not sent again; one that changes is another sign with another number.
 */
export class DrawnMarks<Sign> {
  private known: Known<Sign> = new Map()
  private lastId = 0

  /** What has to change for the map to show `wanted`, which it is then taken to do. */
  change(wanted: readonly Drawn<Sign>[]): Change<Sign> {
    const next = new Map<string, { id: number; sign: Sign }>()
    const added: { id: number; sign: Sign }[] = []
    for (const { key, sign } of wanted) {
      const id = this.known.get(key)?.id ?? this.newId()
      if (!this.known.has(key) && !next.has(key)) added.push({ id, sign })
      next.set(key, { id, sign })
    }
    const removed = [...this.known].filter(([key]) => !next.has(key)).map(([, { id }]) => id)
    this.known = next
    return { removed, added }
  }

  /** Everything that should stand on the map now. */
  all(): Change<Sign>['added'] {
    return [...this.known.values()]
  }

  /** The sign with this number, if it still stands there. */
  find(id: number): Sign | null {
    return [...this.known.values()].find((one) => one.id === id)?.sign ?? null
  }

  private newId(): number {
    this.lastId += 1
    return this.lastId
  }
}

/** Everything that decides how a sign looks, and where. */
export const keyOf = (mark: Mark, isPicked: boolean): string =>
  mark.kind === 'station'
    ? `${mark.station.id} ${mark.lat} ${mark.lng} ${mark.station.open.state}${isPicked ? ' picked' : ''}`
    : `${mark.count} ${mark.lat.toFixed(6)} ${mark.lng.toFixed(6)}`
