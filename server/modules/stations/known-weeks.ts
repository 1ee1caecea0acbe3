import type { OpeningHours } from '../../../contract/opening-hours'

/** A city has few different weeks; when there are more than this, all are read anew. */
const WEEKS_MAX = 2000

const weeks = new Map<string, OpeningHours>()

/** The hours a JSON text of the database says: for the same text the same object, which nobody may change. */
export function weekOf(text: string): OpeningHours {
  const known = weeks.get(text)
  if (known) return known
  const week = freeze(JSON.parse(text) as OpeningHours)
  if (weeks.size >= WEEKS_MAX) weeks.clear()
  weeks.set(text, week)
  return week
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
  return value
}
