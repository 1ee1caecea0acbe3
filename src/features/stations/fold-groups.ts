/** Rows under one name. */
export interface Group<Key extends string, Row> {
  readonly key: Key
  readonly rows: readonly Row[]
}

/** Rows by group, in the order of `keys`, each group's rows in theirs; empty groups are left out. */
export function groupRows<Key extends string, Row>(
  rows: readonly Row[],
  { keys, keyOf }: { keys: readonly Key[]; keyOf: (row: Row) => Key },
): Group<Key, Row>[] {
  return keys
    .map((key) => ({ key, rows: rows.filter((row) => keyOf(row) === key) }))
    .filter((group) => group.rows.length > 0)
}

/**
 * The groups as a first screen shows them: whole while there are no more than `limit` rows, else the first `few` of
 * each group, so that none is hidden altogether. `hidden` counts what is left out.
 */
export function foldGroups<Key extends string, Row>(
  groups: readonly Group<Key, Row>[],
  { limit, few }: { limit: number; few: number },
): { shown: readonly Group<Key, Row>[]; hidden: number } {
  const count = countRows(groups)
  if (count <= limit) return { shown: groups, hidden: 0 }
  const shown = groups.map(({ key, rows }) => ({ key, rows: rows.slice(0, few) }))
  return { shown, hidden: count - countRows(shown) }
}

/** How many rows all groups have together. */
export const countRows = (groups: readonly Group<string, unknown>[]): number =>
  groups.reduce((sum, { rows }) => sum + rows.length, 0)
