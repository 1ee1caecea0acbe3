import type { Film, NominateFilmInput } from '../../../contract/films'
import type { ContentVerdict } from '../../kernel/content-check'
import type { ResidentContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { idForName } from '../../kernel/ids'
import { consume, type RateLimit } from '../../kernel/rate-limit'
import { firstAnswer, writeOnce } from '../../kernel/write'
import { findOpenid } from '../residents'
import { filmViewerOf, nominatingOf, readFilm } from './film-queries'
import { findFilm, insertFilm, type NewFilm } from './film-repository'
import { bareTitle, filmKey, filmStateOf } from './film-rules'

/** Films one member can nominate. */
const NOMINATIONS: RateLimit = { name: 'films.nominate', points: 10, seconds: 3600 }

/** Texts of one member that are looked at, refused ones and repeats in flight included: the check costs a call. */
const CHECKS: RateLimit = { name: 'films.check', points: 60, seconds: 3600 }

/** How often one film can come round: what was shown or withheld can be nominated again. */
const ROUNDS_MAX = 100

/**
 * A member whom staff confirmed nominates a film: public at once when the content check passes it, `checking` when the
 * check is in doubt. Refused with `film.refused`, `film.members_only`, `film.unconfirmed`, and with
 * `film.nominated_before` or `film.being_checked` and the other one's id when the same film is there already.
 */
export async function nominate(context: ResidentContext, input: NominateFilmInput): Promise<Film> {
  return (await firstAnswer<Film>(context, 'films.nominate', input)) ?? nominateNew(context, input)
}

async function nominateNew(context: ResidentContext, input: NominateFilmInput): Promise<Film> {
  const { database, residentId, now } = context
  const nominating = await nominatingOf(database, residentId)
  if (nominating !== 'allowed') throw new Failure(`film.${nominating}`)
  const viewer = await filmViewerOf(context)
  const verdict = await check(context, `${input.title}\n${input.reason}`)
  if (verdict === 'refuse') throw new Failure('film.refused')
  return writeOnce(context, 'films.nominate', {
    input,
    work: async (tx) => {
      await consume(tx, NOMINATIONS, residentId)
      const { reason, minutes } = input
      const publishedAt = verdict === 'pass' ? now : null
      const title = bareTitle(input.title)
      const id = await store(tx, { title, reason, minutes, nominatedBy: residentId, nominatedAt: now, publishedAt })
      return readFilm(tx, id, { viewer, now })
    },
  })
}

/** Outside any transaction: the check may be a call to another machine. */
async function check({ database, residentId, contentCheck }: ResidentContext, text: string): Promise<ContentVerdict> {
  await consume(database, CHECKS, residentId)
  return contentCheck.checkText(text, { openid: await findOpenid(database, residentId) })
}

/**
 * Writes a nomination under an id made of what the title means and the round it is in. So two people who nominate one
 * film at once meet at the primary key, and the second is sent to the first.
 */
async function store(tx: Transaction, film: Omit<NewFilm, 'id'>): Promise<string> {
  const key = filmKey(film.title)
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const id = filmId(key, round)
    if (await insertFilm(tx, { ...film, id })) return id
    const before = await findFilm(tx, id, null)
    const state = before && filmStateOf(before, film.nominatedAt)
    const details = { filmId: id, title: before?.title ?? film.title }
    if (state === 'checking') throw new Failure('film.being_checked', details)
    if (state === 'open' || state === 'scheduled') throw new Failure('film.nominated_before', details)
  }
  throw new Failure('request.too_many')
}

/** The id of a film's nomination, by what its title means. */
export const filmId = (key: string, round = 0): string => idForName(`film:${key}:${round}`)
