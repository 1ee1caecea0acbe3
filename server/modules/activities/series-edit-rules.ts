import type { SeriesTemplate } from '../../../contract/series'
import { instantAt, MINUTE_MS } from '../../../contract/time'

/** When a series takes place, by the day of its rule: the date, or null where it is left out. */
export type DatesBy = ReadonlyMap<string, string | null>

interface Times {
  readonly startMinute: number
  readonly minutes: number
}

interface Occurrence {
  readonly on: string
  readonly startsAt: Date
  readonly endsAt: Date
}

/** What becomes of an activity when its series changes. */
export type Fate = { readonly kind: 'kept' } | { readonly kind: 'moved'; readonly date: string } | { readonly kind: 'cancelled' }

/**
 * An activity on a day that is no longer of the rule, or now left out, is cancelled. One that took place when the rule
 * said follows its new date and time; one that staff moved by itself stays where they put it.
 */
export function fateOf(
  { on, startsAt, endsAt }: Occurrence,
  { before, after, dates }: { before: Times; after: Times; dates: { before: DatesBy; after: DatesBy } },
): Fate {
  const date = dates.after.get(on) ?? null
  const was = dates.before.get(on) ?? null
  // A day the rule never gave a date that staff had take place all the same is theirs.
  if (date === null) return was === null && dates.after.has(on) ? { kind: 'kept' } : { kind: 'cancelled' }
  const isAsPlanned = was !== null && startsAt.getTime() === instantAt(was, before.startMinute).getTime() &&
    endsAt.getTime() - startsAt.getTime() === before.minutes * MINUTE_MS
  const isSame = was === date && before.startMinute === after.startMinute && before.minutes === after.minutes
  return isAsPlanned && !isSame ? { kind: 'moved', date } : { kind: 'kept' }
}

/** The fields of a template that are not what they were. */
export function changedFields(before: SeriesTemplate, after: SeriesTemplate): Partial<SeriesTemplate> {
  const fields = Object.keys(after) as (keyof SeriesTemplate)[]
  return Object.fromEntries(
    fields.filter((field) => textOf(before[field]) !== textOf(after[field])).map((field) => [field, after[field]]),
  )
}

/** The same for the same content: what comes from the database has its keys in another order. */
const textOf = (value: unknown): string | undefined => JSON.stringify(value, (_, part: unknown) => (
  typeof part === 'object' && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
    : part
))
