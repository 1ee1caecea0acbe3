import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Emergency } from '../../../contract/shelters'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'
import type { Place } from './place'

/** What was told last, and when. */
interface Told {
  readonly at: string
  readonly emergencies: readonly Emergency[]
}

/** The server answers from what it read this long ago; asking again sooner brings nothing new. */
const FRESH_MS = 5_000
const KEY = 'stations.shelters'

/** In an emergency: which stations are open as shelters. The last answer stays until its hour, network or not. */
export class ShelterStore {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle'
  told: Told | null
  private place: Place | null | undefined
  private askedAt = 0

  constructor(private readonly deps: Deps) {
    this.told = toldFrom(deps.device.storage.get(KEY))
    makeAutoObservable<this, 'deps' | 'place' | 'askedAt'>(
      this,
      { deps: false, place: false, askedAt: false, told: observableRef },
      { autoBind: true },
    )
  }

  /** Those that are not over at a moment. */
  heldAt(now: Date): readonly Emergency[] {
    return (this.told?.emergencies ?? []).filter(({ until }) => now.getTime() < Date.parse(until))
  }

  /** Asks for the shelters nearest to a place; without one for all of them, by name. */
  async load(place: Place | null): Promise<void> {
    const { call, device } = this.deps
    const now = device.clock.now()
    if (place === this.place && Math.abs(now.getTime() - this.askedAt) < FRESH_MS) return
    Object.assign(this, { place, askedAt: now.getTime(), status: 'loading' })
    try {
      const near = place && { lat: place.lat, lng: place.lng, datum: place.datum }
      const { emergencies } = await call('stations.shelters', { near })
      if (place === this.place) this.receive({ at: now.toISOString(), emergencies })
    } catch (error) {
      CallError.from(error)
      runInAction(() => { if (place === this.place) this.status = 'failed' })
    }
  }

  /** Asks anew for the same place, once somebody has asked at all. */
  async again(): Promise<void> {
    if (this.place !== undefined) await this.load(this.place)
  }

  /** The same, also right after the last answer: after a write, or a failure. */
  async reload(): Promise<void> {
    this.askedAt = 0
    await this.load(this.place ?? null)
  }

  private receive(told: Told): void {
    this.told = told
    this.status = 'ready'
    const { storage } = this.deps.device
    if (told.emergencies.length > 0) storage.set(KEY, { ...told, emergencies: told.emergencies.map(withoutDistances) })
    else storage.remove(KEY)
  }
}

/** Distances would give away where somebody was; they are not kept. */
const withoutDistances = (emergency: Emergency): Emergency => ({
  ...emergency,
  shelters: emergency.shelters.map((shelter) => ({ ...shelter, distanceMeters: null })),
})

function toldFrom(stored: unknown): Told | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { at, emergencies } = stored as Partial<Told>
  return typeof at === 'string' && Array.isArray(emergencies) ? { at, emergencies } : null
}
