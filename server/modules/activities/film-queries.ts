import * as v from 'valibot'
import type { Film, FilmListView, FilmSlot, Nominating } from '../../../contract/films'
import type { Context, StaffContext } from '../../kernel/context'
import type { Queryable } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { decodeCursor, pageOf } from '../../kernel/page'
import { nicknamesOf, personFactsOf } from '../residents'
import { stationNamesOf } from '../stations'
import { findFilm, listFilms, withFilm, type FilmFilter, type FilmRow } from './film-repository'
import { canSeeFilm, filmAbilities, filmStateOf, type FilmViewer } from './film-rules'
import { ownStations } from './own-stations'
import { list } from './repository'
import { phaseOf } from './rules'

interface ListRequest {
  readonly view: FilmFilter['view']
  readonly cursor?: string | undefined
  readonly limit: number
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))
const listKey = v.tuple([whole, whole, v.pipe(v.string(), v.uuid())])

/** Film activities of which staff can choose one. */
const SLOTS_MAX = 20

/** Who calls, for the rules of films. */
export async function filmViewerOf(context: Context): Promise<FilmViewer> {
  const resident = await context.resident()
  return { residentId: context.residentId, isStaff: resident?.isStaff ?? false }
}

/** A page of nominated films; those that wait for a person are for staff (`access.denied`). */
export async function listNominated(context: Context, { view, cursor, limit }: ListRequest): Promise<FilmListView> {
  const viewer = await filmViewerOf(context)
  if (view === 'checking' && !viewer.isStaff) throw new Failure('access.denied')
  const { database, residentId, now } = context
  const rows = await listFilms(database, { view, residentId, after: decodeCursor(cursor, listKey), limit: limit + 1 })
  const names = await namesFor(database, rows)
  const page = pageOf(rows, limit, {
    view: (row) => filmView(row, { names, viewer, now }),
    key: (row) => [firstKey(view, row), row.nominatedAt.getTime(), row.id],
  })
  return { ...page, nominating: await nominatingOf(database, residentId) }
}

function firstKey(view: FilmFilter['view'], { supportCount, startsAt }: FilmRow): number {
  if (view === 'checking') return 0
  return view === 'open' ? supportCount : (startsAt?.getTime() ?? 0)
}

/** One film as its viewer sees it; one that is missing and one they may not see are both `film.not_found`. */
export async function readFilm(
  database: Queryable,
  id: string,
  { viewer, now }: { viewer: FilmViewer; now: Date },
): Promise<Film> {
  const row = await findFilm(database, id, viewer.residentId)
  if (!row || !canSeeFilm(row, viewer)) throw new Failure('film.not_found')
  return filmView(row, { names: await namesFor(database, [row]), viewer, now })
}

/** Whether somebody may nominate: members of the Party whom staff confirmed. */
export async function nominatingOf(database: Queryable, residentId: string | null): Promise<Nominating> {
  if (residentId === null) return 'members_only'
  const { isPartyMember, isPartyConfirmed } = await personFactsOf(database, residentId)
  if (isPartyConfirmed) return 'allowed'
  return isPartyMember ? 'unconfirmed' : 'members_only'
}

/** Film activities to come at the stations of a staff member that show no nominated film yet, the next one first. */
export async function listSlots(context: StaffContext): Promise<{ items: FilmSlot[] }> {
  const { database, residentId, now } = context
  const stationIds = await ownStations(database, residentId)
  const filter = { from: now, to: null, stationIds, kinds: ['film' as const], forms: [], after: null, limit: SLOTS_MAX }
  const rows = await list(database, filter, null)
  const coming = rows.filter((row) => phaseOf(row, now) !== 'cancelled')
  const taken = await withFilm(database, coming.map(({ id }) => id))
  const names = await stationNamesOf(database, coming.map(({ stationId }) => stationId))
  return {
    items: coming.filter(({ id }) => !taken.has(id)).map(({ id, title, startsAt, stationId }) => ({
      activityId: id, title, startsAt: startsAt.toISOString(), stationName: names.get(stationId) ?? '',
    })),
  }
}

interface Names {
  readonly nicknames: ReadonlyMap<string, string>
  readonly stations: ReadonlyMap<string, string>
}

async function namesFor(database: Queryable, rows: readonly FilmRow[]): Promise<Names> {
  return {
    nicknames: await nicknamesOf(database, rows.map(({ nominatedBy }) => nominatedBy)),
    stations: await stationNamesOf(database, rows.flatMap(({ stationId }) => stationId ?? [])),
  }
}

interface Seeing {
  readonly names: Names
  readonly viewer: FilmViewer
  readonly now: Date
}

function filmView(row: FilmRow, { names, viewer, now }: Seeing): Film {
  const { id, title, reason, minutes, supportCount } = row
  const mine = row.nominatedBy === viewer.residentId
  return {
    id, title, reason, minutes, supportCount, mine,
    nominatedBy: names.nicknames.get(row.nominatedBy) ?? '',
    nominatedAt: row.nominatedAt.toISOString(),
    state: filmStateOf(row, now),
    supported: mine || row.supported,
    activity: showingOf(row, names),
    can: filmAbilities(row, viewer, now),
  }
}

function showingOf({ activityId, startsAt, stationId, cancelledAt }: FilmRow, { stations }: Names): Film['activity'] {
  if (activityId === null || startsAt === null || cancelledAt !== null) return null
  return { id: activityId, startsAt: startsAt.toISOString(), stationName: stations.get(stationId ?? '') ?? '' }
}
