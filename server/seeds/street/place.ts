/** 菱香里 12 幢, the middle of the fictional street north of 南湖, GCJ-02 degrees. Demo data throughout. */
export const HOME = { lat: 30.762, lng: 120.764 }

const METERS_PER_DEGREE = 111_195

/** A point so many metres east and north of home; the seeds are written on a map of metres. */
export function at(east: number, north: number): { lat: number; lng: number } {
  const lat = HOME.lat + north / METERS_PER_DEGREE
  const lng = HOME.lng + east / (METERS_PER_DEGREE * Math.cos((HOME.lat * Math.PI) / 180))
  return { lat: Number(lat.toFixed(6)), lng: Number(lng.toFixed(6)) }
}
