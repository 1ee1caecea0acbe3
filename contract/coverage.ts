import * as v from 'valibot'
import { COVERAGE_REPORT_TEXT_MAX, PLAN_CHANGES_MAX, SUGGESTED_SITES_MAX } from './limits'
import { Count, Cursor, Id, LocalDate, PageSize, RequestId, optionalText, pageOf, typedText } from './primitives'
import { Datum, Latitude, Longitude } from './stations'

/** A position in the datum it declares. */
const Place = v.strictObject({ lat: Latitude, lng: Longitude, datum: Datum })

/** Name of a 街道, as the list of homes writes it. */
const SubdistrictName = typedText(40)

/**
 * `coverage.report`, by a resident. `missing`: there is no station around this point; the server keeps the grid cell
 * and nothing finer. `wrong`: what a station's page says is not so; nobody's position is asked for.
 */
export const CoverageReportInput = v.variant('kind', [
  v.strictObject({
    kind: v.literal('missing'),
    ...Place.entries,
    text: v.optional(optionalText(COVERAGE_REPORT_TEXT_MAX), ''),
    requestId: RequestId,
  }),
  v.strictObject({
    kind: v.literal('wrong'),
    stationId: Id,
    text: typedText(COVERAGE_REPORT_TEXT_MAX),
    requestId: RequestId,
  }),
])
export type CoverageReportInput = v.InferOutput<typeof CoverageReportInput>

/** `counted` is false when this person has already spoken for the same cell within the last 30 days. */
export const CoverageReportView = v.strictObject({ counted: v.boolean() })
export type CoverageReportView = v.InferOutput<typeof CoverageReportView>

export const GapListInput = v.strictObject({ cursor: v.optional(Cursor), limit: v.optional(PageSize, 20) })

/** A grid cell from which enough people reported a missing station; its centre, GCJ-02. */
export const Gap = v.strictObject({
  /** The number of the cell. */
  id: v.string(),
  lat: v.number(),
  lng: v.number(),
  /** The home nearest to the middle, to call the place by; `null` where nobody lives around. */
  nearestHome: v.nullable(v.string()),
  /** Reports of the last 365 days. */
  reports: Count,
  lastOn: LocalDate,
  /** The latest words, without who said them. */
  texts: v.array(v.string()),
})
export type Gap = v.InferOutput<typeof Gap>
export const GapListView = pageOf(Gap)

export const WrongReportListInput = v.strictObject({ cursor: v.optional(Cursor), limit: v.optional(PageSize, 20) })

/** What somebody says is wrong about a station, and no staff member has seen to yet. */
export const WrongReport = v.strictObject({
  id: Id,
  station: v.strictObject({ id: Id, name: v.string() }),
  text: v.string(),
  on: LocalDate,
})
export type WrongReport = v.InferOutput<typeof WrongReport>
export const WrongReportListView = pageOf(WrongReport)

export const SettleReportInput = v.strictObject({ id: Id, requestId: RequestId })
export const SettledReport = v.strictObject({ id: Id })

/** How much of what lies within one li of a station. */
const figures = {
  points: Count,
  coveredPoints: Count,
  people: Count,
  coveredPeople: Count,
  /** Sample squares of the ground where people live, see docs/coverage.md. */
  squares: Count,
  coveredSquares: Count,
}
export const CoverageFigures = v.strictObject(figures)
export type CoverageFigures = v.InferOutput<typeof CoverageFigures>

export const SubdistrictCoverage = v.strictObject({ name: v.string(), ...figures })
export type SubdistrictCoverage = v.InferOutput<typeof SubdistrictCoverage>

/** Homes without a station within one li that lie within one li of one another. */
export const CoverageHole = v.strictObject({
  /** The home nearest to the middle of the people who live there, GCJ-02. */
  lat: v.number(),
  lng: v.number(),
  name: v.string(),
  subdistrict: v.string(),
  points: Count,
  people: Count,
  /** From that home; `null` when there is no station at all. */
  nearestStationMeters: v.nullable(Count),
})
export type CoverageHole = v.InferOutput<typeof CoverageHole>

const holes = { holes: v.array(CoverageHole), holesInAll: Count }

export const CoverageSummaryInput = v.strictObject({ subdistrict: v.optional(SubdistrictName) })

/** Numbers of the city or of one subdistrict; `subdistricts` always names all of them. Largest holes first. */
export const CoverageSummaryView = v.strictObject({
  total: CoverageFigures,
  subdistricts: v.array(SubdistrictCoverage),
  ...holes,
})
export type CoverageSummaryView = v.InferOutput<typeof CoverageSummaryView>

/** Stations tried out: some more, some fewer. Nothing of it is stored. */
const plan = {
  subdistrict: v.optional(SubdistrictName),
  addedStations: v.optional(v.pipe(v.array(Place), v.maxLength(PLAN_CHANGES_MAX)), []),
  removedStationIds: v.optional(v.pipe(v.array(Id), v.maxLength(PLAN_CHANGES_MAX)), []),
}
export const CoveragePlan = v.strictObject(plan)
export type CoveragePlan = v.InferOutput<typeof CoveragePlan>

/** What a plan would change; `holes` are those that would remain. */
export const WhatIfView = v.strictObject({
  before: CoverageFigures,
  after: CoverageFigures,
  /** Only those whose numbers change. */
  subdistricts: v.array(v.strictObject({ name: v.string(), before: CoverageFigures, after: CoverageFigures })),
  ...holes,
})
export type WhatIfView = v.InferOutput<typeof WhatIfView>

const SiteCount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SUGGESTED_SITES_MAX))

/** The next `k` sites, the plan's changes taken as done. */
export const SuggestSitesInput = v.strictObject({ k: SiteCount, ...plan })
export type SuggestSitesInput = v.InferOutput<typeof SuggestSitesInput>

export const SuggestedSite = v.strictObject({
  lat: v.number(),
  lng: v.number(),
  /** The nearest home and its subdistrict. */
  name: v.string(),
  subdistrict: v.string(),
  /** People it would newly reach, after the sites before it in the list. */
  people: Count,
  nearestStationMeters: v.nullable(Count),
})
export type SuggestedSite = v.InferOutput<typeof SuggestedSite>

/**
 * Sites chosen greedily, the one that reaches most people first; fewer than asked for when nobody more can be reached.
 * The best `k` sites of the same candidates cannot reach more than `people / ofBestAtLeast`; it is never below 1 − 1/e.
 */
export const SuggestedSitesView = v.strictObject({
  sites: v.array(SuggestedSite),
  people: Count,
  ofBestAtLeast: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})
export type SuggestedSitesView = v.InferOutput<typeof SuggestedSitesView>

export const StartSuggestionInput = v.strictObject({ k: SiteCount, ...plan, requestId: RequestId })
export const CoverageJobInput = v.strictObject({ jobId: Id })
export const CancelCoverageJobInput = v.strictObject({ jobId: Id, requestId: RequestId })
export const CoverageJobRef = v.strictObject({ jobId: Id })

/** `lost`: the process that worked on it is gone; start it again. `progress` runs from 0 to 1. */
export const CoverageJobView = v.strictObject({
  jobId: Id,
  state: v.picklist(['running', 'done', 'failed', 'cancelled', 'lost']),
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  result: v.nullable(SuggestedSitesView),
})
export type CoverageJobView = v.InferOutput<typeof CoverageJobView>

/** Homes one by one where there are few enough, else cells; `covered`: how many of the people there have a station. */
export const CoverageMapView = v.strictObject({
  detail: v.picklist(['points', 'cells']),
  dots: v.array(v.strictObject({ lat: v.number(), lng: v.number(), people: Count, covered: Count })),
  /** The stations in and around the picture; none where they are too many to be told apart. */
  stations: v.array(v.strictObject({ id: Id, name: v.string(), lat: v.number(), lng: v.number() })),
})
export type CoverageMapView = v.InferOutput<typeof CoverageMapView>

/** GeoJSON is WGS-84, as its standard demands; CSV is GCJ-02 and can be read in again. */
export const CoverageExportInput = v.strictObject({
  format: v.picklist(['geojson', 'csv']),
  subdistrict: v.optional(SubdistrictName),
})
export const CoverageExportView = v.strictObject({ fileName: v.string(), mediaType: v.string(), text: v.string() })
export type CoverageExportView = v.InferOutput<typeof CoverageExportView>
