import type { Queryable } from '../../kernel/database'
import { phoneDigits, type Sealer } from '../../kernel/sealer'
import { residentsNamed } from '../residents'
import { searched, type SearchedRow } from './roster-repository'

const DIGITS = /^[\d\s-]{3,}$/

interface Search {
  readonly activityId: string
  /** Part of a name, or at least three digits of a telephone number; empty: nothing is looked for. */
  readonly text: string
}

/**
 * The sign-ups of an activity that a text finds; null when nothing is looked for. Numbers are sealed one by one, so a
 * part of one is found by opening those of this activity only.
 */
export async function searchRoster(
  database: Queryable,
  sealer: Sealer,
  { activityId, text }: Search,
): Promise<string[] | null> {
  if (text === '') return null
  const rows = await searched(database, activityId)
  const digits = phoneDigits(text)
  if (DIGITS.test(text)) return idsOf(rows, ({ phone }) => phone !== null && sealer.open(phone).includes(digits))
  const named = new Set(await residentsNamed(database, rows.flatMap(({ residentId }) => residentId ?? []), text))
  const has = (name: string | null): boolean => name !== null && name.toLowerCase().includes(text.toLowerCase())
  return idsOf(rows, ({ residentId, name, groupName }) =>
    has(name) || has(groupName) || (residentId !== null && named.has(residentId)))
}

const idsOf = (rows: readonly SearchedRow[], meets: (row: SearchedRow) => boolean): string[] =>
  rows.filter(meets).map(({ id }) => id)
