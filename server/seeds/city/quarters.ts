import type { Dice } from './dice'
import type { Spot } from './ground'
import { DISTRICTS } from './words'

/** How far a city reaches, metres; most of it lies in the inner third. */
const CITY_RADIUS = 21_000
const STATIONS_PER_SUBDISTRICT = 88

/** A subdistrict: its middle, how wide it is, the direction its streets run in. */
export interface Quarter {
  readonly district: string
  readonly name: string
  readonly middle: Spot
  readonly width: number
  readonly slant: number
}

/**
 * The subdistricts of a city with so many stations, on a spiral, wider apart the further out; the
 * district is the slice they lie in.
 */
export function quartersOf(chance: Dice, stations: number, names: Iterator<string>): Quarter[] {
  const count = Math.max(1, Math.round(stations / STATIONS_PER_SUBDISTRICT))
  return Array.from({ length: count }, (_, index) => {
    const reach = ((index + 0.5) / count) ** 0.75
    const angle = index * 2.399963 + chance.bell() * 0.1
    const radius = CITY_RADIUS * reach
    const slice = ((angle / (2 * Math.PI)) % 1) * DISTRICTS.length
    const suffix = reach > 0.7 && chance.outOfTen(7) ? '镇' : '街道'
    return {
      district: DISTRICTS[Math.floor(slice + DISTRICTS.length) % DISTRICTS.length] ?? DISTRICTS[0],
      name: `${nextOf(names)}${suffix}`,
      middle: { east: radius * Math.cos(angle), north: radius * Math.sin(angle) },
      width: 500 + 2_300 * reach,
      slant: chance.next() * Math.PI,
    }
  })
}

/** The next of names that do not end. */
export const nextOf = (names: Iterator<string>): string => (names.next() as IteratorYieldResult<string>).value
