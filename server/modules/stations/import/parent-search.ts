import type { Queryable } from '../../../kernel/database'
import { keysOf, referenceTo } from '../station-reference'
import { stationsOfKeys, stationsOfNames, type NamedStation, type StationKey } from '../tie-repository'
import { plainName } from './near-twins'

/** How many choices a sentence can name. */
const CHOICES = 3
/** References looked up in one statement. */
const ASKED_AT_ONCE = 2_000

/** A reference to another station, in a row of the source `from`. */
export interface Reference {
  readonly text: string
  readonly from: string
}

export type StationFound =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'several'; readonly references: readonly string[] }
  | { readonly kind: 'none' }

/** Finds the stations a file names, in the file itself and in the directory; the file's word for a station counts. */
export class ParentSearch {
  private readonly byKey = new Map<string, NamedStation>()
  private readonly byName = new Map<string, NamedStation[]>()
  private readonly ids = new Set<string>()

  constructor(ofFile: readonly NamedStation[]) {
    for (const station of ofFile) this.add(station)
  }

  /** Reads from the directory what the references may mean. */
  async learn(database: Queryable, references: readonly Reference[]): Promise<void> {
    for (let done = 0; done < references.length; done += ASKED_AT_ONCE) {
      const asked = references.slice(done, done + ASKED_AT_ONCE)
      const keys = asked.flatMap(({ text, from }) => keysOf(text, from))
      const ofKeys: NamedStation[] = await stationsOfKeys(database, keys)
      const ofNames = await stationsOfNames(database, asked.map(({ text }) => text))
      for (const station of ofKeys.concat(ofNames)) this.add(station)
    }
  }

  /** By id first, then by the exact name. */
  find({ text, from }: Reference): StationFound {
    for (const key of keysOf(text, from)) {
      const station = this.byKey.get(keyText(key))
      if (station) return { kind: 'one', id: station.id }
    }
    const [only, ...others] = this.byName.get(plainName(text)) ?? []
    if (!only) return { kind: 'none' }
    if (others.length === 0) return { kind: 'one', id: only.id }
    return { kind: 'several', references: [only, ...others].slice(0, CHOICES).map((one) => referenceTo(one, from)) }
  }

  /** What came first stays: the file knows a station better than the directory. */
  private add(station: NamedStation): void {
    if (this.ids.has(station.id)) return
    this.ids.add(station.id)
    this.byKey.set(keyText(station), station)
    const name = plainName(station.name)
    const others = this.byName.get(name)
    if (others) others.push(station)
    else this.byName.set(name, [station])
  }
}

/** One text for a key, whatever its parts hold. */
export const keyText = ({ source, sourceId }: StationKey): string => JSON.stringify([source, sourceId])
