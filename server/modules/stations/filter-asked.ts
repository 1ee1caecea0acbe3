import type { AmenityKind, StationKind } from '../../../contract/stations'
import type { Context } from '../../kernel/context'
import { calendarOf } from '../calendar'
import { momentOf, type Moment } from './day-rules'
import type { StationFilter } from './filter-repository'
import { openAt } from './opening-rules'
import { closuresOf } from './queries'
import type { StationFactsRow } from './repository'

/** The filter fields of a question. */
export interface FiltersOfInput {
  readonly amenities: readonly AmenityKind[]
  readonly kinds: readonly StationKind[]
  readonly openOnly: boolean
  readonly openAt?: string | undefined
}

/** What the statement filters, and whether what it lets through must still be shown to be open. */
export interface FilterAsked extends StationFilter {
  readonly openOnly: boolean
}

/** The instant the doors are told for: the one asked about, else now. */
export async function momentAsked(context: Context, input: Pick<FiltersOfInput, 'openAt'> = {}): Promise<Moment> {
  const at = input.openAt === undefined ? context.now : new Date(input.openAt)
  return momentOf(at, await calendarOf(context))
}

export function filterAsked({ amenities, kinds, openOnly }: FiltersOfInput, moment: Moment): FilterAsked {
  return { amenities, kinds, openOnly, mayBeOpenAt: openOnly ? new Date(moment.nowMs) : null }
}

/** Whether one can go into a station at a moment. Unknown hours are no promise. */
export function isOpenAt(row: Pick<StationFactsRow, 'hours' | 'closures'>, moment: Moment): boolean {
  const { state } = openAt({ hours: row.hours, closures: closuresOf(row) }, moment)
  return state === 'open' || state === 'closing_soon'
}
