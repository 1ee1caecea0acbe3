import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import { EMERGENCY_DAYS_MAX, SHELTERS_MAX } from '../../../contract/limits'
import type { StationSummary } from '../../../contract/stations'
import { addDays, DAY_MS, localDateOf } from '../../../contract/time'
import { PagedList } from '@/shared/list/paged-list'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'
import { instantOf } from './local-time'
import { SearchStore } from './search-store'
import { shelterCopy } from './shelter-copy'
import { UnitPickStore } from './unit-pick-store'

/** Rows at a time: staff tick many. */
const PAGE = 50

type EmergencyForm = {
  reason: string
  date: string
  time: string
  /** Ids of stations, with a blank between. */
  stations: string
}

export type EmergencyProblems = { readonly [Field in 'reason' | 'until' | 'stations']?: string }

/** Staff open stations together as shelters. What is typed and ticked stays on the device until the server has it. */
export class EmergencyStore {
  /** All stations by name, or those of one part of the city. */
  readonly list: PagedList<StationSummary>
  readonly search: SearchStore
  readonly unit: UnitPickStore
  draft: Draft<EmergencyForm> | null = null
  /** `asking`: what the city would read is shown, and whether to go on. */
  step: 'rest' | 'asking' | 'sending' = 'rest'
  failure: CallError | null = null
  hasTried = false
  private readonly intention: Intention

  constructor(private readonly deps: Deps) {
    const { call, device } = deps
    this.search = new SearchStore(deps)
    this.unit = new UnitPickStore(deps, () => this.showUnit())
    this.list = new PagedList({ ask: (after) => this.askList(after) })
    this.intention = new Intention(call, device.storage.slot('intention.emergency'))
    makeAutoObservable<this, 'deps' | 'intention'>(
      this,
      {
        deps: false, intention: false, list: false, search: false, unit: false,
        draft: observableRef, failure: observableRef,
      },
      { autoBind: true },
    )
  }

  /** The server knows this person and does not let them in. */
  get isBarred(): boolean {
    const { status, can } = this.deps.session
    return status === 'ready' && !can.manageStations
  }

  get form(): EmergencyForm | null {
    return this.draft?.value ?? null
  }

  get chosen(): ReadonlySet<string> {
    return new Set(this.form?.stations.split(' ').filter(Boolean))
  }

  get until(): Date | null {
    return this.form && instantOf(this.form)
  }

  get problems(): EmergencyProblems {
    return this.hasTried ? this.found() : {}
  }

  /** Begins, until tomorrow morning, or goes on with what was typed before. */
  async open(): Promise<void> {
    this.search.clear()
    await Promise.all([this.list.open(), this.unit.open()])
    const { storage, clock } = this.deps.device
    // The first answer brings the time.
    const blank = { reason: '', date: addDays(localDateOf(clock.now()), 1), time: '06:00', stations: '' }
    const fresh = { draft: new Draft(storage, 'emergency', blank), hasTried: false, failure: null }
    runInAction(() => { if (this.step === 'rest') Object.assign(this, fresh) })
  }

  change(fields: Partial<EmergencyForm>): void {
    this.draft?.change(fields)
  }

  choose(id: string, on: boolean): void {
    const chosen = new Set(this.chosen)
    if (on) chosen.add(id)
    else chosen.delete(id)
    this.keep(chosen)
  }

  /** What is listed: what was looked for by name, else the list as far as it was read. */
  get listed(): readonly StationSummary[] {
    return this.search.isBlank ? this.list.items : this.search.found
  }

  /** Every station that is listed, beside those chosen before. */
  chooseListed(): void {
    this.keep(new Set([...this.chosen, ...this.listed.map(({ id }) => id)]))
  }

  chooseNone(): void {
    this.keep(new Set())
  }

  /** Shows what the city would read, when everything fits. */
  check(): void {
    this.hasTried = true
    this.failure = null
    if (Object.keys(this.found()).length === 0) this.step = 'asking'
  }

  reconsider(): void {
    if (this.step === 'asking') this.step = 'rest'
  }

  /** Opens them; true when the city is told. */
  async confirm(): Promise<boolean> {
    const { until, chosen, draft, form } = this
    if (this.step !== 'asking' || !until || !form) return false
    Object.assign(this, { step: 'sending', failure: null })
    const wish = { reason: form.reason.trim(), until: until.toISOString(), stationIds: [...chosen].sort() }
    try {
      const act = () => this.intention.send('stations.openShelters', wish)
      const opened = (await this.deps.session.asResident(act)) !== null
      if (opened) draft?.clear()
      runInAction(() => Object.assign(this, opened ? { step: 'rest', hasTried: false } : { step: 'asking' }))
      return opened
    } catch (error) {
      runInAction(() => Object.assign(this, { failure: CallError.from(error), step: 'asking' }))
      return false
    }
  }

  private showUnit(): void {
    this.list.clear()
    void this.list.open()
  }

  private askList(after: { cursor?: string }) {
    const { call } = this.deps
    const unitId = this.unit.picked?.id
    return unitId === undefined
      ? call('stations.list', { limit: PAGE, ...after })
      : call('stations.ofUnit', { unitId, limit: PAGE, ...after })
  }

  private found(): EmergencyProblems {
    const { problems } = shelterCopy
    const { chosen, until } = this
    const now = this.deps.device.clock.now()
    const isTooLong = until !== null && until.getTime() > now.getTime() + EMERGENCY_DAYS_MAX * DAY_MS
    return {
      ...(!this.form?.reason.trim() && { reason: problems.reason }),
      ...((!until || until <= now) && { until: problems.until }),
      ...(isTooLong && { until: problems.tooLong }),
      ...(chosen.size === 0 && { stations: problems.stations }),
      ...(chosen.size > SHELTERS_MAX && { stations: problems.tooMany(SHELTERS_MAX) }),
    }
  }

  private keep(chosen: ReadonlySet<string>): void {
    this.change({ stations: [...chosen].join(' ') })
  }
}
