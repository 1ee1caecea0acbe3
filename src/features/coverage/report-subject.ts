import type { ReportSubject } from './report-store'

interface Params {
  readonly station?: string | undefined
  readonly lat?: string | undefined
  readonly lng?: string | undefined
}

/** What the address of the page says the report is about; null when it says nothing. */
export function subjectFrom({ station, lat, lng }: Params): ReportSubject | null {
  if (station) return { kind: 'wrong', stationId: station }
  const place = { lat: Number(lat), lng: Number(lng) }
  if (!lat || !lng || !Number.isFinite(place.lat) || !Number.isFinite(place.lng)) return null
  return { kind: 'missing', ...place }
}
