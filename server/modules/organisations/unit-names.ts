import type { UnitLevel } from '../../../contract/organisations'

/** A unit as it is called. */
export interface NamedUnit {
  readonly id: string
  readonly parentId: string | null
  readonly level: UnitLevel
  readonly name: string
  readonly shortName: string
}

/** `several`: paths of those that could be meant, each of which is understood. */
export type UnitFound =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'several'; readonly paths: readonly string[] }
  | { readonly kind: 'none' }

/** Between the steps of a path, as people write them. */
const STEPS = /[/>→\\]+/

/** How many choices a sentence can name. */
const CHOICES = 3

/** Units by what people write: a name, or a path from any level down (`城南区/一里街道/菱香里`, with or without strokes). */
export class UnitNames {
  private readonly byId: ReadonlyMap<string, NamedUnit>
  private readonly byPath = new Map<string, string[]>()
  private readonly byName = new Map<string, NamedUnit[]>()
  /** Runs of names down to a unit, written as one word: 城南区一里街道菱香里社区. */
  private readonly byWord = new Map<string, NamedUnit[]>()

  constructor(units: readonly NamedUnit[]) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]))
    for (const unit of units) this.add(unit)
  }

  /** The path of a unit from the root down; null when there is none of this id. It leads back to the unit. */
  pathOf(id: string): string | null {
    const unit = this.byId.get(id)
    return unit ? this.wayTo(unit).map(({ name }) => name).join('/') : null
  }

  /** The unit that is meant; of several of one name that are no path, the only community. */
  find(text: string): UnitFound {
    const exact = this.byPath.get(text.trim())
    if (exact?.length === 1 && exact[0] !== undefined) return { kind: 'one', id: exact[0] }
    const steps = text.normalize('NFKC').split(STEPS).map(plain).filter(Boolean)
    const last = steps.pop()
    if (last === undefined) return { kind: 'none' }
    const called = (this.byName.get(last) ?? []).filter((unit) => this.liesBelow(unit, steps))
    return this.chosen(called.length > 0 ? preferred(called, last) : this.byWord.get(steps.join('') + last) ?? [])
  }

  private chosen(units: readonly NamedUnit[]): UnitFound {
    const [only, ...others] = units
    if (!only) return { kind: 'none' }
    if (others.length === 0) return { kind: 'one', id: only.id }
    return { kind: 'several', paths: units.slice(0, CHOICES).map(({ id }) => this.pathOf(id) ?? '') }
  }

  private add(unit: NamedUnit): void {
    const above = this.wayTo(unit).slice(0, -1)
    push(this.byPath, [...above, unit].map(({ name }) => name).join('/'), unit.id)
    for (const name of namesOf(unit)) {
      push(this.byName, name, unit)
      for (let from = 0; from < above.length; from += 1) {
        push(this.byWord, above.slice(from).map((one) => plain(one.name)).join('') + name, unit)
      }
    }
  }

  /** From the root down; a tree that bites its own tail ends where it does. */
  private wayTo(unit: NamedUnit): NamedUnit[] {
    const way: NamedUnit[] = []
    for (let at: NamedUnit | undefined = unit; at && !way.includes(at);) {
      way.unshift(at)
      at = at.parentId === null ? undefined : this.byId.get(at.parentId)
    }
    return way
  }

  /** Whether the steps are names of units above it, in their order; some may be left out. */
  private liesBelow(unit: NamedUnit, steps: readonly string[]): boolean {
    let next = 0
    for (const above of this.wayTo(unit).slice(0, -1)) {
      if (next < steps.length && namesOf(above).includes(steps[next] ?? '')) next += 1
    }
    return next === steps.length
  }
}

/** Full names before short ones, then communities: 南堰 is 南堰社区 rather than 南堰街道. */
function preferred(units: readonly NamedUnit[], text: string): readonly NamedUnit[] {
  const full = units.filter(({ name }) => plain(name) === text)
  const left = full.length > 0 ? full : units
  const communities = left.filter(({ level }) => level === 'community')
  return communities.length > 0 ? communities : left
}

const namesOf = ({ name, shortName }: NamedUnit): string[] => [...new Set([plain(name), plain(shortName)])]

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
