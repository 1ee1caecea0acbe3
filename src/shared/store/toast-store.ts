import { makeAutoObservable } from 'mobx'
import type { SessionStore } from '../session/session-store'
import type { IconName, ToastMessage } from '../ui'

const SHOWN_MS = 3000
const SHOWN_ELDER_MS = 6000

/**
 * What was just done, said once for 3 s (关怀模式 6 s), whichever page is on the screen meanwhile. A new one takes the
 * place of the last.
 */
export class ToastStore {
  current: ToastMessage | null = null
  private lastId = 0

  constructor(private readonly deps: { readonly session: Pick<SessionStore, 'elder'> }) {
    makeAutoObservable<this, 'deps' | 'lastId'>(this, { deps: false, lastId: false }, { autoBind: true })
  }

  show(text: string, icon: IconName = 'check'): void {
    this.lastId += 1
    const id = this.lastId
    this.current = { id, text, icon }
    setTimeout(() => this.end(id), this.deps.session.elder ? SHOWN_ELDER_MS : SHOWN_MS)
  }

  private end(id: number): void {
    if (this.current?.id === id) this.current = null
  }
}
