import * as v from 'valibot'
import { MovedDay } from './calendar'
import { StationClosure } from './closures'
import { NEARBY_ACCURACY_MAX_M, NEARBY_RADIUS_M, NEARBY_RADIUS_MAX_M } from './limits'
import { HoursCertainty, OpeningHours } from './opening-hours'
import { BrandFace, UnitRef } from './organisations'
import { Count, Cursor, Id, Instant, LocalDate, PageSize, pageOf } from './primitives'
import { DutyTable, PlaceKind, StationRef, StationService, StationZone } from './station-details'

/**
 * Level of a station, from the city's centre to the post at the corner; `square` is an outdoor place (文化广场),
 * `studio` a workshop of its own inside a station, its parent (工作室).
 */
export const StationKind = v.picklist([
  'city', 'district', 'subdistrict', 'community', 'building', 'post', 'square', 'studio',
])
export type StationKind = v.InferOutput<typeof StationKind>

export const AmenityKind = v.picklist([
  'water', 'meal', 'wifi', 'plug', 'aed', 'baby', 'book', 'hush', 'toilet', 'medicine',
])
export type AmenityKind = v.InferOutput<typeof AmenityKind>

/** The coordinate system of a position. Undeclared input is refused: mixing the two is off by about 500 m. */
export const Datum = v.picklist(['gcj02', 'wgs84'])
export type Datum = v.InferOutput<typeof Datum>

export const Latitude = v.pipe(v.number(), v.finite(), v.minValue(-90), v.maxValue(90))
export const Longitude = v.pipe(v.number(), v.finite(), v.minValue(-180), v.maxValue(180))

/**
 * Why a door is open or shut against the week's hours: `text` is what staff wrote, or the name of the public holiday.
 */
export const DoorReason = v.strictObject({
  kind: v.picklist(['closure', 'extra_opening', 'public_holiday']),
  text: v.string(),
})
export type DoorReason = v.InferOutput<typeof DoorReason>

/**
 * A day that matters for the answer and that the hours do not speak of: a public holiday, a shifted workday (调休), or
 * any day of a year whose calendar is not published. One had better ring before going.
 */
export const DayCaution = v.strictObject({
  kind: v.picklist(['public_holiday', 'shifted_workday', 'calendar_unpublished']),
  date: LocalDate,
})
export type DayCaution = v.InferOutput<typeof DayCaution>

const doorWords = { reason: v.nullable(DoorReason), caution: v.nullable(DayCaution) }

/**
 * Whether one can go in now. `until`, `opensAt` and `resumesAt` are instants; `null` until means no end within a week,
 * `null` opensAt that no opening is in sight.
 */
export const OpenState = v.variant('state', [
  v.strictObject({
    state: v.literal('open'), until: v.nullable(Instant), resumesAt: v.nullable(Instant), ...doorWords,
  }),
  v.strictObject({ state: v.literal('closing_soon'), until: Instant, resumesAt: v.nullable(Instant), ...doorWords }),
  v.strictObject({ state: v.literal('closed'), opensAt: v.nullable(Instant), ...doorWords }),
  v.strictObject({ state: v.literal('unknown') }),
])
export type OpenState = v.InferOutput<typeof OpenState>

export const Amenity = v.strictObject({ kind: AmenityKind, note: v.nullable(v.string()) })
export type Amenity = v.InferOutput<typeof Amenity>

const stationFacts = {
  id: Id,
  name: v.string(),
  kind: StationKind,
  /** The name of the station above it; of the one it is in, for a studio. */
  parentName: v.nullable(v.string()),
  address: v.string(),
  phone: v.nullable(v.string()),
  /** GCJ-02 degrees. */
  lat: v.number(),
  lng: v.number(),
  open: OpenState,
}

/** A station in a list of neighbours: what is needed to choose and go. */
export const NearbyStation = v.strictObject({
  ...stationFacts,
  distanceMeters: Count,
  /** Within the radius however far off the position is; false: perhaps within, or beyond. */
  sure: v.boolean(),
  amenities: v.array(AmenityKind),
})
export type NearbyStation = v.InferOutput<typeof NearbyStation>

/** Doors are told for an instant that has a calendar: this century. */
const DoorInstant = v.pipe(Instant, v.check((text) => text >= '2000' && text < '2101'))

/** Which stations are wanted; a filter that is left out lets all of them through. */
export const stationFilters = {
  /** All of them must be there. */
  amenities: v.optional(v.pipe(v.array(AmenityKind), v.maxLength(AmenityKind.options.length)), []),
  /** One of them. */
  kinds: v.optional(v.pipe(v.array(StationKind), v.maxLength(StationKind.options.length)), []),
  /** Only those one can go into at `openAt`; one whose hours nobody told us is not among them. */
  openOnly: v.optional(v.boolean(), false),
  /** The instant every door is told for; unless given, now. */
  openAt: v.optional(DoorInstant),
}

/** A position in the datum it declares. */
export const positionFields = { lat: Latitude, lng: Longitude, datum: Datum }

/**
 * `stations.nearby`: where somebody is, how far off that may be and how far they would walk (metres), and what they
 * are looking for.
 */
export const NearbyInput = v.strictObject({
  ...positionFields,
  accuracyMeters: v.optional(
    v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(NEARBY_ACCURACY_MAX_M)),
    0,
  ),
  radiusMeters: v.optional(
    v.pipe(v.number(), v.finite(), v.gtValue(0), v.maxValue(NEARBY_RADIUS_MAX_M)),
    NEARBY_RADIUS_M,
  ),
  ...stationFilters,
})

/**
 * All and only the stations that may be within the radius, nearest first: `sure` says which of them are for certain.
 * `nearest` is the closest one when there is none.
 */
export const NearbyView = v.strictObject({
  /** The position asked about, in GCJ-02 like everything in the answer, whatever datum it came in. */
  center: v.strictObject({ lat: v.number(), lng: v.number() }),
  stations: v.array(NearbyStation),
  nearest: v.nullable(NearbyStation),
})
export type NearbyView = v.InferOutput<typeof NearbyView>

export const StationInput = v.strictObject({ id: Id })

export const StationView = v.strictObject({
  ...stationFacts,
  placeKind: v.nullable(PlaceKind),
  doorNote: v.nullable(v.string()),
  /** Address of a picture of the door. */
  doorPhoto: v.nullable(v.string()),
  areaSquareMeters: v.nullable(Count),
  amenities: v.array(Amenity),
  /** `null`: nobody has told us the hours. */
  hours: v.nullable(OpeningHours),
  /** The hours as the source wrote them; always shown where they were not fully understood. */
  hoursText: v.nullable(v.string()),
  hoursCertainty: HoursCertainty,
  /** The pieces of the text that were not understood. */
  hoursUnread: v.array(v.string()),
  /** What decides about today's hours besides the weekday; both `null` on an ordinary day. */
  today: v.strictObject({
    moved: v.nullable(MovedDay),
    /** The season that holds, by its place in `hours.seasons`. */
    season: v.nullable(Count),
  }),
  /** Dated exceptions that are not over yet, in the order they begin. */
  closures: v.array(StationClosure),
  parent: v.nullable(StationRef),
  studios: v.array(StationRef),
  zones: v.array(StationZone),
  duties: DutyTable,
  services: v.array(StationService),
  /** Where it belongs in the organisation tree, and the nearest brand from there upwards. */
  unit: v.nullable(v.strictObject({ ...UnitRef.entries, brand: v.nullable(BrandFace) })),
  /** Whether the caller works for this station. */
  can: v.strictObject({ upkeep: v.boolean() }),
})
export type StationView = v.InferOutput<typeof StationView>

export const StationListInput = v.strictObject({
  ...stationFilters,
  cursor: v.optional(Cursor),
  limit: v.optional(PageSize, 20),
})

/** A station in the directory, by name. */
export const StationSummary = v.strictObject(stationFacts)
export type StationSummary = v.InferOutput<typeof StationSummary>
export const StationListView = pageOf(StationSummary)

/** `stations.ofUnit`: the stations of a unit and of everything below it, its own ones first. */
export const StationsOfUnitInput = v.strictObject({
  unitId: Id,
  cursor: v.optional(Cursor),
  limit: v.optional(PageSize, 20),
})
