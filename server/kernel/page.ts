import * as v from 'valibot'
import { Failure } from './failure'

type KeyPart = string | number

/** A keyset cursor: the sort key of the last row shown, opaque on the wire. */
export const encodeCursor = (key: readonly KeyPart[]): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/**
 * The sort key inside a cursor; null without one. A cursor that is not one of this list's (`key` says its shape)
 * is `input.invalid`: a silent start from the top would show the same rows again and again.
 */
export function decodeCursor<const Key extends v.GenericSchema>(
  cursor: string | undefined,
  key: Key,
): v.InferOutput<Key> | null {
  if (cursor === undefined) return null
  try {
    return v.parse(key, JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw new Failure('input.invalid', [{ path: 'cursor', message: '从头再看一遍列表。' }])
  }
}

/** Cuts `limit + 1` fetched rows into a page: the extra row only says that there is a next page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  { view, key }: { view: (row: Row) => Item; key: (row: Row) => readonly KeyPart[] },
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(view),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(key(last)) : null,
  }
}
