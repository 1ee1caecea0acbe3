import { MAP_STATIONS_MAX } from '../../../contract/limits'
import type { InRegionInput, InRegionView } from '../../../contract/station-map'
import type { Context } from '../../kernel/context'
import { toGcj02 } from './datum'
import { momentAsked } from './filter-asked'
import { stationSummary } from './queries'
import { bySquare, inCorners } from './region-repository'
import { cellsOf, squaresOf } from './region-rules'

/** What a map shows of a region: its stations while they can be told apart, else their counts by square. */
export async function inRegion(context: Context, input: InRegionInput): Promise<InRegionView> {
  const { database, now } = context
  const { datum, zoom, kinds, amenities } = input
  const region = { southWest: toGcj02(input.southWest, datum), northEast: toGcj02(input.northEast, datum) }
  const choice = { kinds, amenities }
  const rows = await inCorners(database, { region, cells: cellsOf(region), choice, now }, MAP_STATIONS_MAX + 1)
  if (rows.length > MAP_STATIONS_MAX) {
    return { detail: 'groups', groups: await bySquare(database, squaresOf(region, zoom), choice) }
  }
  const moment = await momentAsked(context)
  return { detail: 'stations', stations: rows.map((row) => stationSummary(row, moment)) }
}
