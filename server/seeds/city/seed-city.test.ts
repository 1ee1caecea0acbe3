import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { StationKind } from '../../../contract/stations'
import { MONDAY_TEN } from '../../testing/harness'
import { at, HOME } from '../street/place'
import { seedStations as street } from '../street/stations'
import { SCALE_STATIONS } from './scale'
import { stationsOfScale } from './seed-city'

const city = stationsOfScale('city', MONDAY_TEN)
const meters = (a: { lat: number; lng: number }, b: { lat: number; lng: number }): number =>
  111_195 * Math.hypot(a.lat - b.lat, (a.lng - b.lng) * Math.cos((a.lat * Math.PI) / 180))

describe('the city around the demo street', () => {
  test('has 6,200 stations of all levels with it, each under its own id', () => {
    expect(city).toHaveLength(SCALE_STATIONS.city - street.length)
    expect(new Set(city.map(({ id }) => id)).size).toBe(city.length)
    // The city's own centre and the studios are those of the street.
    const kinds = new Set([...city, ...street].map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(StationKind.options))
    expect(city.filter(({ kind }) => kind === 'square').length).toBeGreaterThan(60)
  })

  test('is the same in every run', () => {
    const print = createHash('sha256').update(JSON.stringify(stationsOfScale('city', MONDAY_TEN))).digest('hex')
    expect(print).toBe(createHash('sha256').update(JSON.stringify(city)).digest('hex'))
  })

  test('leaves the street alone: its hole in the east stays a hole', () => {
    expect(city.filter((station) => meters(station, HOME) < 2_590)).toEqual([])
    expect(Math.min(...city.map((station) => meters(station, at(1900, 0))))).toBeGreaterThan(600)
  })

  test('is clustered like a real one: close together in the middle, far apart at the edge', () => {
    const middle = { lat: 30.775, lng: 120.742 }
    const within = (radius: number) => city.filter((station) => meters(station, middle) < radius)
    const share = (radius: number): number => within(radius).length / city.length
    expect(share(10_000)).toBeGreaterThan(0.33)
    expect(share(26_000)).toBeGreaterThan(0.97)
    const median = (of: typeof city): number => {
      const nearest = of.map((one) =>
        Math.min(...city.filter((other) => other !== one).map((other) => meters(one, other))))
      return nearest.sort((a, b) => a - b)[nearest.length >> 1] ?? 0
    }
    const inner = within(8_000).slice(0, 300)
    const outer = city.filter((station) => meters(station, middle) > 18_000).slice(0, 300)
    expect(median(outer)).toBeGreaterThan(1.3 * median(inner))
  })

  test('has hours that are understood, some in part and some not at all', () => {
    const share = (certainty: string): number =>
      city.filter(({ hoursRead }) => hoursRead?.certainty === certainty).length / city.length
    expect(share('exact')).toBeGreaterThan(0.7)
    expect(share('partial')).toBeGreaterThan(0.01)
    expect(share('unknown')).toBeGreaterThan(0.01)
  })

  test('has names a person could have given', () => {
    expect(city.filter(({ name, address }) => /undefined|null|NaN/.test(name + address))).toEqual([])
    expect(new Set(city.map(({ name }) => name)).size / city.length).toBeGreaterThan(0.85)
  })
})

test('a province has 60,000 in ten cities, the first of them the same', () => {
  const province = stationsOfScale('province', MONDAY_TEN)
  expect(province).toHaveLength(SCALE_STATIONS.province - street.length)
  expect(province.slice(0, city.length)).toEqual(city)
  expect(new Set(province.map(({ id }) => id)).size).toBe(province.length)
})
