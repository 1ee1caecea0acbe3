import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { AmenityKind, NearbyStation, NearbyView } from '../../../contract/stations'
import { CallError, type Input } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'
import { keepAnswer, keptAnswer, type ShownAnswer } from './last-answer'
import {
  accuracyOf, accuracyOfPlace, EXACT, radiusOf, rememberedPlace, rememberPlace, type Accuracy, type Circle, type Place,
} from './place'

export type NearbyFilter = 'open' | AmenityKind

/** Rows of the first picture; the rest follow once it stands. */
const FIRST_ROWS = 6

/** What is within one li of a place, and what of it is shown. */
export class NearbyStore {
  /** `asking`: no place is known yet, the page offers ways to say one. */
  status: 'idle' | 'asking' | 'locating' | 'loading' | 'ready' | 'failed' = 'idle'
  /** Null while an answer of before is shown to somebody whose position is not found now. */
  place: Place | null = null
  /** The last good answer for this place; it stays while a newer one fails. */
  view: ShownAnswer | null = null
  /** When that was answered. */
  answeredAt: Date | null = null
  circle: Circle = 'li'
  /** Why the own position could not be used. */
  refusal: 'denied' | 'unavailable' | 'vague' | null = null
  accuracy: Accuracy = EXACT
  filters: ReadonlySet<NearbyFilter> = new Set()
  /** The closest station that meets the filters, when none within the circle does. */
  nearestMatching: NearbyStation | null = null
  rows = FIRST_ROWS
  private asked = 0

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'asked'>(
      this,
      {
        deps: false, asked: false, view: observableRef, filters: observableRef, place: observableRef,
        accuracy: observableRef, answeredAt: observableRef, nearestMatching: observableRef,
      },
      { autoBind: true },
    )
  }

  /** Stations that meet every chosen filter, nearest first: those surely within come before those perhaps within. */
  get matching(): readonly NearbyStation[] {
    const wanted = [...this.filters]
    return (this.view?.stations ?? []).filter((station) => wanted.every((filter) => meets(station, filter)))
  }

  /** How many of these rows are surely within the circle; the others are perhaps. */
  get sureShown(): number {
    return this.shown.filter(({ sure }) => sure).length
  }

  /** The position leaves no doubt about any station of the answer. */
  get isCertain(): boolean {
    return this.view?.stations.every(({ sure }) => sure) ?? false
  }

  get shown(): readonly NearbyStation[] {
    return this.matching.slice(0, this.rows)
  }

  /** Pins of a small map: the first rows. More would hide one another, and all are drawn anew with each further one. */
  get pinned(): readonly NearbyStation[] {
    return this.matching.slice(0, FIRST_ROWS)
  }

  /** Nobody has said where to look from, or where they are is still being found. */
  get asks(): boolean {
    return this.status === 'asking' || (this.status === 'locating' && this.view === null && this.place === null)
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
    if (position.status !== 'found') return this.giveUp(position.status)
    const accuracy = accuracyOf(position)
    if (!accuracy) return this.giveUp('vague')
    const { lat, lng, datum } = position
    await this.lookFrom({ kind: 'mine', name: '', lat, lng, datum }, accuracy)
  }

  /** Looks from a place and remembers it on the device. */
  async lookFrom(place: Place, accuracy = accuracyOfPlace(place)): Promise<void> {
    this.place = place
    this.view = null
    this.refusal = null
    this.accuracy = accuracy
    this.filters = new Set()
    rememberPlace(this.deps.device.storage, place)
    await this.load()
  }

  /** Looks further or less far from the same place. */
  async lookWithin(circle: Circle): Promise<void> {
    if (circle === this.circle) return
    this.circle = circle
    this.view = null
    await this.load()
  }

  /** Asks again for the same place. An answer that was overtaken by a newer question is dropped. */
  async load(): Promise<void> {
    const question = ++this.asked
    const { place, circle } = this
    if (!place) return this.locate()
    this.status = 'loading'
    try {
      const view = await this.deps.call('stations.nearby', this.questionFrom(place))
      runInAction(() => { if (question === this.asked) this.receive(view, { place, circle }) })
    } catch (error) {
      CallError.from(error)
      runInAction(() => { if (question === this.asked) this.failFor(place) })
    }
  }

  toggle(filter: NearbyFilter): void {
    const filters = new Set(this.filters)
    if (!filters.delete(filter)) filters.add(filter)
    this.filters = filters
    this.rows = FIRST_ROWS
    this.nearestMatching = null
    if (this.matching.length === 0) void this.findNearestMatching()
  }

  showMore(): void {
    if (this.rows < this.matching.length) this.rows += FIRST_ROWS
  }

  private questionFrom({ lat, lng, datum }: Place): Input<'stations.nearby'> {
    return { lat, lng, datum, radiusMeters: radiusOf[this.circle], accuracyMeters: this.accuracy.meters }
  }

  private receive(view: NearbyView, { place, circle }: { place: Place; circle: Circle }): void {
    const { clock, storage } = this.deps.device
    this.view = view
    this.answeredAt = clock.now()
    this.rows = FIRST_ROWS
    this.status = 'ready'
    keepAnswer(storage, { place, circle, at: this.answeredAt.toISOString(), view })
  }

  /** Without a network what was answered for the place before is better than nothing; the page says of when it is. */
  private failFor(place: Place | 'mine'): boolean {
    const { clock, storage } = this.deps.device
    const kept = this.view ? null : keptAnswer(storage, place, clock.now())
    if (kept) Object.assign(this, { view: kept.view, circle: kept.circle, answeredAt: new Date(kept.at) })
    this.status = 'failed'
    return this.view !== null
  }

  private giveUp(refusal: 'denied' | 'unavailable' | 'vague'): void {
    this.refusal = refusal
    if (this.view && this.place) this.status = 'ready'
    // In a basement there is neither a network nor a position.
    else if (refusal !== 'unavailable' || !this.failFor('mine')) this.status = 'asking'
  }

  /** The closest one that meets the filters; without a network none is named. */
  private async findNearestMatching(): Promise<void> {
    const { place, filters } = this
    if (!place || !this.view) return
    const amenities = ORDER.filter((kind) => filters.has(kind))
    try {
      const question = { ...this.questionFrom(place), amenities, openOnly: filters.has('open') }
      const { stations, nearest } = await this.deps.call('stations.nearby', question)
      runInAction(() => { if (filters === this.filters) this.nearestMatching = stations[0] ?? nearest })
    } catch (error) {
      CallError.from(error)
    }
  }
}

const ORDER: readonly AmenityKind[] = ['meal', 'water', 'plug', 'baby', 'wifi', 'aed', 'toilet', 'book', 'hush', 'medicine']

const isOpen = (station: NearbyStation): boolean => station.open.state === 'open' || station.open.state === 'closing_soon'

const meets = (station: NearbyStation, filter: NearbyFilter): boolean =>
  filter === 'open' ? isOpen(station) : station.amenities.includes(filter)
