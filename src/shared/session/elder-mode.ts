import { makeAutoObservable, runInAction } from 'mobx'
import type { Device } from '../platform/device'

const KEY = 'elder'

/** What was switched on this device; `unsaved` while the server has not heard of it. */
interface Choice {
  readonly on: boolean
  readonly unsaved: boolean
}

/**
 * 关怀模式 on this device: an unsaved switch first, then what the resident said anywhere, then what was switched here
 * without login, then the phone's own font setting.
 */
export class ElderMode {
  private choice: Choice | null
  private saving = false

  constructor(
    private readonly device: Device,
    private readonly save: (on: boolean) => Promise<unknown>,
  ) {
    this.choice = choiceFrom(device.storage.get(KEY))
    makeAutoObservable<this, 'device' | 'save'>(this, { device: false, save: false }, { autoBind: true })
  }

  /** Whether it is on for somebody whose own setting is `setting` (`null`: nobody, or never said). */
  isOn(setting: boolean | null): boolean {
    if (this.choice?.unsaved) return this.choice.on
    return setting ?? this.choice?.on ?? this.device.appearance.prefersLargeText
  }

  /** Switches it here at once; `toServer` also hands it to the server, now or after the next load. */
  async switchTo(on: boolean, toServer: boolean): Promise<void> {
    this.keep({ on, unsaved: toServer })
    await this.hand()
  }

  /** Hands an unsaved switch to the server. If it does not arrive, that is no failure: it holds here and goes later. */
  async hand(): Promise<void> {
    if (this.saving) return
    this.saving = true
    try {
      while (this.choice?.unsaved) await this.handOne(this.choice)
    } catch {
      // Stays unsaved.
    } finally {
      runInAction(() => {
        this.saving = false
      })
    }
  }

  private async handOne(choice: Choice): Promise<void> {
    await this.save(choice.on)
    if (this.choice === choice) this.keep({ on: choice.on, unsaved: false })
  }

  private keep(choice: Choice): void {
    this.choice = choice
    this.device.storage.set(KEY, choice)
  }
}

function choiceFrom(stored: unknown): Choice | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { on, unsaved } = stored as Partial<Choice>
  return typeof on === 'boolean' ? { on, unsaved: unsaved === true } : null
}
