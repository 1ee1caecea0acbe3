import * as v from 'valibot'
import { ClosureKind, StationClosure } from './closures'
import { CLOSURE_REASON_MAX } from './limits'
import { Cursor, Id, Instant, PageSize, pageOf, typedText } from './primitives'
import { OpenState } from './stations'

/** `stations.closures`: of one station, or of all of them. */
export const ClosureListInput = v.strictObject({
  stationId: v.optional(Id),
  cursor: v.optional(Cursor),
  limit: v.optional(PageSize, 20),
})

/** An exception as staff see it: where, who entered it and when. */
export const ClosureEntry = v.strictObject({
  ...StationClosure.entries,
  station: v.strictObject({ id: Id, name: v.string() }),
  /** Their nickname; `null` when the person is gone. */
  enteredBy: v.nullable(v.string()),
  enteredAt: Instant,
  /** Part of an emergency, which opened it together with others. */
  isShelter: v.boolean(),
})
export type ClosureEntry = v.InferOutput<typeof ClosureEntry>
export const ClosureListView = pageOf(ClosureEntry)

/** `stations.previewClosure`: an exception that is not entered yet. */
export const PreviewClosureInput = v.strictObject({
  stationId: Id,
  kind: ClosureKind,
  from: Instant,
  to: v.nullable(Instant),
  reason: typedText(CLOSURE_REASON_MAX),
})
export type PreviewClosureInput = v.InferOutput<typeof PreviewClosureInput>

/** What an exception would change. */
export const ClosurePreview = v.strictObject({
  /** The first moment it holds: its beginning, or now. */
  at: Instant,
  /** What everybody would then read of the door. */
  open: OpenState,
  /** When the door would be open without it, within its time: the first ten, of a week when it has no end. */
  usual: v.array(v.strictObject({ from: Instant, to: Instant })),
  /** Exceptions entered before that share time with it: over them it would hold. */
  overlaps: v.array(StationClosure),
})
export type ClosurePreview = v.InferOutput<typeof ClosurePreview>
