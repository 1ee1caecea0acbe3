import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import { ThemeColour, type Brand, type UnitView } from '../../../contract/organisations'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'

type BrandForm = Record<'name' | 'mark' | 'colour' | 'slogan' | 'programme', string>

const BLANK: BrandForm = { name: '', mark: '', colour: 'teal', slogan: '', programme: '' }

/** Staff changing what a community is recognised by. What is typed stays on the device until it is saved. */
export class BrandStore {
  /** `barred`: the server does not let this person. */
  status: 'idle' | 'loading' | 'ready' | 'sending' | 'barred' | 'failed' = 'idle'
  unit: UnitView | null = null
  draft: Draft<BrandForm> | null = null
  refusal: string | null = null
  message = ''
  private saving: Intention

  constructor(private readonly deps: Deps) {
    this.saving = new Intention(deps.call)
    makeAutoObservable<this, 'deps' | 'saving'>(
      this,
      { deps: false, saving: false, unit: observableRef, draft: observableRef },
      { autoBind: true },
    )
  }

  /** The brand as typed; null while name or mark are missing. */
  get brand(): Brand | null {
    const form = this.draft?.value
    const colour = ThemeColour.options.find((option) => option === form?.colour)
    if (!form || !colour) return null
    const [name, mark] = [form.name.trim(), form.mark.trim()]
    if (name === '' || mark === '') return null
    return { name, mark, colour, slogan: form.slogan.trim(), programme: form.programme.trim() }
  }

  async open(id: string): Promise<void> {
    this.status = 'loading'
    this.refusal = null
    try {
      const unit = await this.deps.call('organisations.get', { id })
      runInAction(() => this.show(unit))
    } catch (error) {
      const { message } = CallError.from(error)
      runInAction(() => Object.assign(this, { status: 'failed', message }))
    }
  }

  /** Saves what is typed; true when it is saved. A refusal stays on the page. */
  save(): Promise<boolean> {
    return this.brand ? this.send(this.brand) : Promise.resolve(false)
  }

  remove(): Promise<boolean> {
    return this.send(null)
  }

  private show(unit: UnitView): void {
    if (unit.id !== this.unit?.id) this.saving = new Intention(this.deps.call)
    this.unit = unit
    this.draft = new Draft(this.deps.device.storage, `brand.${unit.id}`, { ...BLANK, ...unit.brand })
    this.status = unit.can.setBrand ? 'ready' : 'barred'
  }

  private async send(brand: Brand | null): Promise<boolean> {
    const { unit, draft } = this
    if (!unit || !draft || this.status !== 'ready') return false
    this.status = 'sending'
    this.refusal = null
    try {
      const saved = await this.deps.session.asResident(() =>
        this.saving.send('organisations.setBrand', { unitId: unit.id, brand }))
      if (saved) draft.clear()
      return saved !== null
    } catch (error) {
      const { message } = CallError.from(error)
      runInAction(() => { this.refusal = message })
      return false
    } finally {
      runInAction(() => { this.status = 'ready' })
    }
  }
}
