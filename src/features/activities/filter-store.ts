import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { ActivityForm, FormPair } from '../../../contract/activity-forms'
import type { FoundStation } from '../../../contract/station-search'
import { addDays, localDateOf, weekdayOf } from '../../../contract/time'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'
import { filterCopy, type Distance, type Week } from './filter-copy'
import type { Scope } from './filters'

/** So many weeks ahead have their activities. */
const WEEKS = 8

type Near = NonNullable<Scope['query']['near']>

/** What somebody looks for beyond the chips of the list, and how much of it there is. */
export class FilterStore {
  station: { readonly id: string; readonly name: string } | null = null
  forms: readonly ActivityForm[] = []
  distance: Distance | null = null
  /** The Monday of a later week; null: from today on. */
  from: string | null = null
  /** `denied`, `unavailable`: why there is no position. */
  position: 'none' | 'asking' | 'found' | 'denied' | 'unavailable' = 'none'
  text = ''
  found: readonly FoundStation[] = []
  /** Nobody could say which station the text means. */
  isNothingFound = false
  private counts: ReadonlyMap<string, number> = new Map()
  private near: Omit<Near, 'radiusMeters'> | null = null
  private asked = 0
  private typed = 0

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'near' | 'asked' | 'typed' | 'counts'>(
      this,
      {
        deps: false, near: false, asked: false, typed: false,
        station: observableRef, forms: observableRef, found: observableRef, counts: observableRef,
      },
      { autoBind: true },
    )
  }

  get today(): string {
    return localDateOf(this.deps.device.clock.now())
  }

  get weeks(): readonly Week[] {
    const monday = addDays(this.today, 1 - weekdayOf(this.today))
    return Array.from({ length: WEEKS }, (_, index) => (index === 0 ? this.today : addDays(monday, 7 * index)))
      .map((from) => ({ from, count: this.countFrom(from) }))
  }

  /** How much the chosen week has; null until it was counted. */
  get count(): number | null {
    return this.countFrom(this.from ?? this.today)
  }

  /** What the list is to ask for; null: nothing was chosen. */
  get scope(): Scope | null {
    const words = filterCopy.chosen(this)
    return words === '' ? null : { query: this.query, words, from: this.from }
  }

  /** Begins with what the list shows now. */
  open(shown: Scope | null): void {
    if (shown === null) this.reset()
    else void this.recount()
  }

  choose(pair: FormPair, form: ActivityForm | null): void {
    const others = this.forms.filter((one) => !(pair as readonly string[]).includes(one))
    this.forms = form === null ? others : [...others, form]
    void this.recount()
  }

  chooseWeek(from: string): void {
    this.from = from === this.today ? null : from
  }

  chooseStation(station: { id: string; name: string } | null): void {
    Object.assign(this, { station: station && { id: station.id, name: station.name }, text: '', found: [], isNothingFound: false })
    void this.recount()
  }

  /** Asks where somebody is, each time anew: it is used for the question and kept nowhere else. */
  async chooseDistance(distance: Distance | null): Promise<void> {
    this.distance = null
    if (distance !== null && !(await this.locate())) return
    runInAction(() => { this.distance = distance })
    await this.recount()
  }

  /** Looks for stations by what stands in the field. */
  async type(text: string): Promise<void> {
    const question = ++this.typed
    this.text = text
    this.isNothingFound = false
    const isBlank = text.trim() === ''
    const found = isBlank ? [] : await this.search(text)
    runInAction(() => {
      if (question === this.typed) Object.assign(this, { found, isNothingFound: !isBlank && found.length === 0 })
    })
  }

  reset(): void {
    Object.assign(this, { station: null, forms: [], distance: null, from: null, position: 'none', text: '', found: [], isNothingFound: false, near: null })
    void this.recount()
  }

  private get query(): Scope['query'] {
    const { station, forms, distance, near } = this
    return {
      ...(station && { stationId: station.id }),
      ...(forms.length > 0 && { forms: [...forms] }),
      ...(distance !== null && near && { near: { ...near, radiusMeters: distance } }),
    }
  }

  private async locate(): Promise<boolean> {
    this.position = 'asking'
    const position = await this.deps.device.location.current()
    runInAction(() => { this.position = position.status })
    if (position.status !== 'found') return false
    this.near = { lat: position.lat, lng: position.lng, datum: position.datum }
    return true
  }

  private async search(text: string): Promise<readonly FoundStation[]> {
    try {
      return (await this.deps.call('stations.search', { text, limit: 5 })).stations
    } catch (error) {
      CallError.from(error)
      return []
    }
  }

  private countFrom(from: string): number | null {
    const end = addDays(from, 8 - weekdayOf(from))
    const days = [...this.counts].filter(([date]) => date >= from && date < end)
    return days.length === 0 ? null : days.reduce((sum, [, count]) => sum + count, 0)
  }

  /** Without an answer the numbers are left out; what was chosen can be looked at all the same. */
  private async recount(): Promise<void> {
    const question = ++this.asked
    const counts = await this.counted()
    runInAction(() => { if (question === this.asked) this.counts = counts })
  }

  private async counted(): Promise<ReadonlyMap<string, number>> {
    try {
      const { days } = await this.deps.call('activities.week', { ...this.query, from: this.today, days: WEEKS * 7 })
      return new Map(days.map(({ date, count }) => [date, count]))
    } catch (error) {
      CallError.from(error)
      return new Map()
    }
  }
}
