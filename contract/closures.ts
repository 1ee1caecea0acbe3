import * as v from 'valibot'
import { CLOSURE_REASON_MAX } from './limits'
import { Id, Instant, RequestId, typedText } from './primitives'

/** `closed`: shut although the week says open. `open`: an extra opening, such as a shelter at night. */
export const ClosureKind = v.picklist(['closed', 'open'])
export type ClosureKind = v.InferOutput<typeof ClosureKind>

const facts = {
  kind: ClosureKind,
  from: Instant,
  /** Half-open; `null`: until staff say otherwise, for closures only. */
  to: v.nullable(Instant),
}

/** A dated exception of one station, with its reason for everybody. Of two that overlap the later entered holds. */
export const StationClosure = v.strictObject({ id: Id, ...facts, reason: v.string() })
export type StationClosure = v.InferOutput<typeof StationClosure>

/** `stations.addClosure`. */
export const AddClosureInput = v.strictObject({
  requestId: RequestId,
  stationId: Id,
  ...facts,
  reason: typedText(CLOSURE_REASON_MAX),
})

/** `stations.cancelClosure`: the exception no longer holds, and never comes back. */
export const CancelClosureInput = v.strictObject({ requestId: RequestId, closureId: Id })

export const ClosureRef = v.strictObject({ id: Id })
