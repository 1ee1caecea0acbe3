import { describe, expect, test } from 'vitest'
import type { StationSummary } from '../../../../contract/stations'
import { station } from '../../../testing/examples'
import { clustersOf, type Mark } from './clusters'
import { project, type Viewport } from './viewport'

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A city with a dense middle, and some doors at the very same place. */
function city(seed: number, count: number): StationSummary[] {
  const random = seeded(seed)
  const stations = Array.from({ length: count }, (_, index) => {
    const spread = random() < 0.5 ? 0.01 : 0.3
    return { ...station(`站 ${index}`), lat: 30.7 + (random() - 0.5) * spread, lng: 120.7 + (random() - 0.5) * spread }
  })
  const { lat, lng } = stations[0]!
  return stations.map((one, index) => (index % 9 === 0 ? { ...one, lat, lng } : one))
}

const stationsOf = (mark: Mark): readonly StationSummary[] => (mark.kind === 'station' ? [mark.station] : mark.stations)

const zooms = [4, 7.5, 10, 12, 13.9, 15, 16, 18, 19]

describe.each([[1, 1], [2, 7], [3, 60], [4, 200]])('city %d of %d stations', (seed, count) => {
  const stations = city(seed, count)
  const clusters = clustersOf({ detail: 'stations', stations })

  test.each(zooms)('at zoom %d every station is in exactly one sign, and the counts add up', (zoom) => {
    const marks = clusters(zoom)
    const found = marks.flatMap((mark) => stationsOf(mark).map(({ id }) => id))
    expect([...found].sort()).toEqual(stations.map(({ id }) => id).sort())
    for (const mark of marks) expect(mark.count).toBe(stationsOf(mark).length)
  })

  test('looking closer never joins what stood apart', () => {
    const signs = zooms.map((zoom) => clusters(zoom).length)
    expect([...signs].sort((a, b) => a - b)).toEqual(signs)
  })

  test('stations by themselves stand far enough apart for a finger', () => {
    for (const zoom of [12, 15, 18]) {
      const view: Viewport = { center: stations[0]!, zoom, width: 0, height: 0 }
      const alone = clusters(zoom).filter(({ kind }) => kind === 'station')
      const spots = alone.map((mark) => project(view, mark))
      const close = spots.filter((a, index) =>
        spots.slice(index + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < 44))
      expect(close).toEqual([])
    }
  })
})

test('doors at the very same place stay together however close one looks, each of them named', () => {
  const stations = ['中心', '工作室甲', '工作室乙'].map(station)
  const [mark, ...others] = clustersOf({ detail: 'stations', stations })(19)
  expect(others).toEqual([])
  expect(mark).toMatchObject({ kind: 'cluster', count: 3 })
  expect(stationsOf(mark!).map(({ name }) => name).sort()).toEqual(['中心', '工作室乙', '工作室甲'])
})

test.each(zooms)('what the server counted stays counted at zoom %d', (zoom) => {
  const random = seeded(8)
  const groups = Array.from({ length: 90 }, (_, id) => ({
    id, count: 1 + Math.floor(random() * 40), lat: 30.7 + random() * 0.4, lng: 120.7 + random() * 0.4,
  }))
  const total = (counts: readonly { count: number }[]): number => counts.reduce((sum, { count }) => sum + count, 0)
  const marks = clustersOf({ detail: 'groups', groups })(zoom)
  expect(total(marks)).toBe(total(groups))
  expect(marks.every(({ kind }) => kind === 'cluster')).toBe(true)
})

test('nothing is drawn where there is nothing', () => {
  expect(clustersOf({ detail: 'stations', stations: [] })(15)).toEqual([])
})
