import * as v from 'valibot'
import { Count, Id, Instant } from './primitives'

/** What kind of place the door is in: it decides where one begins to look for it. */
export const PlaceKind = v.picklist(['mall', 'tower', 'park', 'compound', 'street', 'school', 'market'])
export type PlaceKind = v.InferOutput<typeof PlaceKind>

/** The four functions of a station's rooms: 展示, 办事, 活动, 服务. */
export const ZonePurpose = v.picklist(['see', 'settle', 'join', 'ask'])
export type ZonePurpose = v.InferOutput<typeof ZonePurpose>

/** A room or zone of a station. */
export const StationZone = v.strictObject({
  id: Id,
  name: v.string(),
  purpose: ZonePurpose,
  /** As the sign says it: 2 楼, B1. */
  floor: v.nullable(v.string()),
  areaSquareMeters: v.nullable(Count),
  /** What one can do there, in a few words. */
  doing: v.string(),
})
export type StationZone = v.InferOutput<typeof StationZone>

/** An agency at its desk in a station, on a day. */
export const Duty = v.strictObject({
  agency: v.string(),
  topics: v.array(v.string()),
  from: Instant,
  to: Instant,
})
export type Duty = v.InferOutput<typeof Duty>

/**
 * Who is at the desks: `now`, the `next` to come, and `coming`: every one of the next seven days, today's first. On
 * public holidays and while the station is shut nobody comes; `holiday` names the first of those days that is one.
 */
export const DutyTable = v.strictObject({
  now: v.array(Duty),
  next: v.nullable(Duty),
  coming: v.array(Duty),
  holiday: v.nullable(v.strictObject({ date: v.string(), name: v.string() })),
})
export type DutyTable = v.InferOutput<typeof DutyTable>

/** 党务, 政务, 社团. */
export const ServiceKind = v.picklist(['party', 'government', 'club'])
export type ServiceKind = v.InferOutput<typeof ServiceKind>

/** A page of ours that a service leads to; which address it has is the client's business. */
export const ServicePage = v.picklist(['activities', 'lessons', 'ideas', 'submit_idea'])
export type ServicePage = v.InferOutput<typeof ServicePage>

/** Where a service leads: every one leads somewhere. */
export const ServiceAction = v.variant('kind', [
  v.strictObject({ kind: v.literal('page'), page: ServicePage }),
  v.strictObject({ kind: v.literal('phone'), phone: v.string() }),
  /** Another station does it. */
  v.strictObject({ kind: v.literal('place'), stationId: Id, name: v.string() }),
  /** Come here; this is what to bring. */
  v.strictObject({ kind: v.literal('words'), bring: v.string() }),
])
export type ServiceAction = v.InferOutput<typeof ServiceAction>

/** Something one can get done through a station. */
export const StationService = v.strictObject({
  id: Id,
  kind: ServiceKind,
  name: v.string(),
  line: v.nullable(v.string()),
  action: ServiceAction,
})
export type StationService = v.InferOutput<typeof StationService>

export const StationRef = v.strictObject({ id: Id, name: v.string() })
export type StationRef = v.InferOutput<typeof StationRef>
