import type { ResidentContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { writeOnce } from '../../kernel/write'
import { filmViewerOf } from './film-queries'
import { addFilmSupport, findFilm, lockFilm, removeFilmSupport } from './film-repository'
import { canSeeFilm, filmStateOf, supportFilmRefusal } from './film-rules'

interface SupportRequest {
  readonly filmId: string
  readonly on: boolean
  readonly requestId: string
}

interface SupportAnswer {
  readonly supported: boolean
  readonly supportCount: number
}

/**
 * Says that one would like to see a film, or no longer; twice is once. Its author stands with it anyway and is not
 * counted. Refused with `film.not_found`, `film.not_public` and, once it has a day, `film.scheduled`.
 */
export async function supportFilm(context: ResidentContext, input: SupportRequest): Promise<SupportAnswer> {
  const { residentId, now } = context
  const viewer = await filmViewerOf(context)
  const { filmId, on } = input
  return writeOnce(context, 'films.support', {
    input,
    work: async (tx) => {
      const film = await lockFilm(tx, filmId, residentId)
      if (!film || !canSeeFilm(film, viewer)) throw new Failure('film.not_found')
      const refusal = supportFilmRefusal(filmStateOf(film, now))
      if (refusal) throw new Failure(refusal)
      if (film.nominatedBy === residentId) return { supported: true, supportCount: film.supportCount }
      if (on) await addFilmSupport(tx, { filmId, residentId }, now)
      else await removeFilmSupport(tx, { filmId, residentId })
      const after = await findFilm(tx, filmId, residentId)
      return { supported: on, supportCount: after?.supportCount ?? film.supportCount }
    },
  })
}
