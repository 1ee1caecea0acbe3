import type { Emergency } from '../../../contract/shelters'
import type { Deps } from '@/shared/store'
import { AskedAct } from './asked-act'

/** Staff end an emergency before its hour. */
export class EndStore {
  readonly end: AskedAct<Emergency>

  constructor(deps: Deps) {
    this.end = new AskedAct(deps, {
      send: (intention, emergencyId) => intention.send('stations.endShelters', { emergencyId }),
      alreadyDone: 'emergency.already_ended',
    })
  }
}
