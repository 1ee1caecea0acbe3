import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import { FILM_MINUTES_MAX } from '../../../contract/limits'
import { CallError } from '@/shared/rpc/call'
import { Intention } from '@/shared/rpc/intention'
import { Draft } from '@/shared/session/draft'
import type { Deps } from '@/shared/store'

const blank = { title: '', reason: '', minutes: '' }

/** What was left out or cannot be. */
export type NominateProblem = 'title' | 'reason' | 'minutes'

/** A member nominates a film. What is typed stays on the device until the answer has come. */
export class NominateStore {
  status: 'closed' | 'typing' | 'sending' = 'closed'
  problems: readonly NominateProblem[] = []
  refusal: CallError | null = null
  readonly draft: Draft<typeof blank>
  private readonly intention: Intention

  constructor(private readonly deps: Deps) {
    const { storage } = deps.device
    this.draft = new Draft(storage, 'film', blank)
    this.intention = new Intention(deps.call, storage.slot('intention.film'))
    makeAutoObservable<this, 'deps' | 'intention'>(
      this,
      { deps: false, intention: false, draft: false, refusal: observableRef, problems: observableRef },
      { autoBind: true },
    )
  }

  /** The same film that somebody nominated before: it can be supported instead. */
  get before(): { filmId: string; title: string } | null {
    return this.refusal?.code === 'film.nominated_before' ? filmIn(this.refusal.details) : null
  }

  open(): void {
    Object.assign(this, { status: 'typing', problems: [], refusal: null })
  }

  close(): void {
    if (this.status === 'typing') this.status = 'closed'
  }

  type(fields: Partial<typeof blank>): void {
    if (this.status === 'sending') return
    Object.assign(this, { problems: [], refusal: null })
    this.draft.change(fields)
  }

  /** Hands it in. `open`: neighbours see it; `checking`: a person looks first; null: nothing was done. */
  async send(): Promise<'open' | 'checking' | null> {
    if (this.status !== 'typing') return null
    this.problems = problemsOf(this.draft.value)
    this.refusal = null
    if (this.problems.length > 0) return null
    this.status = 'sending'
    const { title, reason, minutes } = this.draft.value
    const input = { title: title.trim(), reason: reason.trim(), minutes: minutes === '' ? null : Number(minutes) }
    try {
      const film = await this.deps.session.asResident(() => this.intention.send('films.nominate', input))
      if (film) this.draft.clear()
      runInAction(() => { this.status = film ? 'closed' : 'typing' })
      return film && (film.state === 'checking' ? 'checking' : 'open')
    } catch (error) {
      const refusal = CallError.from(error)
      runInAction(() => Object.assign(this, { status: 'typing', refusal }))
      return null
    }
  }
}

function problemsOf({ title, reason, minutes }: typeof blank): NominateProblem[] {
  const isLength = minutes === '' || (/^\d+$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= FILM_MINUTES_MAX)
  const problems: readonly [NominateProblem, boolean][] = [
    ['title', title.trim() === ''], ['reason', reason.trim() === ''], ['minutes', !isLength],
  ]
  return problems.flatMap(([name, isThere]) => (isThere ? name : []))
}

/** What a newer server may say otherwise is left out. */
function filmIn(details: unknown): { filmId: string; title: string } | null {
  if (typeof details !== 'object' || details === null) return null
  const { filmId, title } = details as { filmId?: unknown; title?: unknown }
  return typeof filmId === 'string' && typeof title === 'string' ? { filmId, title } : null
}
