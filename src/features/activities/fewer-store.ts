import { makeAutoObservable, observable } from 'mobx'
import type { ActivityView } from '../../../contract/activities'
import type { ComeFewerInput } from '../../../contract/sign-ups'
import { fewerOf, matesOf, type Mate } from './fewer-form'

/** The sheet in which somebody says who of their party does not come after all. */
export class FewerStore {
  isOpen = false
  mates: readonly Mate[] = []
  /** Who stays at home. */
  readonly home = observable.set<Mate>([], { deep: false })

  constructor() {
    makeAutoObservable(this, { home: false }, { autoBind: true })
  }

  open(activity: ActivityView): void {
    this.mates = matesOf(activity)
    this.home.clear()
    this.isOpen = true
  }

  close(): void {
    this.isOpen = false
  }

  toggle(mate: Mate): void {
    if (!this.home.delete(mate)) this.home.add(mate)
  }

  /** What is to be sent; null while everybody comes, and when nobody would. */
  partyToSend({ signUp }: ActivityView): Pick<ComeFewerInput, 'party' | 'companions'> | null {
    return signUp && fewerOf(signUp, this)
  }
}
