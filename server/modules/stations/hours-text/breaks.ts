import type { Interval } from '../../../../contract/opening-hours'

/**
 * Hours with a break taken out: one that lies within them, or that fills the gap they leave. Null for one that hangs
 * over an end or lies elsewhere.
 */
export function withoutBreak(times: readonly Interval[], gap: Interval): Interval[] | null {
  const around = times.find((time) => time.from < gap.from && gap.to < time.to)
  if (!around) return isGap(times, gap) ? [...times] : null
  const parts = [{ from: around.from, to: gap.from }, { from: gap.to, to: around.to }]
  return times.flatMap((time) => (time === around ? parts : [time]))
}

const isGap = (times: readonly Interval[], gap: Interval): boolean =>
  times.some(({ to }, index) => to === gap.from && times[index + 1]?.from === gap.to)
