import { randomUUID } from 'node:crypto'
import type { CoverageReportInput, CoverageReportView } from '../../../contract/coverage'
import { localDateOf } from '../../../contract/time'
import type { ResidentContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { consume, type RateLimit } from '../../kernel/rate-limit'
import { writeOnce } from '../../kernel/write'
import { findOpenid } from '../residents'
import { cellOf, stationPlacesOf, toGcj02 } from '../stations'
import { claimTurn, countReport, insertRemark, type ReportKind } from './report-repository'
import { reporterSecret, sealed } from './reporter-key'

/** Reports one resident can hand in, and texts of theirs that are looked at. */
const REPORTS: RateLimit = { name: 'coverage.report', points: 20, seconds: 86_400 }
const CHECKS: RateLimit = { name: 'coverage.check', points: 60, seconds: 3600 }

/** A report without its exact place: all that is left of the position is the cell. */
interface CoarseReport {
  readonly kind: ReportKind
  readonly cell: number
  readonly stationId: string | null
  readonly text: string
}

/**
 * Takes a report that a station is missing here, or that something said of a station is wrong. Words are checked like
 * any others; only staff read them, so where the check is in doubt they need no second look. What is kept: the cell,
 * the day, how many, the words. Who and where exactly is kept nowhere.
 */
export async function report(context: ResidentContext, input: CoverageReportInput): Promise<CoverageReportView> {
  const coarse = await coarsen(context, input)
  if (coarse.text !== '') await check(context, coarse.text)
  const secret = await reporterSecret(context.database)
  const { residentId, now } = context
  const { kind, cell, stationId, text } = coarse
  const on = localDateOf(now)
  // The memory of requests is by person: it gets a keyed hash of the report, from which no cell can be tried out.
  const request = { requestId: input.requestId, seal: sealed(secret, [kind, String(cell), stationId ?? '', text]) }
  return writeOnce(context, 'coverage.report', {
    input: request,
    work: async (tx) => {
      await consume(tx, REPORTS, residentId)
      const personKey = sealed(secret, [residentId, kind, stationId ?? String(cell)])
      const counted = await claimTurn(tx, { personKey, on })
      if (counted) await countReport(tx, { cell, kind, on })
      if (text !== '') await insertRemark(tx, { id: randomUUID(), kind, cell, stationId, text, on })
      return { counted }
    },
  })
}

async function coarsen({ database }: ResidentContext, input: CoverageReportInput): Promise<CoarseReport> {
  if (input.kind === 'missing') {
    return { kind: input.kind, cell: cellOf(toGcj02(input, input.datum)), stationId: null, text: input.text }
  }
  const place = (await stationPlacesOf(database, [input.stationId])).get(input.stationId)
  if (!place || place.isRetired) throw new Failure('station.not_found')
  return { kind: input.kind, cell: cellOf(place), stationId: place.id, text: input.text }
}

/** Outside any transaction: the check may be a call to another machine. */
async function check(context: ResidentContext, text: string): Promise<void> {
  await consume(context.database, CHECKS, context.residentId)
  const openid = await findOpenid(context.database, context.residentId)
  const verdict = await context.contentCheck.checkText(text, { openid })
  if (verdict === 'refuse') throw new Failure('coverage.report_refused')
}
