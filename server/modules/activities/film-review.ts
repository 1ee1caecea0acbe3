import type { Film } from '../../../contract/films'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { enqueue } from '../../kernel/outbox'
import { writeOnce } from '../../kernel/write'
import { filmViewerOf, readFilm } from './film-queries'
import { lockFilm, markFilmPublished, markFilmWithheld } from './film-repository'
import { filmAbilities, filmStateOf } from './film-rules'

interface ReviewRequest {
  readonly filmId: string
  readonly decision: 'publish' | 'withhold'
  readonly reason: string | null
  readonly requestId: string
}

/**
 * A person decides what the content check left open, or takes a film back; its author is told, and why. Refused with
 * `film.not_found`, `film.reason_required` when it is withheld without one, `film.step_refused` when it is too late.
 */
export async function reviewFilm(context: StaffContext, input: ReviewRequest): Promise<Film> {
  const { residentId, now } = context
  const { filmId, decision, reason, requestId } = input
  if (decision === 'withhold' && reason === null) throw new Failure('film.reason_required')
  const viewer = await filmViewerOf(context)
  return writeOnce(context, 'films.review', {
    input,
    work: async (tx) => {
      const film = await lockFilm(tx, filmId, residentId)
      if (!film) throw new Failure('film.not_found')
      if (!filmAbilities(film, viewer, now)[decision]) throw new Failure('film.step_refused')
      if (decision === 'publish') await markFilmPublished(tx, filmId, now)
      else await markFilmWithheld(tx, filmId, { by: residentId, now })
      await enqueue(tx, { topic: 'films.reviewed', payload: { filmId, decision, reason }, now })
      const entry = { actorId: residentId, action: 'films.review', subjectId: filmId, requestId, now }
      await audit(tx, { ...entry, before: { state: filmStateOf(film, now) }, after: { decision, reason } })
      return readFilm(tx, filmId, { viewer, now })
    },
  })
}
