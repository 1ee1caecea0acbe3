import { stringify } from 'csv-stringify/sync'
import gcoord from 'gcoord'
import type { CoverageExportView } from '../../../contract/coverage'
import { localDateOf } from '../../../contract/time'
import type { Context } from '../../kernel/context'
import { coveredBy, indexHomes, type Home } from './cover-rules'
import { inSlices } from './slices'
import type { Place } from './sphere-rules'
import { isAsked, readSurvey, type Survey } from './survey'

interface ExportRequest {
  readonly format: 'geojson' | 'csv'
  readonly subdistrict?: string | undefined
}

/** A home and whether it has a station within one li. */
interface MarkedHome extends Home {
  readonly covered: boolean
}

/** The homes with their coverage, as a file; GeoJSON has the stations too. */
export async function exportCoverage(
  context: Pick<Context, 'database' | 'now'>,
  { format, subdistrict }: ExportRequest,
): Promise<CoverageExportView> {
  const survey = await readSurvey(context)
  const covered = await inSlices(coveredBy(indexHomes(survey.homes), survey.stations))
  const homes = survey.homes
    .map((home, index): MarkedHome => ({ ...home, covered: covered[index] === 1 }))
    .filter(isAsked(subdistrict))
  const name = `coverage-${localDateOf(context.now)}`
  return format === 'csv'
    ? { fileName: `${name}.csv`, mediaType: 'text/csv;charset=utf-8', text: csvOf(homes) }
    : { fileName: `${name}.geojson`, mediaType: 'application/geo+json', text: geoJsonOf(homes, survey) }
}

/** Can be read in again with `--datum gcj02`. With a byte order mark, or Excel takes Chinese for Latin-1. */
function csvOf(homes: readonly MarkedHome[]): string {
  const rows = homes.map(({ name, subdistrict, people, lat, lng, covered }) =>
    ({ name, subdistrict, lat, lng, people, covered: covered ? 1 : 0, datum: 'gcj02' }))
  const columns = ['name', 'subdistrict', 'lat', 'lng', 'people', 'covered', 'datum']
  // A cell that begins like a formula must not become one in the planner's spreadsheet.
  return stringify(rows, { header: true, columns, bom: true, escape_formulas: true })
}

function geoJsonOf(homes: readonly MarkedHome[], { stations }: Pick<Survey, 'stations'>): string {
  const features = [
    ...homes.map(({ name, subdistrict, people, covered, ...place }) =>
      pointFeature(place, { kind: 'home', name, subdistrict, people, covered })),
    ...stations.map(({ name, ...place }) => pointFeature(place, { kind: 'station', name })),
  ]
  return JSON.stringify({ type: 'FeatureCollection', features })
}

/** GeoJSON is WGS-84, longitude first (RFC 7946). Six decimals are a tenth of a metre. */
function pointFeature({ lat, lng }: Place, properties: Record<string, unknown>) {
  const [x, y] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84)
  const coordinates = [Number(x.toFixed(6)), Number(y.toFixed(6))]
  return { type: 'Feature', geometry: { type: 'Point', coordinates }, properties }
}
