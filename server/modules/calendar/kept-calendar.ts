import { MINUTE_MS } from '../../../contract/time'
import type { Database } from '../../kernel/database'
import { calendarFrom, type ChineseCalendar } from './notice-rules'
import { listYears } from './repository'
import { shippedYears } from './shipped-years'

/** So long a process goes on with what it has read; another process's correction is seen this much later at most. */
const KEPT_MS = MINUTE_MS

interface Kept {
  readonly readAtMs: number
  readonly calendar: Promise<ChineseCalendar>
}

/**
 * One calendar a database. It changes once a year and every list of stations needs it, so it is not worth a statement
 * each time.
 */
const kept = new WeakMap<Database, Kept>()

/** The Chinese calendar as staff and the shipped years know it, at most a minute old by the call's clock. */
export function calendarOf({ database, now }: { database: Database; now: Date }): Promise<ChineseCalendar> {
  const last = kept.get(database)
  // A clock that was moved back must not keep a calendar alive for longer.
  if (last && Math.abs(now.getTime() - last.readAtMs) < KEPT_MS) return last.calendar
  const calendar = read(database)
  const entry = { readAtMs: now.getTime(), calendar }
  kept.set(database, entry)
  calendar.catch(() => { if (kept.get(database) === entry) kept.delete(database) })
  return calendar
}

/** Makes the next question read the calendar again. */
export function forgetCalendar(database: Database): void {
  kept.delete(database)
}

async function read(database: Database): Promise<ChineseCalendar> {
  return calendarFrom([...shippedYears, ...await listYears(database)])
}
