import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { newId } from '../../kernel/ids'
import { writeOnce } from '../../kernel/write'
import { allowStation } from './allow-station'
import { detailsOf, type DetailsRow } from './detail-repository'
import { lockForEdit } from './edit-repository'
import { insideRevisions } from './edit-view'

interface Order {
  readonly procedure: string
  readonly part: 'zones' | 'duties' | 'services'
  readonly input: { readonly requestId: string; readonly stationId: string; readonly revision: string }
}

/**
 * Replaces one of the lists inside a station, unless a colleague changed it since it was read. `write` answers what the
 * audit keeps.
 */
export async function setInside(
  context: StaffContext,
  { procedure, part, input }: Order,
  write: (tx: Transaction, details: DetailsRow) => Promise<unknown>,
): Promise<{ id: string }> {
  const { now, residentId } = context
  const { stationId: id, revision, requestId } = input
  return writeOnce(context, procedure, {
    input,
    work: async (tx) => {
      if (!(await lockForEdit(tx, id))) throw new Failure('station.not_found')
      await allowStation(tx, residentId, id)
      const details = await detailsOf(tx, id)
      if (insideRevisions(details)[part] !== revision) throw new Failure('station.changed_meanwhile')
      const after = await write(tx, details)
      const entry = { actorId: residentId, action: procedure, subjectId: id, requestId, now }
      await audit(tx, { ...entry, before: { [part]: details[part] }, after: { [part]: after } })
      return { id }
    },
  })
}

/** Entries with their ids, new ones with a new id; an id that is not in the list, or twice, is a new one too. */
export function withIds<Entry extends { readonly id: string | null }>(
  entries: readonly Entry[],
  known: readonly { readonly id: string }[],
  now: Date,
): (Entry & { id: string })[] {
  const free = new Set(known.map(({ id }) => id))
  return entries.map((entry) =>
    ({ ...entry, id: entry.id !== null && free.delete(entry.id) ? entry.id : newId(now) }))
}
