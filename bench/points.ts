import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { NearbyView } from '../contract/stations'
import { systemClock } from '../server/kernel/clock'
import type { Database } from '../server/kernel/database'
import { idForName } from '../server/kernel/ids'
import { insertStation } from '../server/modules/stations'
import { handleOn } from './handle'

const RADIUS_M = 500
const EARTH_RADIUS_M = 6_371_008.8
const RADIAN = Math.PI / 180
/** A little more than 500 m in degrees of latitude: the band a yardstick without cells has to look through. */
const BAND = 0.005

interface Point {
  readonly lat: number
  readonly lng: number
}

interface Station extends Point {
  readonly id: string
}

export interface PointFigures {
  readonly points: number
  readonly questions: number
  /** Questions whose answer was not exactly the yardstick's; must be 0. */
  readonly wrong: number
  readonly neighbours: number
}

/**
 * Takes every point of a CSV (columns latitude, longitude) as a station and as a place to ask from, and places at
 * 499.9, 500.0 and 500.1 m from it; each answer must be the one a plain loop over all stations gives.
 */
export async function checkPoints(database: Database, file: string): Promise<PointFigures> {
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true })
  const points = rows.map((row) => ({ lat: Number(row['latitude']), lng: Number(row['longitude']) }))
  const stations = await store(database, points)
  const handle = handleOn(database)
  const byLatitude = [...stations].sort((a, b) => a.lat - b.lat)
  const figures = { points: points.length, questions: 0, wrong: 0, neighbours: 0 }
  for (const center of points.flatMap(questionsAt)) {
    const answer = await handle({ procedure: 'stations.nearby', input: { ...center, datum: 'gcj02' }, caller: { kind: 'nobody' } })
    const found = answer.ok ? (answer.data as NearbyView).stations.map(({ id }) => id).sort() : []
    const expected = within(byLatitude, center).sort()
    figures.questions += 1
    figures.neighbours += expected.length
    if (found.join() !== expected.join()) figures.wrong += 1
  }
  return figures
}

/** A point itself, the nearest border of its grid cell, and every tenth time the edge of the circle around it. */
function questionsAt(point: Point, index: number): Point[] {
  const onBorder = { lat: Math.round(point.lat * 200) / 200, lng: Math.round(point.lng * 200) / 200 }
  const northBy = (distance: number): Point => ({ ...point, lat: point.lat + distance / EARTH_RADIUS_M / RADIAN })
  const edges = [499.9, 500, 500.1].map(northBy)
  return [point, ...(index % 10 === 0 ? [onBorder, ...edges] : [])]
}

async function store(database: Database, points: readonly Point[]): Promise<Station[]> {
  await database.script('truncate stations, station_words')
  const stations = points.map((point, index) => ({ ...point, id: idForName(`point ${index}`) }))
  await database.transaction(async (tx) => {
    for (const [index, { id, lat, lng }] of stations.entries()) {
      await insertStation(tx, {
        id, lat, lng, name: `点 ${index}`, kind: 'post', address: '', doorNote: null, phone: null, datum: 'gcj02',
        areaSquareMeters: null, amenities: [], hours: null, createdAt: systemClock.now(),
      })
    }
  })
  return stations
}

/** The yardstick: haversine to every station of the band, no grid. */
function within(byLatitude: readonly Station[], center: Point): string[] {
  const ids: string[] = []
  for (let index = firstFrom(byLatitude, center.lat - BAND); index < byLatitude.length; index += 1) {
    const station = byLatitude[index]!
    if (station.lat > center.lat + BAND) break
    if (meters(station, center) <= RADIUS_M + 1e-6) ids.push(station.id)
  }
  return ids
}

function firstFrom(byLatitude: readonly Station[], lat: number): number {
  let [low, high] = [0, byLatitude.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (byLatitude[middle]!.lat < lat) low = middle + 1
    else high = middle
  }
  return low
}

function meters(a: Point, b: Point): number {
  const north = Math.sin(((b.lat - a.lat) * RADIAN) / 2) ** 2
  const east = Math.sin(((b.lng - a.lng) * RADIAN) / 2) ** 2
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(north + Math.cos(a.lat * RADIAN) * Math.cos(b.lat * RADIAN) * east))
}
