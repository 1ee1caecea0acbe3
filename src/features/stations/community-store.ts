import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { UnitRef } from '../../../contract/organisations'
import type { AroundUnitView } from '../../../contract/unit-surroundings'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'
import type { Place } from './place'
import { communityCopy } from './place-copy'

/** A community as the place to look from: the server knows where its stations are. */
export class CommunityStore {
  /** `without`: there is no station in it to go by. */
  status: 'idle' | 'loading' | 'found' | 'without' | 'missing' | 'failed' = 'idle'
  unit: UnitRef | null = null
  /** The unit above that has stations, where the one asked for has none. */
  instead: UnitRef | null = null
  /** The Chinese sentence of what went wrong. */
  message = ''
  private id = ''

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'id'>(
      this, { deps: false, id: false, unit: observableRef, instead: observableRef }, { autoBind: true },
    )
  }

  /** The place of a unit; null when it has none, or when another was asked for meanwhile. */
  async find(unitId: string): Promise<Place | null> {
    this.id = unitId
    this.status = 'loading'
    try {
      const answer = await this.deps.call('stations.aroundUnit', { unitId })
      return runInAction(() => (unitId === this.id ? this.receive(answer) : null))
    } catch (error) {
      const { code, message } = CallError.from(error)
      const status = code.startsWith('network.') || code === 'unexpected' ? 'failed' : 'missing'
      runInAction(() => { if (unitId === this.id) Object.assign(this, { status, message }) })
      return null
    }
  }

  private receive({ unit, around, instead }: AroundUnitView): Place | null {
    Object.assign(this, { unit, instead, status: around ? 'found' : 'without' })
    return around && { kind: 'unit', name: communityCopy.placeName(unit.name), datum: 'gcj02', ...around }
  }
}
