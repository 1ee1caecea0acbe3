import { makeAutoObservable, runInAction } from 'mobx'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'

/** Changing one's name: what is typed stays until it is saved. */
export class RenameStore {
  status: 'typing' | 'saving' = 'typing'
  refusal: string | null = null
  readonly draft: Draft<{ nickname: string }>
  private readonly saving: Intention

  constructor(private readonly deps: Deps) {
    this.draft = new Draft(deps.device.storage, 'nickname', { nickname: '' })
    this.saving = new Intention(deps.call)
    makeAutoObservable<this, 'deps' | 'saving'>(this, { deps: false, draft: false, saving: false }, { autoBind: true })
  }

  get canSave(): boolean {
    return this.draft.value.nickname.trim() !== ''
  }

  open(): void {
    this.status = 'typing'
    this.refusal = null
    if (!this.canSave) this.draft.change({ nickname: this.deps.session.resident?.nickname ?? '' })
  }

  /** Saves the name; true when it is saved. A refusal is said beside the field. */
  async save(): Promise<boolean> {
    if (this.status === 'saving' || !this.canSave) return false
    this.status = 'saving'
    this.refusal = null
    const nickname = this.draft.value.nickname.trim()
    try {
      const saved = await this.deps.session.asResident(() => this.saving.send('residents.updateSettings', { nickname }))
      if (saved) this.done()
      return saved !== null
    } catch (error) {
      const { message } = CallError.from(error)
      runInAction(() => Object.assign(this, { refusal: message }))
      return false
    } finally {
      runInAction(() => { if (this.status === 'saving') this.status = 'typing' })
    }
  }

  private done(): void {
    this.draft.clear()
    void this.deps.session.load()
  }
}
