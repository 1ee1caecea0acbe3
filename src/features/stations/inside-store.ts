import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { StationService, StationZone } from '../../../contract/station-details'
import type { DutyEntry, ServiceEntry, StationEditView, ZoneEntry } from '../../../contract/station-staff'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'
import {
  dutyPart, servicePart, zonePart, type DutyForm, type ServiceForm, type ZoneForm,
} from './inside-forms'
import { PartStore } from './part-store'

export type InsideTab = 'zones' | 'duties' | 'services'

/** Staff change what is inside a station: its rooms, who comes when, what one can get done. */
export class InsideStore {
  status: 'idle' | 'loading' | 'ready' | 'barred' | 'missing' | 'failed' = 'idle'
  view: StationEditView | null = null
  tab: InsideTab = 'zones'
  readonly zones: PartStore<StationZone, ZoneForm, ZoneEntry>
  readonly duties: PartStore<DutyEntry, DutyForm, DutyEntry>
  readonly services: PartStore<StationService, ServiceForm, ServiceEntry>
  private id = ''

  constructor(private readonly deps: Deps) {
    const read = (): Promise<void> => this.read()
    this.zones = new PartStore(deps, {
      ...zonePart, name: 'zones', read,
      send: (intention, list) => intention.send('stations.setZones', { ...list.of, zones: list.entries }),
    })
    this.duties = new PartStore(deps, {
      ...dutyPart, name: 'duties', read,
      send: (intention, list) => intention.send('stations.setDuties', { ...list.of, duties: list.entries }),
    })
    this.services = new PartStore(deps, {
      ...servicePart, name: 'services', read,
      send: (intention, list) => intention.send('stations.setServices', { ...list.of, services: list.entries }),
    })
    makeAutoObservable<this, 'deps' | 'id'>(
      this,
      { deps: false, id: false, zones: false, duties: false, services: false, view: observableRef },
      { autoBind: true },
    )
  }

  /** The server knows this person and does not let them in. */
  get isBarred(): boolean {
    const { status, can } = this.deps.session
    return this.status === 'barred' || (status === 'ready' && !can.manageStations)
  }

  show(tab: InsideTab): void {
    this.tab = tab
  }

  /** Opens a station; the same one again is read anew in place. */
  async open(id: string): Promise<void> {
    if (id !== this.id) Object.assign(this, { id, view: null, tab: 'zones', status: 'loading' })
    await this.read()
  }

  private async read(): Promise<void> {
    const { id } = this
    try {
      const view = await this.deps.call('stations.editable', { id })
      runInAction(() => { if (id === this.id) this.take(view) })
    } catch (error) {
      const { code } = CallError.from(error)
      const status = BARRED.includes(code) ? 'barred' : MISSING.includes(code) ? 'missing' : 'failed'
      runInAction(() => { if (id === this.id && !this.view) this.status = status })
    }
  }

  private take(view: StationEditView): void {
    const { id, revisions } = view
    Object.assign(this, { view, status: 'ready' })
    this.zones.show(view.zones, { stationId: id, revision: revisions.zones })
    this.duties.show(view.duties, { stationId: id, revision: revisions.duties })
    this.services.show(view.services, { stationId: id, revision: revisions.services })
  }
}

/** No second try would help. */
const BARRED: readonly string[] = ['access.denied', 'login.required']
const MISSING: readonly string[] = ['station.not_found', 'input.invalid']
