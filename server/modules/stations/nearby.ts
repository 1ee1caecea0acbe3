import type { InferOutput } from 'valibot'
import { NEARBY_RADIUS_MAX_M } from '../../../contract/limits'
import type { NearbyInput, NearbyStation, NearbyView } from '../../../contract/stations'
import type { Context } from '../../kernel/context'
import type { Queryable } from '../../kernel/database'
import { toGcj02 } from './datum'
import type { Moment } from './day-rules'
import { filterAsked, isOpenAt, momentAsked, type FilterAsked } from './filter-asked'
import { stationSummary } from './queries'
import { within, type Circle, type NearbyRow } from './repository'
import { cellsAround, isSurelyWithin, type Point } from './rules'

/**
 * All and only the stations that may be within the radius of a position that vague, nearest first, each with whether it
 * is so for certain; when there is none, the nearest one of all. One statement when there is one. No border of a
 * district or a city plays a part: one li is one li.
 */
export async function nearby(context: Context, input: InferOutput<typeof NearbyInput>): Promise<NearbyView> {
  const center = toGcj02(input, input.datum)
  const moment = await momentAsked(context, input)
  const question: Question = { database: context.database, center, filter: filterAsked(input, moment), moment }
  const rows = await inCircle(question, input.radiusMeters + input.accuracyMeters)
  if (rows.length > 0) return { center, stations: rows.map((row) => view(row, input, moment)), nearest: null }
  const nearest = await findNearest(question)
  return { center, stations: [], nearest: nearest && view(nearest, input, moment) }
}

type Reach = Pick<InferOutput<typeof NearbyInput>, 'radiusMeters' | 'accuracyMeters'>

/** The spread comes last: Node takes ten times as long to add fields to a spread object as to spread into one. */
const view = (row: NearbyRow, input: Reach, moment: Moment): NearbyStation => ({
  distanceMeters: Math.round(row.distance),
  sure: isSurelyWithin(row.distance, input),
  amenities: row.amenities.map((amenity) => amenity.kind),
  ...stationSummary(row, moment),
})

interface Question {
  readonly database: Queryable
  readonly center: Point
  readonly filter: FilterAsked
  readonly moment: Moment
}

/** How far to look for the nearest station, metres, before every station is measured. */
const SEARCH_RADII_M = [NEARBY_RADIUS_MAX_M, 20_000, Infinity]

/** Looks in growing circles: the nearest one inside a circle is the nearest of all. */
async function findNearest(question: Question): Promise<NearbyRow | null> {
  for (const radiusMeters of SEARCH_RADII_M) {
    const nearest = await nearestWithin(question, radiusMeters)
    if (nearest) return nearest
  }
  return null
}

/** Of those that may be open the first few nearly always hold one that is; where not, more are looked at. */
const OPEN_TRIES = [8, 200, null]

async function nearestWithin(question: Question, radiusMeters: number): Promise<NearbyRow | null> {
  const tries = question.filter.openOnly ? OPEN_TRIES : [1]
  for (const limit of tries) {
    const circle = circleOf(question, radiusMeters)
    const rows = await within(question.database, circle, limit)
    const nearest = rows.find((row) => isWanted(question, row))
    if (nearest) return nearest
    if (limit === null || rows.length < limit) return null
  }
  return null
}

async function inCircle(question: Question, radiusMeters: number): Promise<NearbyRow[]> {
  const rows = await within(question.database, circleOf(question, radiusMeters))
  return question.filter.openOnly ? rows.filter((row) => isWanted(question, row)) : rows
}

const isWanted = ({ filter, moment }: Question, row: NearbyRow): boolean => !filter.openOnly || isOpenAt(row, moment)

const circleOf = ({ center, filter, moment }: Question, radiusMeters: number): Circle => ({
  center,
  radiusMeters,
  cells: radiusMeters === Infinity ? null : cellsAround(center, radiusMeters),
  filter,
  at: new Date(moment.nowMs),
})
