import { nothing, sql, type Queryable, type Transaction } from '../../kernel/database'
import type { FilmFacts } from './film-rules'

/** A nominated film with its supporters and the activity that shows it. */
export interface FilmRow extends FilmFacts {
  readonly id: string
  readonly title: string
  readonly reason: string
  readonly minutes: number | null
  readonly nominatedAt: Date
  readonly scheduledAt: Date | null
  readonly supportCount: number
  readonly supported: boolean
  readonly startsAt: Date | null
  readonly stationId: string | null
}

const rows = (residentId: string | null) => sql`
  select f.id, f.title, f.reason, f.minutes, f.nominated_by as "nominatedBy", f.nominated_at as "nominatedAt",
    f.published_at as "publishedAt", f.withheld_at as "withheldAt", f.scheduled_at as "scheduledAt",
    a.id as "activityId", a.starts_at as "startsAt", a.ends_at as "endsAt", a.cancelled_at as "cancelledAt",
    a.station_id as "stationId",
    (select count(*)::int from film_supports s where s.nomination_id = f.id) as "supportCount",
    exists (select 1 from film_supports s where s.nomination_id = f.id and s.resident_id = ${residentId}::uuid) as supported
  from film_nominations f left join activities a on a.id = f.activity_id`

/** One film in whatever state; null when there is none of this id. */
export async function findFilm(database: Queryable, id: string, residentId: string | null): Promise<FilmRow | null> {
  const [row] = await database.query<FilmRow>(sql`${rows(residentId)} where f.id = ${id}`)
  return row ?? null
}

/** The same with its row taken until the end of the transaction: it is decided about under that. */
export async function lockFilm(tx: Transaction, id: string, residentId: string | null): Promise<FilmRow | null> {
  const locked = await tx.query(sql`select 1 from film_nominations where id = ${id} for update`)
  return locked.length === 0 ? null : findFilm(tx, id, residentId)
}

export interface FilmFilter {
  readonly view: 'open' | 'scheduled' | 'checking'
  readonly residentId: string | null
  /** Sort key of the last one shown: supporters or milliseconds, when it was nominated, its id. */
  readonly after: readonly [first: number, nominatedAt: number, id: string] | null
  readonly limit: number
}

/** Has no activity, or one that will not take place. */
const isUnscheduled = sql`("activityId" is null or "cancelledAt" is not null)`

const conditions = {
  open: (residentId: string | null) => sql`
    "withheldAt" is null and ("publishedAt" is not null or "nominatedBy" = ${residentId}::uuid) and ${isUnscheduled}`,
  scheduled: () => sql`"withheldAt" is null and "publishedAt" is not null and not ${isUnscheduled}`,
  checking: () => sql`"withheldAt" is null and "publishedAt" is null`,
}

/** When it was nominated, in milliseconds, as the cursor has it. */
const nominatedMs = sql`round(extract(epoch from "nominatedAt") * 1000)::float8`

/** What comes first, as a number that goes down: supporters, or when it is shown; what waits goes by its age alone. */
const firstKeys = {
  open: sql`"supportCount"::float8`,
  scheduled: sql`round(extract(epoch from "startsAt") * 1000)::float8`,
  checking: sql`0::float8`,
}

/** Films of one view: the most supported, the latest shown, or the longest waiting first. */
export function listFilms(database: Queryable, { view, residentId, after, limit }: FilmFilter): Promise<FilmRow[]> {
  const first = firstKeys[view]
  return database.query<FilmRow>(sql`
    select * from (${rows(residentId)}) film
    where ${conditions[view](residentId)}
      ${after ? sql`and (-${first}, ${nominatedMs}, id) > (${-after[0]}::float8, ${after[1]}::float8, ${after[2]}::uuid)` : nothing}
    order by -${first}, ${nominatedMs}, id limit ${limit}`)
}

export interface NewFilm {
  readonly id: string
  readonly title: string
  readonly reason: string
  readonly minutes: number | null
  readonly nominatedBy: string
  readonly nominatedAt: Date
  /** Null: it waits for a person. */
  readonly publishedAt: Date | null
}

/** Writes a nomination; an id that is there already stays as it is, and the answer is false. */
export async function insertFilm(tx: Queryable, film: NewFilm): Promise<boolean> {
  const written = await tx.query(sql`
    insert into film_nominations (id, title, reason, minutes, nominated_by, nominated_at, published_at)
    values (${film.id}, ${film.title}, ${film.reason}, ${film.minutes}, ${film.nominatedBy}, ${film.nominatedAt},
            ${film.publishedAt})
    on conflict (id) do nothing returning 1`)
  return written.length === 1
}

interface Pair {
  readonly filmId: string
  readonly residentId: string
}

/** Records that a resident would like to see a film; once, however often it is said. */
export async function addFilmSupport(tx: Queryable, { filmId, residentId }: Pair, now: Date): Promise<void> {
  await tx.query(sql`
    insert into film_supports (nomination_id, resident_id, supported_at) values (${filmId}, ${residentId}, ${now})
    on conflict do nothing`)
}

export async function removeFilmSupport(tx: Transaction, { filmId, residentId }: Pair): Promise<void> {
  await tx.query(sql`delete from film_supports where nomination_id = ${filmId} and resident_id = ${residentId}`)
}

/** Everybody who would like to see a film, by resident id. */
export async function filmSupporters(database: Queryable, filmId: string): Promise<string[]> {
  const supporters = await database.query<{ id: string }>(sql`
    select resident_id as id from film_supports where nomination_id = ${filmId}`)
  return supporters.map(({ id }) => id)
}

/** Under the film's lock, like what follows. */
export async function markFilmPublished(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.query(sql`update film_nominations set published_at = ${now} where id = ${id}`)
}

export async function markFilmWithheld(
  tx: Transaction,
  id: string,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  await tx.query(sql`update film_nominations set withheld_at = ${now}, withheld_by = ${by} where id = ${id}`)
}

export async function markFilmScheduled(
  tx: Queryable,
  id: string,
  { activityId, by, now }: { activityId: string; by: string; now: Date },
): Promise<void> {
  await tx.query(sql`
    update film_nominations set activity_id = ${activityId}, scheduled_at = ${now}, scheduled_by = ${by} where id = ${id}`)
}

/** Of these activities those that show a nominated film. */
export async function withFilm(database: Queryable, activityIds: readonly string[]): Promise<Set<string>> {
  if (activityIds.length === 0) return new Set()
  const taken = await database.query<{ id: string }>(sql`
    select activity_id as id from film_nominations where activity_id = any(${activityIds}) and withheld_at is null`)
  return new Set(taken.map(({ id }) => id))
}
