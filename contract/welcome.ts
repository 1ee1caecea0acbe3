import * as v from 'valibot'
import { ActivityKind } from './activities'
import { Count, Id, Instant } from './primitives'

/** `first`: never seen at any activity; `came`: this was the first one, and the only one so far. */
export const WelcomeStage = v.picklist(['first', 'came'])
export type WelcomeStage = v.InferOutput<typeof WelcomeStage>

/** What somebody who comes for the first time would like to know. What nobody wrote down is null and is left out. */
export const Welcome = v.strictObject({
  stage: WelcomeStage,
  kind: ActivityKind,
  minutes: Count,
  bring: v.nullable(v.string()),
  /** They take part over the net: nobody has to find a door. */
  isRemote: v.boolean(),
  where: v.strictObject({
    stationId: Id,
    name: v.string(),
    /** Null where the station is no more. */
    address: v.nullable(v.string()),
    doorNote: v.nullable(v.string()),
    room: v.nullable(v.string()),
    /** Of the room, as the station's own list of rooms has it. */
    floor: v.nullable(v.string()),
  }),
  /** Who leads the activity, and whom the community of the station names to be asked. */
  leader: v.nullable(v.string()),
  contact: v.nullable(v.strictObject({ name: v.string(), unit: v.string(), phone: v.nullable(v.string()) })),
  /** What comes after it; `isHeld`: they have a place there already. */
  next: v.nullable(v.strictObject({
    id: Id, title: v.string(), startsAt: Instant, stationName: v.string(), isHeld: v.boolean(),
  })),
})
export type Welcome = v.InferOutput<typeof Welcome>

/** `activities.welcome`. `isRegular`: they came more than once and need no welcome anywhere; no use in asking again. */
export const WelcomeView = v.strictObject({ isRegular: v.boolean(), welcome: v.nullable(Welcome) })
export type WelcomeView = v.InferOutput<typeof WelcomeView>
