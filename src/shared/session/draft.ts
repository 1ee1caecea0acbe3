import { makeAutoObservable, observableRef } from 'mobx'
import type { DeviceStorage, StorageSlot } from '../platform/device'

/** A form as it is typed: flat, so that a draft of an older version can be read field by field. */
export type DraftFields = Record<string, string | number | boolean>

/**
 * What somebody typed, kept on the device with every change: it survives a failed send and a closed page. Cleared by
 * the store that sent it, after the answer.
 */
export class Draft<Fields extends DraftFields> {
  value: Fields
  private readonly slot: StorageSlot

  constructor(
    storage: DeviceStorage,
    name: string,
    private readonly blank: Fields,
  ) {
    this.slot = storage.slot(`draft.${name}`)
    this.value = restored(this.slot.get(), blank)
    makeAutoObservable<this, 'slot' | 'blank'>(
      this,
      { value: observableRef, slot: false, blank: false },
      { autoBind: true },
    )
  }

  change(fields: Partial<Fields>): void {
    this.value = { ...this.value, ...fields }
    this.slot.set(this.value)
  }

  clear(): void {
    this.value = this.blank
    this.slot.clear()
  }
}

/** Takes from the device what is still a field of the form and of its type. */
function restored<Fields extends DraftFields>(stored: unknown, blank: Fields): Fields {
  if (typeof stored !== 'object' || stored === null) return blank
  const known = Object.entries(stored).filter(([name, value]) => name in blank && typeof value === typeof blank[name])
  return { ...blank, ...Object.fromEntries(known) }
}
