import gcoord from 'gcoord'
import type { SourceDatum } from '../../../contract/station-files'
import type { Point } from './rules'

/**
 * A position in the one datum we measure in, GCJ-02. WGS-84 positions in China move by 300 to 700 m;
 * outside China the two datums are the same. BD-09, as Baidu's maps have it, is GCJ-02 moved once more, by a kilometre.
 */
export function toGcj02({ lat, lng }: Point, datum: SourceDatum): Point {
  if (datum === 'gcj02') return { lat, lng }
  const [gcjLng, gcjLat] = gcoord.transform([lng, lat], datum === 'bd09' ? gcoord.BD09 : gcoord.WGS84, gcoord.GCJ02)
  return { lat: gcjLat, lng: gcjLng }
}
