import * as v from 'valibot'
import { ActivityDraft, ActivityKind, ActivityPhase } from './activities'
import { SERIES_DATES_MAX, SERIES_DAYS_AHEAD, SERIES_WEEKS_MAX } from './limits'
import { Count, Id, Instant, LocalDate, RequestId, typedText } from './primitives'

/** ISO: Monday is 1, Sunday is 7. */
export const Weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))

/** The first to the fourth of its kind in a month, or the last. A fifth there is not in every month. */
export const Nth = v.picklist([1, 2, 3, 4, -1])
export type Nth = v.InferOutput<typeof Nth>

/**
 * On which days a series takes place: every n weeks on weekdays, counted from the week of its first day, or on the nth
 * weekday of every month: 每月第二周四 is the second Thursday there is in it (docs/series.md).
 */
export const SeriesRule = v.variant('kind', [
  v.strictObject({
    kind: v.literal('weekly'),
    everyWeeks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SERIES_WEEKS_MAX)),
    weekdays: v.pipe(
      v.array(Weekday), v.minLength(1), v.maxLength(7), v.check((days) => new Set(days).size === days.length),
    ),
  }),
  v.strictObject({ kind: v.literal('monthly'), nth: Nth, weekday: Weekday }),
])
export type SeriesRule = v.InferOutput<typeof SeriesRule>

/** What becomes of a day that is a public holiday: it stays, is left out, or the next working day takes its place. */
export const OnHolidays = v.picklist(['keep', 'skip', 'next_workday'])
export type OnHolidays = v.InferOutput<typeof OnHolidays>

/**
 * What one should know about a day: `holiday` (`name`: which), `workday`: a Saturday or Sunday that is worked,
 * `unpublished`: nobody knows yet whether it is a holiday, `taken`: the day it would move to has one already.
 */
export const DateNote = v.strictObject({
  kind: v.picklist(['holiday', 'workday', 'unpublished', 'taken']),
  name: v.string(),
})
export type DateNote = v.InferOutput<typeof DateNote>

/** A day the rule gives. `date` is when it takes place; null: not at all, and `note` says why. */
export const SeriesDate = v.strictObject({ on: LocalDate, date: v.nullable(LocalDate), note: v.nullable(DateNote) })
export type SeriesDate = v.InferOutput<typeof SeriesDate>

const planFacts = {
  rule: SeriesRule,
  startsOn: LocalDate,
  /** The last day, included; null: until staff end it. */
  endsOn: v.nullable(LocalDate),
  onHolidays: OnHolidays,
}

const isInOrder = (startsOn: string, endsOn: string | null): boolean => endsOn === null || startsOn <= endsOn

/** What every activity of a series is made from. */
export const SeriesTemplate = v.strictObject({
  ...v.omit(ActivityDraft, ['startsAt', 'endsAt', 'signUpOpensAt', 'signUpClosesAt', 'withdrawUntil']).entries,
  /** How many days before it sign-up opens; null: as soon as it stands in the calendar. A term opens at once. */
  opensDaysBefore: v.optional(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SERIES_DAYS_AHEAD))), null,
  ),
})
export type SeriesTemplate = v.InferOutput<typeof SeriesTemplate>

const times = {
  /** Minute of the local day, and how long, in minutes. */
  startMinute: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440)),
}
const draftFacts = { ...planFacts, ...times, template: SeriesTemplate }

export const SeriesDraft = v.strictObject(draftFacts)
export type SeriesDraft = v.InferOutput<typeof SeriesDraft>

/** `activities.previewSeries`: the dates a rule gives, from its first day on; nothing is written. */
export const PreviewSeriesInput = v.pipe(
  v.strictObject({
    ...planFacts,
    /** From this day on; without it from the first. */
    from: v.optional(LocalDate),
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SERIES_DATES_MAX)), 12),
  }),
  v.check(({ startsOn, endsOn }) => isInOrder(startsOn, endsOn)),
)
export const SeriesDatesView = v.strictObject({ dates: v.array(SeriesDate) })

/** `activities.createSeries`. `isCourse`: one sign-up counts for the whole term, which then needs an end. */
export const CreateSeriesInput = v.pipe(
  v.strictObject({ ...draftFacts, isCourse: v.optional(v.boolean(), false), requestId: RequestId }),
  v.check(({ startsOn, endsOn }) => isInOrder(startsOn, endsOn)),
)
export const CreateSeriesView = v.strictObject({
  id: Id,
  /** Its first activity; null while it lies beyond what has been written. */
  activityId: v.nullable(Id),
})

/**
 * `activities.editSeries`: from the day `from` on, all of it is as this draft says. What staff changed on one activity
 * alone stays, unless the draft changes the same thing. `startsOn` of the draft is `from`.
 */
export const EditSeriesInput = v.pipe(
  v.strictObject({ ...draftFacts, seriesId: Id, reason: v.optional(typedText(100)), requestId: RequestId }),
  v.check(({ startsOn, endsOn }) => isInOrder(startsOn, endsOn)),
)
export type EditSeriesInput = v.InferOutput<typeof EditSeriesInput>

/** `activities.endSeries`: nothing takes place from the day `from` on, and everybody who signed up is told why. */
export const EndSeriesInput = v.strictObject({
  seriesId: Id, from: LocalDate, reason: typedText(100), requestId: RequestId,
})

/** `activities.writeOccurrence`: the activity of one day of the rule, made if it is not there, to be changed alone. */
export const WriteOccurrenceInput = v.strictObject({ seriesId: Id, on: LocalDate, requestId: RequestId })

/** One day of a series: an activity, or a day that has none (yet). */
export const SeriesOccurrence = v.strictObject({
  ...SeriesDate.entries,
  /** Null: not written yet, or left out. */
  activityId: v.nullable(Id),
  title: v.string(),
  /** Null: left out. */
  startsAt: v.nullable(Instant),
  phase: v.nullable(ActivityPhase),
  /** Whether it takes place at another time than the rule says. */
  isMoved: v.boolean(),
  /** How many people were checked in; for staff. */
  came: v.nullable(Count),
})
export type SeriesOccurrence = v.InferOutput<typeof SeriesOccurrence>

/** `activities.series`: a series with its days from `from` (default: today) on. */
export const SeriesInput = v.strictObject({
  id: Id,
  from: v.optional(LocalDate),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SERIES_DATES_MAX)), 8),
})

const summaryFacts = {
  id: Id,
  title: v.string(),
  kind: ActivityKind,
  station: v.strictObject({ id: Id, name: v.string() }),
  ...planFacts,
  ...times,
  isCourse: v.boolean(),
}

export const SeriesSummary = v.strictObject(summaryFacts)
export type SeriesSummary = v.InferOutput<typeof SeriesSummary>

export const SeriesView = v.strictObject({
  ...summaryFacts,
  occurrences: v.array(SeriesOccurrence),
  /** From which day on to read on; null: that was all. */
  nextFrom: v.nullable(LocalDate),
  /** What its activities are made from; for staff. */
  template: v.nullable(SeriesTemplate),
})
export type SeriesView = v.InferOutput<typeof SeriesView>

/** `activities.listSeries`: those that go on, the newest first. */
export const SeriesListView = v.strictObject({ items: v.array(SeriesSummary) })
