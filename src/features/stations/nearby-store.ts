import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { AmenityKind, NearbyStation, NearbyView } from '../../../contract/stations'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'
import { rememberedPlace, rememberPlace, type Place } from './place'

export type NearbyFilter = 'open' | AmenityKind

/** Rows of the first picture; the rest follow once it stands. */
const FIRST_ROWS = 6

/** What is within one li of a place, and what of it is shown. */
export class NearbyStore {
  /** `asking`: no place is known yet, the page offers ways to say one. */
  status: 'idle' | 'asking' | 'locating' | 'loading' | 'ready' | 'failed' = 'idle'
  place: Place | null = null
  /** The last good answer for this place; it stays while a newer one fails. */
  view: NearbyView | null = null
  /** Why the own position could not be used. */
  refusal: 'denied' | 'unavailable' | null = null
  accuracyMeters: number | null = null
  filters: ReadonlySet<NearbyFilter> = new Set()
  rows = FIRST_ROWS
  private asked = 0

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'asked'>(
      this,
      { deps: false, asked: false, view: observableRef, filters: observableRef, place: observableRef },
      { autoBind: true },
    )
  }

  /** Stations that meet every chosen filter, nearest first. */
  get matching(): readonly NearbyStation[] {
    const wanted = [...this.filters]
    return (this.view?.stations ?? []).filter((station) => wanted.every((filter) => meets(station, filter)))
  }

  get shown(): readonly NearbyStation[] {
    return this.matching.slice(0, this.rows)
  }

  /** Nobody has said where to look from, or where they are is still being found. */
  get asks(): boolean {
    return this.status === 'asking' || (this.status === 'locating' && this.place === null)
  }

  get openCount(): number {
    return (this.view?.stations ?? []).filter(isOpen).length
  }

  /** Filters that would leave something, in a fixed order; those chosen stay visible. */
  get offered(): readonly AmenityKind[] {
    const found = new Set((this.view?.stations ?? []).flatMap((station) => station.amenities))
    return ORDER.filter((kind) => found.has(kind) || this.filters.has(kind))
  }

  /** First look: from where somebody looked last; without that the page asks. */
  async begin(): Promise<void> {
    if (this.status !== 'idle') return
    const last = rememberedPlace(this.deps.device.storage)
    if (last === 'mine') return this.locate()
    if (last) return this.lookFrom(last)
    this.status = 'asking'
  }

  /** Looks from the person's own position. */
  async locate(): Promise<void> {
    this.status = 'locating'
    const position = await this.deps.device.location.current()
    if (position.status !== 'found') {
      return runInAction(() => {
        this.refusal = position.status
        this.status = this.view ? 'ready' : 'asking'
      })
    }
    const { lat, lng, datum, accuracyMeters } = position
    runInAction(() => { this.accuracyMeters = accuracyMeters })
    await this.lookFrom({ kind: 'mine', name: '', lat, lng, datum }, accuracyMeters)
  }

  /** Looks from a place and remembers it on the device. */
  async lookFrom(place: Place, accuracyMeters: number | null = null): Promise<void> {
    this.place = place
    this.view = null
    this.refusal = null
    this.accuracyMeters = accuracyMeters
    this.filters = new Set()
    rememberPlace(this.deps.device.storage, place)
    await this.load()
  }

  /** Asks again for the same place. An answer that was overtaken by a newer question is dropped. */
  async load(): Promise<void> {
    const { place } = this
    if (!place) return
    const question = ++this.asked
    this.status = 'loading'
    try {
      const { lat, lng, datum } = place
      const view = await this.deps.call('stations.nearby', { lat, lng, datum })
      this.receive(question, view)
    } catch (error) {
      CallError.from(error)
      runInAction(() => { if (question === this.asked) this.status = 'failed' })
    }
  }

  toggle(filter: NearbyFilter): void {
    const filters = new Set(this.filters)
    if (!filters.delete(filter)) filters.add(filter)
    this.filters = filters
    this.rows = FIRST_ROWS
  }

  showMore(): void {
    if (this.rows < this.matching.length) this.rows += FIRST_ROWS
  }

  private receive(question: number, view: NearbyView): void {
    if (question !== this.asked) return
    this.view = view
    this.rows = FIRST_ROWS
    this.status = 'ready'
  }
}

const ORDER: readonly AmenityKind[] = ['meal', 'water', 'plug', 'baby', 'wifi', 'aed', 'toilet', 'book', 'hush', 'medicine']

const isOpen = (station: NearbyStation): boolean => station.open.state === 'open' || station.open.state === 'closing_soon'

const meets = (station: NearbyStation, filter: NearbyFilter): boolean =>
  filter === 'open' ? isOpen(station) : station.amenities.includes(filter)
