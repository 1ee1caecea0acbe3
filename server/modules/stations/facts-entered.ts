import type { StationFacts } from '../../../contract/station-staff'
import type { Transaction } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { keepUnit } from '../organisations'
import { stationsInCells, type KnownStation } from './bulk-repository'
import { childKinds, keepKind } from './edit-repository'
import { soundHoursOf } from './hours-entered'
import { isInsideChina } from './import/inside-china'
import { NearTwins } from './import/near-twins'
import { rowOf } from './insert-station'
import { tiesRefusal } from './level-rules'
import type { NewStationRow } from './repository'
import { cellsAround } from './rules'

/** Metres around a station in which a twin is looked for; a bit more than a twin is away. */
const TWIN_SEARCH_METERS = 12

interface Entered {
  readonly id: string
  readonly facts: StationFacts
  readonly createdAt: Date
  /** Absent for a station of our own. */
  readonly origin?: { readonly source: string; readonly sourceId: string }
}

/** The row that facts make of a station: position in GCJ-02, hours as they are understood. */
export function rowOfFacts({ id, facts, createdAt, origin }: Entered): NewStationRow {
  const { hoursText, amenities, ...rest } = facts
  const { hours, ...hoursRead } = soundHoursOf(hoursText)
  return rowOf({
    ...rest,
    id,
    createdAt,
    doorNote: facts.doorNote || null,
    phone: facts.phone || null,
    amenities: amenities.map(({ kind, note }) => ({ kind, note: note || null })),
    hours,
    hoursRead,
    ...(origin && { origin }),
  })
}

/**
 * Keeps what a station is tied to until the transaction ends, and refuses ties that do not fit and positions outside
 * China.
 */
export async function checkTies(tx: Transaction, id: string, facts: StationFacts): Promise<void> {
  const { kind, parentId, unitId, lat, lng } = facts
  if (!isInsideChina({ lat, lng })) throw new Failure('station.position_refused')
  if (unitId !== null) await keepUnit(tx, unitId)
  const parentKind = parentId === null ? null : await keepKind(tx, parentId)
  if (parentId !== null && parentKind === null) throw new Failure('station.parent_refused')
  const refusal = tiesRefusal({ kind, parentKind, childKinds: await childKinds(tx, id) })
  if (refusal) throw new Failure(refusal)
}

/** Refuses a second station of one name on one spot. */
export async function checkTwin(tx: Transaction, row: NewStationRow): Promise<void> {
  const twins = new NearTwins<KnownStation>()
  for (const known of await stationsInCells(tx, cellsAround(row.gcj, TWIN_SEARCH_METERS) ?? [])) twins.add(known)
  const isOther = ({ source, sourceId }: KnownStation): boolean => source !== row.source || sourceId !== row.sourceId
  if (twins.find(row, isOther)) throw new Failure('station.twin')
}
