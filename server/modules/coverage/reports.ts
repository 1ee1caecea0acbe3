import * as v from 'valibot'
import type { Gap, WrongReport } from '../../../contract/coverage'
import { Count, Id, LocalDate } from '../../../contract/primitives'
import { localDateOf } from '../../../contract/time'
import type { Context } from '../../kernel/context'
import { decodeCursor, pageOf } from '../../kernel/page'
import { cellMiddle, stationNamesOf } from '../stations'
import { nearestHomes } from './home-repository'
import { gaps, openWrongRemarks, type GapRow } from './report-repository'

interface PageRequest {
  readonly cursor?: string | undefined
  readonly limit: number
}

/** A page of the cells in which several people miss a station. */
export async function listGaps({ database, now }: Context, { cursor, limit }: PageRequest) {
  const after = decodeCursor(cursor, v.tuple([Count, Count]))
  const rows = await gaps(database, { on: localDateOf(now), after, count: limit + 1 })
  const names = await nearestHomes(database, rows.map(({ cell }) => cellMiddle(cell)))
  const named = rows.map((row, index) => ({ ...row, nearestHome: names[index] ?? null }))
  return pageOf(named, limit, { view: gapView, key: ({ reports, cell }) => [reports, cell] })
}

/** A page of what people say is wrong about stations. A station that is gone meanwhile is named as such. */
export async function listWrongReports({ database }: Context, { cursor, limit }: PageRequest) {
  const after = decodeCursor(cursor, v.tuple([LocalDate, Id]))
  const rows = await openWrongRemarks(database, { after, count: limit + 1 })
  const names = await stationNamesOf(database, rows.map(({ stationId }) => stationId))
  return pageOf(rows, limit, {
    view: ({ id, stationId, text, on }): WrongReport => ({
      id, station: { id: stationId, name: names.get(stationId) ?? '已经撤了的站' }, text, on,
    }),
    key: ({ on, id }) => [on, id],
  })
}

const gapView = ({ cell, ...rest }: GapRow & { readonly nearestHome: string | null }): Gap => ({
  id: String(cell),
  ...cellMiddle(cell),
  nearestHome: rest.nearestHome,
  reports: rest.reports,
  lastOn: rest.lastOn,
  texts: rest.texts,
})
