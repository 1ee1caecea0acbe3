import { MONDAY_TEN } from '../../../testing/harness'
import { idForName } from '../../../kernel/ids'
import type { Database } from '../../../kernel/database'
import { insertStation } from '../../stations'
import { upsertHomes } from '../home-repository'

/** A point so many metres east and north of the middle of a test street. */
export const at = (east: number, north: number): { lat: number; lng: number } => ({
  lat: 30.762 + north / 111_195,
  lng: 120.764 + east / (111_195 * Math.cos((30.762 * Math.PI) / 180)),
})

export const stationId = (name: string): string => idForName(`station:${name}`)

/** Writes a station so many metres east and north of home. */
export async function putStation(database: Database, name: string, [east, north]: [number, number]): Promise<string> {
  await insertStation(database, {
    id: stationId(name), name, kind: 'post', address: '菱香路', doorNote: null, phone: null, ...at(east, north), datum: 'gcj02',
    areaSquareMeters: null, amenities: [], hours: null, createdAt: MONDAY_TEN,
  })
  return stationId(name)
}

/** Writes homes: name, subdistrict, metres east and north of home, people. */
export async function putHomes(
  database: Database,
  homes: readonly (readonly [name: string, subdistrict: string, east: number, north: number, people: number])[],
): Promise<void> {
  await upsertHomes(database, homes.map(([name, subdistrict, east, north, people]) =>
    ({ name, subdistrict, people, ...at(east, north) })))
}

