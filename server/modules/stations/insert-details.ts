import type { Database, Transaction } from '../../kernel/database'
import type { StationDetails } from './detail-repository'
import { replaceDuties, replaceServices, replaceZones } from './inside-repository'

/** Stores zones, duties and services of a new station, in their order; what was there is replaced. */
export async function insertDetails(
  database: Database,
  stationId: string,
  { zones, duties, services }: StationDetails,
): Promise<void> {
  await database.transaction(async (tx: Transaction) => {
    await replaceZones(tx, stationId, zones)
    await replaceDuties(tx, stationId, duties)
    await replaceServices(tx, stationId, services)
  })
}
