import { seedStations as street } from '../street/stations'
import { CITIES } from './words'

export type Scale = 'city' | 'province'

/** Stations altogether, those of the demo street among them. */
export const SCALE_STATIONS: Readonly<Record<Scale, number>> = { city: 6_200, province: 60_000 }

export type City = (typeof CITIES)[number]

/** A city of a scale: how many stations it adds, and where its dice begin. */
export interface CityShare {
  readonly city: City
  readonly stations: number
  readonly seed: number
}

/** The cities of a scale; the first, around the demo street, is the same in a city and in a province. */
export function cityShares(scale: Scale): CityShare[] {
  const [first, ...others] = CITIES
  const home: CityShare = { city: first, stations: SCALE_STATIONS.city - street.length, seed: 1 }
  if (scale === 'city') return [home]
  const each = (SCALE_STATIONS.province - SCALE_STATIONS.city) / others.length
  const more = others.map((city, index): CityShare =>
    ({ city, stations: Math.round(each * (index + 1)) - Math.round(each * index), seed: index + 2 }))
  return [home, ...more]
}
