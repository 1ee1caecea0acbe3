import gcoord from 'gcoord'
import type { Datum } from '../../../contract/stations'
import type { Point } from './rules'

/**
 * A position in the one datum we measure in, GCJ-02. WGS-84 positions in China move by 300 to 700 m;
 * outside China the two datums are the same.
 */
export function toGcj02({ lat, lng }: Point, datum: Datum): Point {
  if (datum === 'gcj02') return { lat, lng }
  const [gcjLng, gcjLat] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02)
  return { lat: gcjLat, lng: gcjLng }
}
