import * as v from 'valibot'
import { CLOSURE_REASON_MAX, SHELTERS_MAX } from './limits'
import { Count, Id, Instant, RequestId, typedText } from './primitives'
import { NearbyInput } from './stations'

/** A station that is open as a shelter: what somebody in the rain needs to get there. */
export const Shelter = v.strictObject({
  id: Id,
  name: v.string(),
  address: v.string(),
  phone: v.nullable(v.string()),
  /** GCJ-02 degrees. */
  lat: v.number(),
  lng: v.number(),
  /** `null` when nobody said where they are. */
  distanceMeters: v.nullable(Count),
})
export type Shelter = v.InferOutput<typeof Shelter>

/** Stations of a city that are open as shelters together, until an hour, for one reason. */
export const Emergency = v.strictObject({
  id: Id,
  reason: v.string(),
  from: Instant,
  until: Instant,
  /** All of its shelters; `shelters` are the first of them. */
  count: Count,
  /** Nearest first; by name when nobody said where they are. */
  shelters: v.array(Shelter),
})
export type Emergency = v.InferOutput<typeof Emergency>

/** `stations.shelters`: where somebody looks from, if they said so. */
export const SheltersInput = v.strictObject({ near: v.nullable(v.pick(NearbyInput, ['lat', 'lng', 'datum'])) })

/** The emergencies of the city somebody looks from, the latest first. */
export const SheltersView = v.strictObject({ emergencies: v.array(Emergency) })
export type SheltersView = v.InferOutput<typeof SheltersView>

/** `stations.openShelters`: from now on, until an hour within the next days. */
export const OpenSheltersInput = v.strictObject({
  requestId: RequestId,
  stationIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(SHELTERS_MAX)),
  reason: typedText(CLOSURE_REASON_MAX),
  until: Instant,
})

/** `stations.endShelters`: it is over before its hour. */
export const EndSheltersInput = v.strictObject({ requestId: RequestId, emergencyId: Id })

export const EmergencyRef = v.strictObject({ id: Id })
