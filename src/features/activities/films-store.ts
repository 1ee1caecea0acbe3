import { makeAutoObservable } from 'mobx'
import type { Film, FilmListView, Nominating } from '../../../contract/films'
import { PagedList } from '@/shared/list/paged-list'
import { CallError } from '@/shared/rpc/call'
import { Intentions } from '@/shared/rpc/intention'
import type { Deps } from '@/shared/store'

export type FilmsView = 'open' | 'scheduled' | 'checking'

const PAGE = 20

/** Films that members nominated, and standing with them. Nothing counts before the server has counted it. */
export class FilmsStore {
  view: FilmsView = 'open'
  readonly list: PagedList<Film, FilmListView>
  /** Films whose support is on its way. */
  private readonly sending = new Set<string>()
  /** Why the last tap did not count, by film. */
  private readonly refusals = new Map<string, string>()
  private readonly intentions: Intentions

  constructor(private readonly deps: Deps) {
    this.intentions = new Intentions(deps.call)
    this.list = new PagedList({ ask: (after) => deps.call('films.list', { view: this.view, limit: PAGE, ...after }) })
    makeAutoObservable<this, 'deps' | 'intentions'>(
      this,
      { deps: false, intentions: false, list: false },
      { autoBind: true },
    )
  }

  /** Whether this person may nominate; null until the server has said so. */
  get nominating(): Nominating | null {
    return this.list.latest?.nominating ?? null
  }

  get views(): readonly FilmsView[] {
    return this.deps.session.can.manageActivities ? ['open', 'scheduled', 'checking'] : ['open', 'scheduled']
  }

  isSending(filmId: string): boolean {
    return this.sending.has(filmId)
  }

  refusalOf(filmId: string): string | null {
    return this.refusals.get(filmId) ?? null
  }

  /** Looks at other films, from their beginning. */
  async choose(view: FilmsView): Promise<void> {
    this.view = view
    this.list.clear()
    await this.list.refresh()
  }

  /** Would like to see a film, or no longer. True when the server has counted it. */
  async support({ id, supported }: Pick<Film, 'id' | 'supported'>): Promise<boolean> {
    if (this.sending.has(id)) return false
    this.sending.add(id)
    this.refusals.delete(id)
    try {
      const send = () => this.intentions.of(id).send('films.support', { filmId: id, on: !supported })
      const answer = await this.deps.session.asResident(send)
      if (answer) this.list.put({ id, ...answer })
      return answer !== null
    } catch (error) {
      this.note(id, CallError.from(error).message)
      return false
    } finally {
      this.settle(id)
    }
  }

  private note(id: string, message: string): void {
    this.refusals.set(id, message)
  }

  private settle(id: string): void {
    this.sending.delete(id)
  }
}
