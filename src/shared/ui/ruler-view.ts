/** One li, in metres, and the five marks that stand for it. */
const LI_METERS = 500
const LI_MARKS = 5
/** Above this many places a mark per place is too fine to see, so the ruler shows the share instead. */
const MOST_MARKS = 30
const FEW_SHARE = 0.15

export interface RulerView {
  marks: number
  /** The filled share, 0 to 1, at true scale. */
  filled: number
  tone: 'ok' | 'warn' | 'ink' | 'brand' | 'info' | 'gold'
  /** Nothing is left: the whole ruler is hatched. */
  full?: boolean
}

function share(part: number, whole: number): number {
  if (!(whole > 0)) return 0
  return Math.min(1, Math.max(0, part / whole))
}

/** A distance in metres on one li: five marks of 100 m, full beyond that. */
export function distanceRuler(meters: number): RulerView {
  return { marks: LI_MARKS, filled: share(meters, LI_METERS), tone: 'ink' }
}

/** What is left of `capacity` places: a mark per place up to 30, amber at 15 % or less, hatched when none is left. */
export function placesRuler(left: number, capacity: number): RulerView {
  const filled = share(left, capacity)
  const marks = Math.min(MOST_MARKS, Math.max(1, capacity))
  if (filled === 0) return { marks, filled, tone: 'ok', full: true }
  return { marks, filled, tone: filled <= FEW_SHARE ? 'warn' : 'ok' }
}

/** How far a lesson has been heard: a mark per minute, the last one cut where the lesson ends, filled to the second. */
export function lessonRuler(positionSeconds: number, durationSeconds: number): RulerView {
  const minutes = Math.round((durationSeconds / 60) * 100) / 100
  return { marks: Math.max(1, minutes), filled: share(positionSeconds, durationSeconds), tone: 'brand' }
}

/** How many of an idea's steps are done; golden once it is adopted. */
export function stepsRuler(done: number, total: number, golden = false): RulerView {
  return { marks: Math.max(1, total), filled: share(done, total), tone: golden ? 'gold' : 'info' }
}
