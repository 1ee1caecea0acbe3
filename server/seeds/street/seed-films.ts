import { DAY_MS, HOUR_MS } from '../../../contract/time'
import type { Database } from '../../kernel/database'
import { addFilmSupport, filmId, filmKey, insertFilm } from '../../modules/activities'
import { seedFilms } from './films'
import { personaId, type Person } from './seed-people'

/** Writes what the members nominated, with their supporters; what is there stays as people left it. */
export async function seedFilmNominations(
  database: Database,
  { now, people }: { now: Date; people: readonly Person[] },
): Promise<void> {
  const idOf = new Map(people.map(({ nickname, id }) => [nickname, id]))
  for (const { title, by, daysAgo, minutes, supporters, reason, isChecking } of seedFilms) {
    const nominatedBy = idOf.get(by)
    if (nominatedBy === undefined) throw new Error(`the demo film "${title}" is by nobody of the street`)
    const id = filmId(filmKey(title))
    const nominatedAt = new Date(now.getTime() - daysAgo * DAY_MS)
    const film = { id, title, reason, minutes, nominatedBy, nominatedAt, publishedAt: isChecking ? null : nominatedAt }
    if (!(await insertFilm(database, film))) continue
    const others = people.filter((person) => person.id !== nominatedBy && person.id !== personaId('resident'))
    for (const { id: residentId } of others.slice(0, supporters)) {
      await addFilmSupport(database, { filmId: id, residentId }, new Date(nominatedAt.getTime() + HOUR_MS))
    }
  }
}
