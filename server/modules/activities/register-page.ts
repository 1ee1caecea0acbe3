import * as v from 'valibot'
import { REGISTER_PAGE_ROWS } from '../../../contract/limits'
import type { RegisterOf, RegisterPage } from '../../../contract/registers'
import { addDays, instantAt } from '../../../contract/time'
import type { StaffContext } from '../../kernel/context'
import type { Queryable } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { decodeCursor, encodeCursor } from '../../kernel/page'
import { csvPieces } from '../../sheets/write-sheet'
import { allowStation } from '../stations'
import { REGISTER_TITLES, registerPart } from './register'
import type { RegisterSpan } from './register-repository'
import { find } from './repository'
import { phonesForStaff } from './shown-phone'
import { stationsOf } from './statistics'

const keyOf = v.tuple([v.pipe(v.string(), v.isoTimestamp()), v.pipe(v.string(), v.uuid()), v.number()])

interface PageRequest {
  readonly of: RegisterOf
  readonly cursor?: string | undefined
}

/**
 * A page of a register as CSV text. The pages one after another are the file: nobody holds the whole of it, neither
 * this process nor the answer on its way.
 */
export async function getRegisterPage(context: StaffContext, { of, cursor }: PageRequest): Promise<RegisterPage> {
  const { database, sealer, residentId } = context
  const after = decodeCursor(cursor, keyOf)
  const span = await spanOf(database, residentId, of)
  const show = await phonesForStaff(database, sealer, residentId)
  const { rows, next } = await registerPart(database, { span, show, after, limit: REGISTER_PAGE_ROWS })
  const text = await csvText(after === null ? [REGISTER_TITLES, ...rows] : rows)
  return { text, rows: rows.length, nextCursor: next && encodeCursor(next) }
}

/** A byte order mark belongs to the beginning of the file, which the client writes. */
async function csvText(rows: readonly (readonly string[])[]): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of csvPieces(rows)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8').replace(/^\uFEFF/, '')
}

/** What a staff member may have a register of: their own stations'. */
export async function spanOf(database: Queryable, staffId: string, of: RegisterOf): Promise<RegisterSpan> {
  if (!('activityId' in of)) {
    const stations = await stationsOf(database, staffId, of.stationId)
    return { from: instantAt(of.from), to: instantAt(addDays(of.to, 1)), stations }
  }
  const activity = await find(database, of.activityId, null)
  if (!activity) throw new Failure('activity.not_found')
  await allowStation(database, staffId, activity.stationId)
  return of
}
