import { makeAutoObservable, observableRef } from 'mobx'
import type { DeviceStorage, StorageSlot } from '@/shared/platform/device'
import type { DraftFields } from '@/shared/session/draft'

/**
 * What somebody changes about something that is there. Only the fields that differ are kept on the device, so that
 * what a colleague changed meanwhile in the others is not undone by a form left half done.
 */
export class Edits<Form extends DraftFields> {
  private edited: Partial<Form>
  private readonly slot: StorageSlot

  constructor(storage: DeviceStorage, name: string, private base: Form) {
    this.slot = storage.slot(`draft.${name}`)
    this.edited = differing(this.slot.get(), base)
    makeAutoObservable<this, 'slot' | 'edited' | 'base'>(
      this,
      { slot: false, edited: observableRef, base: observableRef },
      { autoBind: true },
    )
  }

  get value(): Form {
    return { ...this.base, ...this.edited }
  }

  get isEmpty(): boolean {
    return Object.keys(this.edited).length === 0
  }

  change(fields: Partial<Form>): void {
    this.edited = differing({ ...this.edited, ...fields }, this.base)
    this.slot.set(this.edited)
  }

  /** The thing is now like this; what was changed about it stays changed. */
  rebase(base: Form): void {
    this.edited = differing(this.edited, base)
    this.base = base
  }

  clear(): void {
    this.edited = {}
    this.slot.clear()
  }
}

/** Of what is stored the fields that the form still has, of their type, and that say something else. */
function differing<Form extends DraftFields>(stored: unknown, base: Form): Partial<Form> {
  if (typeof stored !== 'object' || stored === null) return {}
  const known = Object.entries(stored)
    .filter(([name, value]) => name in base && typeof value === typeof base[name] && value !== base[name])
  return Object.fromEntries(known) as Partial<Form>
}
