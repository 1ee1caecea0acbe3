import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { StationFacetsView } from '../../../contract/station-search'
import type { AmenityKind, StationKind, StationSummary } from '../../../contract/stations'
import { PagedList } from '@/shared/list/paged-list'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

const PAGE = 20

/** A filter as a chip names it. */
export type Facet = 'open' | `amenity:${AmenityKind}` | `kind:${StationKind}`

interface Chosen {
  readonly amenities: AmenityKind[]
  readonly kinds: StationKind[]
  readonly openOnly: boolean
}

/** One facet with the stations it would leave. */
export interface OfferedFacet {
  readonly facet: Facet
  readonly count: number
}

/** All stations under the chosen filters, and how many each further filter would leave. */
export class CatalogueStore {
  readonly list: PagedList<StationSummary>
  chosen: Chosen = { amenities: [], kinds: [], openOnly: false }
  /** The last good counts; null before the first. */
  counts: StationFacetsView | null = null
  private asked = 0

  constructor(private readonly deps: Deps) {
    this.list = new PagedList({ ask: (after) => deps.call('stations.list', { limit: PAGE, ...this.chosen, ...after }) })
    makeAutoObservable<this, 'deps' | 'asked'>(
      this,
      { deps: false, list: false, asked: false, chosen: observableRef, counts: observableRef },
      { autoBind: true },
    )
  }

  get selected(): Facet[] {
    const { amenities, kinds, openOnly } = this.chosen
    return [...(openOnly ? ['open' as const] : []), ...amenities.map(ofAmenity), ...kinds.map(ofKind)]
  }

  /** Facets that would leave something, and those chosen: open, then what is there, then what kind of place. */
  get offered(): OfferedFacet[] {
    if (!this.counts) return []
    const { open, amenities, kinds } = this.counts
    const all: OfferedFacet[] = [
      { facet: 'open', count: open },
      ...amenities.map(({ kind, count }) => ({ facet: ofAmenity(kind), count })),
      ...kinds.map(({ kind, count }) => ({ facet: ofKind(kind), count })),
    ]
    const gone = this.selected.filter((facet) => !all.some((one) => one.facet === facet))
    return [...all, ...gone.map((facet) => ({ facet, count: 0 }))]
  }

  /** Reads the list and the counts as they are now. */
  async open(): Promise<void> {
    await Promise.all([this.list.refresh(), this.count()])
  }

  async toggle(facet: Facet): Promise<void> {
    this.chosen = toggled(this.chosen, facet)
    this.list.clear()
    await this.open()
  }

  /** Without an answer the counts of before stay: they only offer, the list is what tells. */
  private async count(): Promise<void> {
    const question = ++this.asked
    try {
      const counts = await this.deps.call('stations.facets', this.chosen)
      runInAction(() => { if (question === this.asked) this.counts = counts })
    } catch (error) {
      CallError.from(error)
    }
  }
}

const ofAmenity = (kind: AmenityKind): Facet => `amenity:${kind}`
const ofKind = (kind: StationKind): Facet => `kind:${kind}`

function toggled({ amenities, kinds, openOnly }: Chosen, facet: Facet): Chosen {
  if (facet === 'open') return { amenities, kinds, openOnly: !openOnly }
  const [group, kind] = facet.split(':') as ['amenity', AmenityKind] | ['kind', StationKind]
  return group === 'amenity'
    ? { amenities: switched(amenities, kind), kinds, openOnly }
    : { amenities, kinds: switched(kinds, kind), openOnly }
}

const switched = <Kind>(kinds: readonly Kind[], kind: Kind): Kind[] =>
  kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind]
