import * as v from 'valibot'
import { FILM_MINUTES_MAX, FILM_REASON_MAX, FILM_TITLE_MAX } from './limits'
import { Count, Cursor, Id, Instant, PageSize, RequestId, pageOf, typedText } from './primitives'

/**
 * Derived, never stored. `checking`: only its author and staff see it · `open`: neighbours can support it ·
 * `scheduled`: an activity shows it · `shown`: that activity is over · `withheld`: not published. A film whose activity
 * was cancelled is `open` again.
 */
export const FilmState = v.picklist(['checking', 'open', 'scheduled', 'shown', 'withheld'])
export type FilmState = v.InferOutput<typeof FilmState>

/** A film a member of the Party would like to show their neighbours. */
export const Film = v.strictObject({
  id: Id,
  title: v.string(),
  reason: v.string(),
  minutes: v.nullable(Count),
  nominatedBy: v.string(),
  nominatedAt: Instant,
  state: FilmState,
  /** Neighbours beside the one who nominated it. */
  supportCount: Count,
  supported: v.boolean(),
  mine: v.boolean(),
  /** Where and when it is shown; null until staff have scheduled it. */
  activity: v.nullable(v.strictObject({ id: Id, startsAt: Instant, stationName: v.string() })),
  can: v.strictObject({ support: v.boolean(), publish: v.boolean(), withhold: v.boolean(), schedule: v.boolean() }),
})
export type Film = v.InferOutput<typeof Film>

/** Whether the caller may nominate, and if not, why. */
export const Nominating = v.picklist(['allowed', 'unconfirmed', 'members_only'])
export type Nominating = v.InferOutput<typeof Nominating>

/** `films.list`: `open` the most supported first, `scheduled` the latest first; `checking` is for staff. */
export const FilmListInput = v.strictObject({
  view: v.optional(v.picklist(['open', 'scheduled', 'checking']), 'open'),
  cursor: v.optional(Cursor),
  limit: v.optional(PageSize, 20),
})
export const FilmListView = v.strictObject({ ...pageOf(Film).entries, nominating: Nominating })
export type FilmListView = v.InferOutput<typeof FilmListView>

/** `films.nominate`. Marks around the title (《》) are taken off. */
export const NominateFilmInput = v.strictObject({
  title: typedText(FILM_TITLE_MAX),
  reason: typedText(FILM_REASON_MAX),
  minutes: v.optional(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(FILM_MINUTES_MAX))), null,
  ),
  requestId: RequestId,
})
export type NominateFilmInput = v.InferOutput<typeof NominateFilmInput>

export const SupportFilmInput = v.strictObject({ filmId: Id, on: v.boolean(), requestId: RequestId })
export const SupportFilmView = v.strictObject({ supported: v.boolean(), supportCount: Count })

/** `films.review`: staff publish what waits, or withhold what waits or is public; withholding needs a reason. */
export const ReviewFilmInput = v.strictObject({
  filmId: Id,
  decision: v.picklist(['publish', 'withhold']),
  reason: v.optional(v.nullable(typedText(FILM_REASON_MAX)), null),
  requestId: RequestId,
})

/** `films.slots`: film activities to come at the stations of the staff member that have no nominated film yet. */
export const FilmSlot = v.strictObject({
  activityId: Id, title: v.string(), startsAt: Instant, stationName: v.string(),
})
export type FilmSlot = v.InferOutput<typeof FilmSlot>
export const FilmSlotsView = v.strictObject({ items: v.array(FilmSlot) })

/** `films.schedule`: the activity takes the film's name, and everybody who wanted it is told. */
export const ScheduleFilmInput = v.strictObject({ filmId: Id, activityId: Id, requestId: RequestId })
