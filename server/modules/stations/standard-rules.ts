import { standards, type StandardItem, type StandardKey, type StandardState } from '../../../contract/standards'

/** The latest mark of an item. */
export interface StandardMark {
  readonly item: string
  readonly state: StandardState
  readonly note: string
  readonly markedAt: Date
  readonly markedBy: string
}

/** Every item of the list in its order, as last marked; what nobody has looked at is unknown. */
export function standardItems(marks: readonly StandardMark[], names: ReadonlyMap<string, string>): StandardItem[] {
  const byItem = new Map(marks.map((mark) => [mark.item, mark]))
  return standards.map(({ key }) => itemOf(key, byItem.get(key), names))
}

/** One item with who marked it; somebody who is gone stays a staff member without a name. */
export function itemOf(
  key: StandardKey,
  mark: StandardMark | undefined,
  names: ReadonlyMap<string, string>,
): StandardItem {
  if (!mark) return { key, state: 'unknown', note: '', marked: null }
  const { state, note, markedAt, markedBy } = mark
  return { key, state, note, marked: { at: markedAt.toISOString(), by: names.get(markedBy) ?? '工作人员' } }
}

/** How many items are in a state. */
export const countOf = (items: readonly StandardItem[], state: StandardState): number =>
  items.filter((item) => item.state === state).length
