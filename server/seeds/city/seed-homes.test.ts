import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { MONDAY_TEN } from '../../testing/harness'
import { seedHomeList } from '../street/homes'
import { at, HOME } from '../street/place'
import { stationsOfScale } from './seed-city'
import { CITY_HOMES, homesOfScale, SKETCH_HOMES } from './seed-homes'

const homes = homesOfScale('city')
const stations = stationsOfScale('city', MONDAY_TEN)
const middle = { lat: 30.775, lng: 120.742 }
const meters = (a: { lat: number; lng: number }, b: { lat: number; lng: number }): number =>
  111_195 * Math.hypot(a.lat - b.lat, (a.lng - b.lng) * Math.cos((a.lat * Math.PI) / 180))
const shareWithin = (places: readonly { lat: number; lng: number }[], radius: number): number =>
  places.filter((place) => meters(place, middle) < radius).length / places.length

describe('where people live around the demo street', () => {
  test('are 20,000 compounds with it, each under a name of its own in its subdistrict', () => {
    expect(homes.length + seedHomeList.length).toBe(CITY_HOMES)
    const names = [...homes, ...seedHomeList].map(({ subdistrict, name }) => `${subdistrict} ${name}`)
    expect(new Set(names).size).toBe(CITY_HOMES)
    expect(homes.filter(({ name, subdistrict }) => /undefined|NaN/.test(name + subdistrict))).toEqual([])
  })

  test('are the same in every run', () => {
    const print = (text: string): string => createHash('sha256').update(text).digest('hex')
    expect(print(JSON.stringify(homesOfScale('city')))).toBe(print(JSON.stringify(homes)))
  })

  test('lie in the subdistricts of the stations, each of which has people', () => {
    const subdistricts = [...new Set(homes.map(({ subdistrict }) => subdistrict))]
    expect(subdistricts).toHaveLength(70)
    const addresses = stations.map(({ address }) => address).join('\n')
    expect(subdistricts.filter((name) => !addresses.includes(name))).toEqual([])
    expect(homes.filter(({ people }) => !(Number.isInteger(people) && people > 0))).toEqual([])
  })

  test('are as dense as the stations: close together in the middle, thin at the edge', () => {
    expect(shareWithin(homes, 10_000)).toBeGreaterThan(shareWithin(stations, 10_000))
    expect(shareWithin(homes, 27_000)).toBeGreaterThan(0.97)
  })

  test('leave planners something to do: most homes have a station within one li, some have not', () => {
    const some = homes.filter((_, index) => index % 40 === 0)
    const covered = some.filter((home) => stations.some((one) => one.kind !== 'square' && meters(home, one) <= 500))
    expect(covered.length / some.length).toBeGreaterThan(0.8)
    expect(covered.length / some.length).toBeLessThan(0.97)
  })

  test('leave the street and its hole alone', () => {
    expect(homes.filter((home) => meters(home, HOME) < 2_590)).toEqual([])
    expect(Math.min(...homes.map((home) => meters(home, at(1900, 0))))).toBeGreaterThan(600)
  })
})

test('a province has the same city, and nine more in fewer compounds', () => {
  const province = homesOfScale('province')
  expect(province).toHaveLength(homes.length + 9 * SKETCH_HOMES)
  expect(province.slice(0, homes.length)).toEqual(homes)
  expect(new Set(province.map(({ subdistrict, name }) => `${subdistrict} ${name}`)).size).toBe(province.length)
})
