import * as v from 'valibot'
import {
  AMENITY_NOTE_MAX, DUTY_AGENCY_MAX, DUTY_TOPIC_MAX, DUTY_TOPICS_MAX, SERVICE_LINE_MAX, SERVICE_NAME_MAX,
  SERVICE_WORDS_MAX, STATION_ADDRESS_MAX, STATION_AREA_MAX, STATION_DUTIES_MAX, STATION_HOURS_TEXT_MAX,
  STATION_NAME_MAX, STATION_PHONE_MAX, STATION_SERVICES_MAX, STATION_ZONES_MAX, ZONE_DOING_MAX, ZONE_FLOOR_MAX,
  ZONE_NAME_MAX,
} from './limits'
import { HoursCertainty, OpeningHours } from './opening-hours'
import { UnitRef } from './organisations'
import { Count, Id, RequestId, optionalText, typedText } from './primitives'
import { PlaceKind, ServiceKind, ServicePage, StationRef, StationService, StationZone, ZonePurpose } from './station-details'
import { AmenityKind, StationKind, positionFields } from './stations'

/** The state a list or form was read in. A write names it, so that nobody undoes what a colleague did meanwhile. */
const Revision = v.pipe(v.string(), v.maxLength(64))

const Area = v.nullable(v.pipe(Count, v.maxValue(STATION_AREA_MAX)))

/** An amenity as staff enter it; an empty note is none. */
export const AmenityEntry = v.strictObject({ kind: AmenityKind, note: optionalText(AMENITY_NOTE_MAX) })
export type AmenityEntry = v.InferOutput<typeof AmenityEntry>

const facts = {
  name: typedText(STATION_NAME_MAX),
  kind: StationKind,
  /** The station above it, of a higher level; the one it is in, for a studio. */
  parentId: v.nullable(Id),
  /** Where it belongs in the organisation tree. */
  unitId: v.nullable(Id),
  address: typedText(STATION_ADDRESS_MAX),
  ...positionFields,
  placeKind: v.nullable(PlaceKind),
  /** How to find the door; empty where the address says it all. */
  doorNote: optionalText(STATION_ADDRESS_MAX),
  phone: optionalText(STATION_PHONE_MAX),
  areaSquareMeters: Area,
  amenities: v.pipe(v.array(AmenityEntry), v.maxLength(AmenityKind.options.length)),
  /** As people write them; read by the server. Empty: nobody has told us. */
  hoursText: optionalText(STATION_HOURS_TEXT_MAX),
}

/** What staff say of a station. */
export const StationFacts = v.strictObject(facts)
export type StationFacts = v.InferOutput<typeof StationFacts>

/** `stations.create`: answers its id. */
export const CreateStationInput = v.strictObject({ requestId: RequestId, facts: StationFacts })

export const ChangeFactsInput = v.strictObject({
  requestId: RequestId, stationId: Id, revision: Revision, facts: StationFacts,
})

/** `stations.retire`: it leaves every list; what happened in it stays on record. */
export const RetireStationInput = v.strictObject({ requestId: RequestId, stationId: Id })

/** A room as staff enter it; `id` of one that is there already, null for a new one. */
export const ZoneEntry = v.strictObject({
  id: v.nullable(Id),
  name: typedText(ZONE_NAME_MAX),
  purpose: ZonePurpose,
  floor: optionalText(ZONE_FLOOR_MAX),
  areaSquareMeters: Area,
  doing: optionalText(ZONE_DOING_MAX),
})
export type ZoneEntry = v.InferOutput<typeof ZoneEntry>

const Weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))
const DayMinute = v.pipe(Count, v.maxValue(1440))

/** An agency's desk on some weekdays (Monday is 1); minutes of the local day, half-open. */
export const DutyEntry = v.strictObject({
  agency: typedText(DUTY_AGENCY_MAX),
  weekdays: v.pipe(v.array(Weekday), v.minLength(1), v.maxLength(7)),
  fromMinute: DayMinute,
  toMinute: DayMinute,
  topics: v.pipe(v.array(typedText(DUTY_TOPIC_MAX)), v.minLength(1), v.maxLength(DUTY_TOPICS_MAX)),
})
export type DutyEntry = v.InferOutput<typeof DutyEntry>

/** Where a service leads, as staff enter it: another station is named by its id alone. */
export const ActionEntry = v.variant('kind', [
  v.strictObject({ kind: v.literal('page'), page: ServicePage }),
  v.strictObject({ kind: v.literal('phone'), phone: typedText(STATION_PHONE_MAX) }),
  v.strictObject({ kind: v.literal('place'), stationId: Id }),
  v.strictObject({ kind: v.literal('words'), bring: typedText(SERVICE_WORDS_MAX) }),
])
export type ActionEntry = v.InferOutput<typeof ActionEntry>

export const ServiceEntry = v.strictObject({
  id: v.nullable(Id),
  kind: ServiceKind,
  name: typedText(SERVICE_NAME_MAX),
  line: optionalText(SERVICE_LINE_MAX),
  action: ActionEntry,
})
export type ServiceEntry = v.InferOutput<typeof ServiceEntry>

const ofStation = { requestId: RequestId, stationId: Id, revision: Revision }
const listOf = <const Entry extends v.GenericSchema>(entry: Entry, most: number) =>
  v.pipe(v.array(entry), v.maxLength(most))

/** `stations.setZones`: all rooms in their order. What is no longer in the list is taken away. */
export const SetZonesInput = v.strictObject({ ...ofStation, zones: listOf(ZoneEntry, STATION_ZONES_MAX) })

/** `stations.setDuties`: the whole week's table. */
export const SetDutiesInput = v.strictObject({ ...ofStation, duties: listOf(DutyEntry, STATION_DUTIES_MAX) })

/** `stations.setServices`: all services in their order. */
export const SetServicesInput = v.strictObject({ ...ofStation, services: listOf(ServiceEntry, STATION_SERVICES_MAX) })

/** `stations.editable`: a station as staff change it, with the revision of each part. */
export const StationEditView = v.strictObject({
  id: Id,
  facts: StationFacts,
  parent: v.nullable(StationRef),
  unit: v.nullable(UnitRef),
  /** The directory the next import of which will write over the facts; null where there is none. */
  source: v.nullable(v.string()),
  zones: v.array(StationZone),
  duties: v.array(DutyEntry),
  services: v.array(StationService),
  revisions: v.strictObject({ facts: Revision, zones: Revision, duties: Revision, services: Revision }),
})
export type StationEditView = v.InferOutput<typeof StationEditView>

export const ReadHoursInput = v.strictObject({ text: optionalText(STATION_HOURS_TEXT_MAX) })

/** `stations.readHours`: what residents would be told; `unread` are the pieces that were not understood. */
export const HoursReadingView = v.strictObject({
  hours: v.nullable(OpeningHours),
  certainty: HoursCertainty,
  unread: v.array(v.string()),
})
export type HoursReadingView = v.InferOutput<typeof HoursReadingView>

/** Which station was written. */
export const StationChanged = v.strictObject({ id: Id })
