import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { GroupView } from '../../../contract/bookings'
import { MEMBER_FILE_BYTES_MAX } from '../../../contract/limits'
import { CallError } from '@/shared/rpc/call'
import { Intentions, type Intention } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'

type Pasted = { text: string }

/** The list of names of one group. */
export class GroupStore {
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle'
  group: GroupView | null = null
  isSaving = false
  failure: CallError | null = null
  /** The chosen file is larger than a list of names can be. */
  isTooLarge = false
  private pasted: Draft<Pasted> | null = null
  private id = ''
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    makeAutoObservable<this, 'deps' | 'pasted' | 'id' | 'intentions'>(
      this,
      {
        deps: false, id: false, intentions: false,
        pasted: observableRef, group: observableRef, failure: observableRef,
      },
      { autoBind: true },
    )
  }

  get text(): string {
    return this.pasted?.value.text ?? ''
  }

  get hasFiles(): boolean {
    return this.deps.device.files !== null
  }

  async open(signUpId: string): Promise<void> {
    this.id = signUpId
    this.pasted = new Draft(this.deps.device.storage, `group.${signUpId}`, { text: '' })
    Object.assign(this, { status: 'loading', group: null, failure: null, isTooLarge: false })
    try {
      const group = await this.deps.call('activities.group', { signUpId })
      runInAction(() => { if (this.id === signUpId) Object.assign(this, { group, status: 'ready' }) })
    } catch (error) {
      const failure = CallError.from(error)
      runInAction(() => { if (this.id === signUpId) Object.assign(this, { failure, status: 'failed' }) })
    }
  }

  close(): void {
    if (!this.isSaving) Object.assign(this, { status: 'idle', group: null, failure: null })
  }

  reload(): void {
    void this.open(this.id)
  }

  type(text: string): void {
    this.pasted?.change({ text })
  }

  /** Keeps what was pasted, in place of the list that is there. */
  async save(): Promise<boolean> {
    const { id: signUpId, text } = this
    if (text.trim() === '' || this.isSaving) return false
    const saved = await this.send((intention) => intention.send('activities.setMembers', { signUpId, text }))
    if (saved) this.pasted?.clear()
    return saved
  }

  /** Keeps the list of a file of this computer. */
  async take(): Promise<boolean> {
    const { id: signUpId } = this
    const file = await this.deps.device.files?.pick('.csv,.xlsx,.txt')
    if (!file || this.isSaving) return false
    runInAction(() => { this.isTooLarge = file.byteCount > MEMBER_FILE_BYTES_MAX })
    if (this.isTooLarge) return false
    const content = await file.base64()
    const input = { signUpId, fileName: file.name, content }
    return this.send((intention) => intention.send('activities.importMembers', input))
  }

  private async send(act: (intention: Intention) => Promise<unknown>): Promise<boolean> {
    Object.assign(this, { isSaving: true, failure: null })
    try {
      const done = await this.deps.session.asResident(() => act(this.intentions.of(this.id)))
      if (done !== null) await this.open(this.id)
      return done !== null
    } catch (error) {
      runInAction(() => { this.failure = CallError.from(error) })
      return false
    } finally {
      runInAction(() => { this.isSaving = false })
    }
  }
}
