import type { ActivitySummary } from '../../../contract/activities'
import { instantAt, MINUTE_MS } from '../../../contract/time'

/** The table shows a day from noon to half past one, minutes of the day. */
export const TABLE_FROM = 12 * 60
export const TABLE_TO = 13 * 60 + 30

/** Half hours that are written at the edge. */
export const TABLE_HOURS = [0, 30, 60, 90].map((minutes) => TABLE_FROM + minutes)

/** Blocks side by side before a title cannot be read any more. */
const MOST_LANES = 2

/** A block on the table at true scale; `top` and `height` are shares of the whole table. */
export interface Slot {
  readonly activity: ActivitySummary
  readonly top: number
  readonly height: number
  /** Place among those that overlap, from 0, and how many places there are. */
  readonly lane: number
  readonly lanes: number
}

export interface LunchDay {
  readonly slots: readonly Slot[]
  /** At another time of the day, or too many at once. */
  readonly others: readonly ActivitySummary[]
}

interface Block {
  readonly activity: ActivitySummary
  readonly from: number
  readonly to: number
}

/** Where a moment of the day stands on the table, 0 to 1. */
export function shareOf(minute: number): number {
  return Math.min(1, Math.max(0, (minute - TABLE_FROM) / (TABLE_TO - TABLE_FROM)))
}

/** Minutes from midnight of `day` to an instant; may lie outside that day. */
export function minuteOn(day: string, instant: string | Date): number {
  return (new Date(instant).getTime() - instantAt(day).getTime()) / MINUTE_MS
}

/** Lays the lessons of a day out; what overlaps stands side by side. */
export function layOut(activities: readonly ActivitySummary[], day: string): LunchDay {
  const blocks = activities
    .map((activity) => ({ activity, from: minuteOn(day, activity.startsAt), to: minuteOn(day, activity.endsAt) }))
    .sort((a, b) => a.from - b.from)
  const isAtNoon = ({ from, to }: Block): boolean => from < TABLE_TO && to > TABLE_FROM
  const groups = overlapping(blocks.filter(isAtNoon)).map(inLanes)
  const crowded = groups.flatMap((group) => group.crowded)
  const elsewhen = blocks.filter((block) => !isAtNoon(block)).map(({ activity }) => activity)
  return { slots: groups.flatMap(({ slots }) => slots), others: [...crowded, ...elsewhen] }
}

/** Groups of blocks that touch in time, directly or through another. */
function overlapping(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = []
  let until = -Infinity
  for (const block of blocks) {
    if (block.from >= until) groups.push([])
    groups[groups.length - 1]?.push(block)
    until = Math.max(until, block.to)
  }
  return groups
}

function inLanes(group: readonly Block[]): { slots: Slot[]; crowded: ActivitySummary[] } {
  const ends: number[] = []
  const placed: { block: Block; lane: number }[] = []
  const crowded: ActivitySummary[] = []
  for (const block of group) {
    const free = ends.findIndex((end) => end <= block.from)
    const lane = free === -1 ? ends.length : free
    if (lane < MOST_LANES) {
      ends[lane] = block.to
      placed.push({ block, lane })
    } else crowded.push(block.activity)
  }
  return { slots: placed.map(({ block, lane }) => slotOf(block, lane, ends.length)), crowded }
}

function slotOf({ activity, from, to }: Block, lane: number, lanes: number): Slot {
  const top = shareOf(from)
  return { activity, top, height: shareOf(to) - top, lane, lanes }
}
