/** A dated exception of one station, as staff enter it; half-open, epoch milliseconds. */
export interface Closure {
  /** `open` is an extra opening: a shelter at night. */
  readonly kind: 'closed' | 'open'
  readonly fromMs: number
  /** `Infinity` until staff say otherwise. */
  readonly toMs: number
  readonly reason: string
}

/** An unbroken time in which one can go in; half-open, epoch milliseconds. */
export interface Opening {
  from: number
  to: number
}

/** What staff ask for. */
interface ClosureTimes {
  readonly kind: Closure['kind']
  readonly fromMs: number
  /** Null: until staff say otherwise. */
  readonly toMs: number | null
}

/** Whether an exception can still matter: it begins before it ends, is not over, and an extra opening has an end. */
export function areSoundTimes({ kind, fromMs, toMs }: ClosureTimes, nowMs: number): boolean {
  return toMs === null ? kind === 'closed' : fromMs < toMs && nowMs < toMs
}

/** The exception that holds at an instant: where two overlap, the one that was entered later. Oldest first. */
export function closureAt(closures: readonly Closure[], instantMs: number): Closure | null {
  return closures.findLast(({ fromMs, toMs }) => fromMs <= instantMs && instantMs < toMs) ?? null
}

/** Openings, ascending, after the exceptions in the order they were entered: the later word holds. */
export function withClosures(openings: readonly Opening[], closures: readonly Closure[]): readonly Opening[] {
  return closures.reduce(
    (times, closure) => (closure.kind === 'closed' ? without(times, closure) : withExtra(times, closure)),
    openings,
  )
}

function without(openings: readonly Opening[], { fromMs, toMs }: Closure): Opening[] {
  return openings.flatMap(({ from, to }) => {
    const [before, after] = [{ from, to: Math.min(to, fromMs) }, { from: Math.max(from, toMs), to }]
    return [before, after].filter((part) => part.from < part.to)
  })
}

function withExtra(openings: readonly Opening[], { fromMs, toMs }: Closure): Opening[] {
  const joined: Opening[] = []
  const extra = { from: fromMs, to: toMs }
  for (const opening of [...openings, extra].sort((a, b) => a.from - b.from)) append(joined, opening)
  return joined
}

/** Adds an opening that begins no earlier than the last one; where they touch they are one. */
export function append(openings: Opening[], { from, to }: Opening): void {
  const last = openings.at(-1)
  if (last && from <= last.to) last.to = Math.max(last.to, to)
  else openings.push({ from, to })
}
