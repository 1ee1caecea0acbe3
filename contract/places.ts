import * as v from 'valibot'
import { ACTIVITY_CAPACITY_MAX, POOLS_MAX } from './limits'
import { Count, Id, Instant } from './primitives'

/** Where the places are: in the room, or over the net. */
export const PlaceMode = v.picklist(['on_site', 'remote'])
export type PlaceMode = v.InferOutput<typeof PlaceMode>

/** For whom the places are. `newcomer`: kept for people who have never been to one of our activities. */
export const PlaceWho = v.picklist(['anyone', 'adult', 'child', 'newcomer'])
export type PlaceWho = v.InferOutput<typeof PlaceWho>

/** Places of an activity. `capacity` and `left` are `null` when there is no limit; `waiting` counts parties. */
const counts = { capacity: v.nullable(Count), left: v.nullable(Count), waiting: Count }
export const Places = v.strictObject(counts)
export type Places = v.InferOutput<typeof Places>

/** Places of one kind. While anybody waits for them nothing is left for a newcomer, so `left` is 0. */
export const PoolView = v.strictObject({
  id: Id,
  mode: PlaceMode,
  who: PlaceWho,
  ...counts,
  /** When what is left of kept places goes to everybody. */
  releasesAt: v.nullable(Instant),
})
export type PoolView = v.InferOutput<typeof PoolView>

/** How many places staff want, at least one; `null`: no limit. */
export const Capacity = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ACTIVITY_CAPACITY_MAX)))

/** Places of one kind as staff want them. */
export const PoolDraft = v.strictObject({
  mode: PlaceMode,
  who: PlaceWho,
  capacity: Capacity,
  releasesAt: v.optional(v.nullable(Instant), null),
})
export type PoolDraft = v.InferOutput<typeof PoolDraft>

/** All kinds of places of an activity, each once; the first is where kept places go when they are released. */
export const PoolDrafts = v.pipe(
  v.array(PoolDraft),
  v.minLength(1),
  v.maxLength(POOLS_MAX),
  v.check((pools) => new Set(pools.map(({ mode, who }) => `${mode} ${who}`)).size === pools.length),
  v.check(([first]) => first?.who !== 'newcomer'),
)
