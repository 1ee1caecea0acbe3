import { makeAutoObservable } from 'mobx'
import type { IconName, ToastMessage } from '../ui'

/** What was just done, said for a moment. A new one takes the place of the last. */
export class ToastStore {
  current: ToastMessage | null = null
  private lastId = 0

  constructor() {
    makeAutoObservable<this, 'lastId'>(this, { lastId: false }, { autoBind: true })
  }

  show(text: string, icon: IconName = 'check'): void {
    this.lastId += 1
    this.current = { id: this.lastId, text, icon }
  }

  /** Takes the message away, unless a newer one has taken its place. */
  dismiss(id: number): void {
    if (this.current?.id === id) this.current = null
  }
}
