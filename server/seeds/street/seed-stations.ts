import type { Database } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { indexAllNames, insertDetails, insertStation } from '../../modules/stations'
import type { SeedProgress } from '../progress'
import { houseFor } from './houses'
import { insideOf } from './insides'
import { seedStations as stations } from './stations'

export const stationId = (key: string): string => idForName(`station:${key}`)

/** Writes the demo directory. A directory of before there was a search can be searched afterwards. */
export async function seedStations(database: Database, now: Date, progress: SeedProgress): Promise<number> {
  for (const [index, { key, at, door, area, hours, amenities, ...station }] of stations.entries()) {
    const { parent, ...house } = houseFor(key)
    const id = stationId(key)
    const isNew = await insertStation(database, {
      ...station,
      ...house,
      id,
      parentId: parent === null ? null : stationId(parent),
      lat: at.lat,
      lng: at.lng,
      datum: 'gcj02',
      doorNote: door,
      areaSquareMeters: area,
      hours,
      amenities: [...amenities],
      createdAt: now,
    })
    if (isNew) await insertDetails(database, id, insideOf(key))
    progress('stations', index + 1, stations.length)
  }
  await indexAllNames(database)
  return stations.length
}
