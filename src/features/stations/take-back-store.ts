import type { ClosureEntry } from '../../../contract/station-times'
import type { Deps } from '@/shared/store'
import { AskedAct } from './asked-act'

/** Staff take back a closure or an extra opening. */
export class TakeBackStore {
  readonly takeBack: AskedAct<ClosureEntry>

  constructor(deps: Deps) {
    this.takeBack = new AskedAct(deps, {
      send: (intention, closureId) => intention.send('stations.cancelClosure', { closureId }),
      alreadyDone: 'closure.already_cancelled',
    })
  }
}
