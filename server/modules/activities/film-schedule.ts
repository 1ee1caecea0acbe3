import type { Film } from '../../../contract/films'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { enqueue } from '../../kernel/outbox'
import { writeOnce } from '../../kernel/write'
import { nicknamesOf } from '../residents'
import { allowStation } from '../stations'
import { draftOf } from './draft-of'
import { changeActivity } from './edit'
import { filmViewerOf, readFilm } from './film-queries'
import { lockFilm, markFilmScheduled, withFilm, type FilmRow } from './film-repository'
import { filmStateOf, themedText, themedTitle } from './film-rules'
import { lockLine } from './line-repository'
import { find, type ActivityRow } from './repository'
import { phaseOf } from './rules'

interface ScheduleRequest {
  readonly filmId: string
  readonly activityId: string
  readonly requestId: string
}

/**
 * Gives a nominated film a day: the activity takes its name and reason, and whoever nominated or supported it is told.
 * Refused with `film.not_found`, `film.step_refused` (it has a day, or is not public), `activity.not_found`,
 * `film.activity_refused` (no film activity, begun or cancelled), `film.activity_taken`, `staff.other_unit`.
 */
export async function scheduleFilm(context: StaffContext, input: ScheduleRequest): Promise<Film> {
  const { residentId, now } = context
  const { filmId, activityId, requestId } = input
  const viewer = await filmViewerOf(context)
  return writeOnce(context, 'films.schedule', {
    input,
    work: async (tx) => {
      const film = await lockFilm(tx, filmId, residentId)
      if (!film) throw new Failure('film.not_found')
      if (filmStateOf(film, now) !== 'open') throw new Failure('film.step_refused')
      const activity = await lockSlot(tx, context, activityId)
      await retheme(tx, context, { film, activity, requestId })
      await markFilmScheduled(tx, filmId, { activityId, by: residentId, now })
      await enqueue(tx, { topic: 'films.scheduled', payload: { filmId, activityId }, now })
      const entry = { actorId: residentId, action: 'films.schedule', subjectId: filmId, requestId, now }
      await audit(tx, { ...entry, before: { activityId: film.activityId }, after: { activityId } })
      return readFilm(tx, filmId, { viewer, now })
    },
  })
}

/** An activity that can still show a film, under its line's lock: of two films for one day the first has it. */
async function lockSlot(tx: Transaction, { residentId, now }: StaffContext, activityId: string): Promise<ActivityRow> {
  await lockLine(tx, activityId)
  const activity = await find(tx, activityId, null)
  if (!activity) throw new Failure('activity.not_found')
  await allowStation(tx, residentId, activity.stationId)
  const isToCome = activity.startsAt > now && phaseOf(activity, now) !== 'cancelled'
  if (!isToCome || activity.kind !== 'film') throw new Failure('film.activity_refused')
  if ((await withFilm(tx, [activityId])).size > 0) throw new Failure('film.activity_taken')
  return activity
}

interface Theme {
  readonly film: FilmRow
  readonly activity: ActivityRow
  readonly requestId: string
}

/** Time and place stay, so nobody who signed up is told of a change. */
async function retheme(tx: Transaction, context: StaffContext, { film, activity, requestId }: Theme): Promise<void> {
  const nicknames = await nicknamesOf(tx, [film.nominatedBy])
  await changeActivity(tx, context, {
    ...await draftOf(tx, activity),
    title: themedTitle(activity.title, film.title),
    description: themedText(film, nicknames.get(film.nominatedBy) ?? ''),
    startsAt: activity.startsAt.toISOString(),
    endsAt: activity.endsAt.toISOString(),
    activityId: activity.id,
    requestId,
  })
}
