import * as v from 'valibot'
import { Id, Instant } from '../../../contract/primitives'
import type {
  ClosureEntry, ClosureListInput, ClosureListView, ClosurePreview, PreviewClosureInput,
} from '../../../contract/station-times'
import type { Context } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { decodeCursor, pageOf } from '../../kernel/page'
import { calendarOf } from '../calendar'
import { nicknamesOf } from '../residents'
import { listClosures, type ClosureEntryRow } from './closure-repository'
import { areSoundTimes, type Closure } from './closure-rules'
import { momentOf } from './day-rules'
import { momentAsked } from './filter-asked'
import { openAt } from './opening-rules'
import { areOverlapping, comingPart, usualWithin, withClosure } from './preview-rules'
import { closuresOf, closureView } from './queries'
import { find } from './repository'

/** Exceptions that hold now or will, of one station or of all, in the order they begin, with who entered them. */
export async function closureList(
  { database, now }: Context,
  { stationId, cursor, limit }: v.InferOutput<typeof ClosureListInput>,
): Promise<v.InferOutput<typeof ClosureListView>> {
  const key = decodeCursor(cursor, v.tuple([Instant, Id]))
  const after = key && { from: new Date(key[0]), id: key[1] }
  const rows = await listClosures(database, { stationId: stationId ?? null, after, count: limit + 1, now })
  const names = await nicknamesOf(database, rows.map(({ createdBy }) => createdBy))
  return pageOf(rows, limit, {
    view: (row) => entryView(row, names.get(row.createdBy) ?? null),
    key: ({ id, from }) => [from.toISOString(), id],
  })
}

/** What an exception would change for everybody, before it is entered. Fails as entering it would. */
export async function previewClosure(context: Context, input: PreviewClosureInput): Promise<ClosurePreview> {
  const { database, now } = context
  const row = await find(database, { id: input.stationId, now })
  if (!row) throw new Failure('station.not_found')
  const closure = closureOf(input)
  const times = { ...closure, toMs: input.to === null ? null : closure.toMs }
  if (!areSoundTimes(times, now.getTime())) throw new Failure('closure.times_invalid')
  const facts = { hours: row.hours, closures: closuresOf(row) }
  const part = comingPart(closure, now.getTime())
  const at = new Date(part.fromMs)
  return {
    at: at.toISOString(),
    open: openAt(withClosure(facts, closure), momentOf(at, await calendarOf(context))),
    usual: usualWithin(facts, part, await momentAsked(context)).map(({ from, to }) =>
      ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() })),
    overlaps: (row.closures ?? [])
      .filter((other) => areOverlapping(closure, { ...other, toMs: other.toMs ?? Infinity }))
      .map(closureView),
  }
}

const closureOf = ({ kind, from, to, reason }: PreviewClosureInput): Closure =>
  ({ kind, reason, fromMs: Date.parse(from), toMs: to === null ? Infinity : Date.parse(to) })

const entryView = (row: ClosureEntryRow, enteredBy: string | null): ClosureEntry => ({
  id: row.id,
  kind: row.kind,
  from: row.from.toISOString(),
  to: row.to && row.to.toISOString(),
  reason: row.reason,
  station: { id: row.stationId, name: row.stationName },
  enteredBy,
  enteredAt: row.createdAt.toISOString(),
  isShelter: row.isShelter,
})
