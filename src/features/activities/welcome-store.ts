import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Welcome } from '../../../contract/welcome'
import { CallError } from '@/shared/rpc/call'
import type { Deps } from '@/shared/store'

/**
 * What somebody who comes for the first time would like to know about an activity. What does not arrive is left out:
 * page and ticket stand without it. Whoever turned out to come often is not asked about again.
 */
export class WelcomeStore {
  welcome: Welcome | null = null
  private id = ''
  private regularId: string | null = null

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'id' | 'regularId'>(
      this,
      { deps: false, id: false, regularId: false, welcome: observableRef },
      { autoBind: true },
    )
  }

  /** Reads it for the person who is here; for somebody nobody knows there is nothing to read. */
  async open(activityId: string): Promise<void> {
    const residentId = this.deps.session.resident?.id ?? null
    const key = `${activityId} ${residentId}`
    if (key !== this.id) this.welcome = null
    this.id = key
    if (residentId === null || residentId === this.regularId) return
    try {
      const { welcome, isRegular } = await this.deps.call('activities.welcome', { activityId })
      if (isRegular) this.regularId = residentId
      runInAction(() => { if (key === this.id) this.welcome = welcome })
    } catch (error) {
      CallError.from(error)
    }
  }
}
