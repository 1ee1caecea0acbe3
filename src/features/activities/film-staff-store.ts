import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { Film, FilmSlot } from '../../../contract/films'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'

type Sheet = 'closed' | 'withholding' | 'scheduling'

/** What staff do about a nominated film: publish it, withhold it with a reason, give it a day. */
export class FilmStaffStore {
  sheet: Sheet = 'closed'
  film: Film | null = null
  isSending = false
  reason = ''
  /** Somebody wanted to withhold a film without saying why. */
  lacksReason = false
  /** Film activities to come; null while they are read. */
  slots: readonly FilmSlot[] | null = null
  failure: CallError | null = null
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    makeAutoObservable<this, 'deps' | 'intentions'>(
      this,
      { deps: false, intentions: false, film: observableRef, slots: observableRef, failure: observableRef },
      { autoBind: true },
    )
  }

  askWhy(film: Film): void {
    if (!this.isSending) this.show('withholding', film)
  }

  /** Shows the days there are for a film. */
  async askWhen(film: Film): Promise<void> {
    if (this.isSending) return
    this.show('scheduling', film)
    try {
      const { items } = await this.deps.call('films.slots')
      runInAction(() => { if (this.film === film) this.slots = items })
    } catch (error) {
      const failure = CallError.from(error)
      runInAction(() => { if (this.film === film) this.failure = failure })
    }
  }

  close(): void {
    if (!this.isSending) this.sheet = 'closed'
  }

  type(reason: string): void {
    this.reason = reason
    this.lacksReason = false
  }

  /** Lets neighbours see a film. True when it is done. */
  async publish(film: Film): Promise<boolean> {
    if (this.isSending) return false
    this.show('closed', film)
    return this.act(() => this.intentions.of(film.id).send('films.review', { filmId: film.id, decision: 'publish' }))
  }

  /** True when it is withheld and its author is being told why. */
  async withhold(): Promise<boolean> {
    const { film } = this
    const reason = this.reason.trim()
    this.lacksReason = reason === ''
    if (!film || this.isSending || this.lacksReason) return false
    const input = { filmId: film.id, decision: 'withhold' as const, reason }
    return this.act(() => this.intentions.of(film.id).send('films.review', input))
  }

  /** True when it has the day and everybody who wanted it is being told. */
  async schedule({ activityId }: FilmSlot): Promise<boolean> {
    const { film } = this
    if (!film || this.isSending) return false
    return this.act(() => this.intentions.of(film.id).send('films.schedule', { filmId: film.id, activityId }))
  }

  private show(sheet: Sheet, film: Film): void {
    Object.assign(this, { sheet, film, reason: '', lacksReason: false, slots: null, failure: null })
  }

  private async act(send: () => Promise<Film>): Promise<boolean> {
    this.isSending = true
    this.failure = null
    try {
      const film = await this.deps.session.asResident(send)
      runInAction(() => { if (film) this.sheet = 'closed' })
      return film !== null
    } catch (error) {
      const failure = CallError.from(error)
      runInAction(() => { this.failure = failure })
      return false
    } finally {
      runInAction(() => { this.isSending = false })
    }
  }
}
