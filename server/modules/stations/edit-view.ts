import type { InferOutput } from 'valibot'
import type { HoursReadingView, ReadHoursInput, StationEditView, StationFacts } from '../../../contract/station-staff'
import type { StationInput } from '../../../contract/stations'
import type { Context } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { unitFaceOf } from '../organisations'
import { detailsOf, type DetailsRow } from './detail-repository'
import { dutiesOfRows } from './duty-table-rules'
import { findForEdit, type EditRow } from './edit-repository'
import { soundHoursOf } from './hours-entered'
import { writeHours } from './hours-text'
import { OWN_SOURCE } from './insert-station'
import { revisionOf } from './revision'

/** A station as staff change it. Fails with `station.not_found`. */
export async function stationForEdit(
  { database }: Context,
  { id }: InferOutput<typeof StationInput>,
): Promise<StationEditView> {
  const [row, details] = await Promise.all([findForEdit(database, id), detailsOf(database, id)])
  if (!row) throw new Failure('station.not_found')
  const unit = row.unitId === null ? null : await unitFaceOf(database, row.unitId)
  return {
    id,
    facts: factsOf(row),
    parent: details.parent,
    unit: unit && { id: unit.id, level: unit.level, name: unit.name },
    source: row.source === OWN_SOURCE ? null : row.source,
    zones: details.zones,
    duties: dutiesOfRows(details.duties),
    services: details.services,
    revisions: { facts: factsRevision(row), ...insideRevisions(details) },
  }
}

/** What staff see of a station's row in the form. */
export const factsOf = (row: EditRow): StationFacts => ({
  name: row.name,
  kind: row.kind,
  parentId: row.parentId,
  unitId: row.unitId,
  address: row.address,
  lat: row.lat,
  lng: row.lng,
  datum: 'gcj02',
  placeKind: row.placeKind,
  doorNote: row.doorNote ?? '',
  phone: row.phone ?? '',
  areaSquareMeters: row.areaSquareMeters,
  amenities: row.amenities.map(({ kind, note }) => ({ kind, note: note ?? '' })),
  hoursText: row.hoursText ?? (row.hours ? writeHours(row.hours) : ''),
})

export const factsRevision = (row: EditRow): string => revisionOf(factsOf(row))

/** The revisions of the three lists inside a station. */
export const insideRevisions = ({ zones, duties, services }: DetailsRow) =>
  ({ zones: revisionOf(zones), duties: revisionOf(duties), services: revisionOf(services) })

/** What residents would be told by this text of opening hours; for staff while they type it. */
export function readHoursText({ text }: InferOutput<typeof ReadHoursInput>): InferOutput<typeof HoursReadingView> {
  const { hours, certainty, unread } = soundHoursOf(text)
  return { hours, certainty, unread: [...unread] }
}
