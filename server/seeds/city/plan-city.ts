import { pairs, type Dice } from './dice'
import type { Spot } from './ground'
import { BUILDINGS, DISTRICTS, FIRST, LANDMARKS, POST_WORDS, ROAD_SUFFIXES, SECOND } from './words'
import type { StationKind } from '../../../contract/stations'

/** A place before it has hours and a door: what, where, and what it is called. */
export interface Place {
  readonly kind: StationKind
  readonly name: string
  readonly address: string
  readonly spot: Spot
}

/** How far a city reaches, metres; most of it lies in the inner third. */
const CITY_RADIUS = 21_000
const STATIONS_PER_SUBDISTRICT = 88
const COMMUNITIES = 10
const BUILDINGS_EACH = 11
const ROADS = 6

/** A subdistrict: its middle, how wide it is, the direction its streets run in. */
interface Quarter {
  readonly district: string
  readonly name: string
  readonly middle: Spot
  readonly width: number
  readonly slant: number
}

interface Road {
  readonly name: string
  readonly from: Spot
  readonly angle: number
}

/** Names of one city that do not repeat. */
interface Names {
  readonly quarter: Iterator<string>
  readonly road: Iterator<string>
  readonly community: Iterator<string>
  readonly building: Iterator<string>
  readonly square: Iterator<string>
}

/**
 * `count` places of a city: dense in the middle and thin at the edge, communities around each subdistrict's middle,
 * towers in its business streets, posts strung along its roads.
 */
export function planCity(chance: Dice, count: number, hasCentre: boolean): Place[] {
  const names = namesOf(chance)
  const quarters = quartersOf(chance, Math.max(1, Math.round(count / STATIONS_PER_SUBDISTRICT)), names)
  const centres = centresOf(quarters, hasCentre)
  const share = (count - centres.length) / quarters.length
  const places = quarters.flatMap((quarter, index) =>
    quarterPlaces(chance, { quarter, names, count: Math.round(share * (index + 1)) - Math.round(share * index) }))
  return [...centres, ...places]
}

const namesOf = (chance: Dice): Names => {
  const fresh = (): Iterator<string> => pairs(chance, FIRST, SECOND)
  return { quarter: fresh(), road: fresh(), community: fresh(), building: fresh(), square: fresh() }
}

const nextOf = (names: Iterator<string>): string => (names.next() as IteratorYieldResult<string>).value

/** Subdistricts on a spiral, wider apart the further out; the district is the slice they lie in. */
function quartersOf(chance: Dice, count: number, names: Names): Quarter[] {
  return Array.from({ length: count }, (_, index) => {
    const reach = ((index + 0.5) / count) ** 0.75
    const angle = index * 2.399963 + chance.bell() * 0.1
    const radius = CITY_RADIUS * reach
    const slice = ((angle / (2 * Math.PI)) % 1) * DISTRICTS.length
    const suffix = reach > 0.7 && chance.outOfTen(7) ? '镇' : '街道'
    return {
      district: DISTRICTS[Math.floor(slice + DISTRICTS.length) % DISTRICTS.length] ?? DISTRICTS[0],
      name: `${nextOf(names.quarter)}${suffix}`,
      middle: { east: radius * Math.cos(angle), north: radius * Math.sin(angle) },
      width: 500 + 2_300 * reach,
      slant: chance.next() * Math.PI,
    }
  })
}

/** The centres of the city and of its districts, each near the middle of one of its subdistricts. */
function centresOf(quarters: readonly Quarter[], hasCentre: boolean): Place[] {
  const districts = new Map(quarters.map((quarter) => [quarter.district, quarter]))
  // 城南区 and the city of the demo street have their centres there.
  if (!hasCentre) districts.delete(DISTRICTS[0])
  const places = [...districts].map(([district, { middle, name }]): Place => ({
    kind: 'district', name: `${district}党群服务中心`, address: `${district}${name}区政府旁`, spot: beside(middle, 120),
  }))
  if (!hasCentre) return places
  return [{ kind: 'city', name: '市党群服务中心', address: '人民广场 1 号', spot: { east: 0, north: 0 } }, ...places]
}

interface Share {
  readonly quarter: Quarter
  readonly names: Names
  readonly count: number
}

function quarterPlaces(chance: Dice, { quarter, names, count }: Share): Place[] {
  const { district, name, middle } = quarter
  const roads = Array.from({ length: ROADS }, (_, index) =>
    roadOf(chance, { quarter, name: nextOf(names.road), index }))
  const address = `${district}${name}${roads[0]?.name} 1 号`
  const centre: Place = { kind: 'subdistrict', name: `${name}党群服务中心`, address, spot: middle }
  const first = [
    centre,
    square(chance, quarter, nextOf(names.square)),
    ...Array.from({ length: COMMUNITIES }, () => community(chance, quarter, nextOf(names.community))),
    ...Array.from({ length: BUILDINGS_EACH }, () => building(chance, { roads, quarter, name: nextOf(names.building) })),
  ].slice(0, count)
  const posts = Array.from({ length: count - first.length }, (_, index) =>
    post(chance, { road: roads[index % ROADS] as Road, quarter, step: Math.floor(index / ROADS) }))
  return [...first, ...posts]
}

function roadOf(chance: Dice, { quarter, name, index }: { quarter: Quarter; name: string; index: number }): Road {
  const angle = quarter.slant + (index % 2 === 0 ? 0 : Math.PI / 2)
  const offset = (Math.floor(index / 2) - 1) * quarter.width * 0.55
  const aside = moved(quarter.middle, angle + Math.PI / 2, offset)
  return { name: `${name}${chance.pick(ROAD_SUFFIXES)}`, from: moved(aside, angle + Math.PI, quarter.width), angle }
}

/** House numbers grow by one every eight metres, odd ones on the left. */
const METERS_PER_NUMBER = 8
const numberAt = (meters: number, isLeft: boolean): number =>
  2 * Math.max(0, Math.floor(meters / (2 * METERS_PER_NUMBER))) + (isLeft ? 1 : 2)

function post(chance: Dice, { road, quarter, step }: { road: Road; quarter: Quarter; step: number }): Place {
  const gap = (2 * quarter.width) / 12
  const meters = (step + 0.15 + chance.next() * 0.7) * gap
  const isLeft = chance.outOfTen(5)
  const number = numberAt(meters, isLeft)
  const spot = moved(moved(road.from, road.angle, meters), road.angle + Math.PI / 2, isLeft ? 18 : -18)
  const mark = chance.outOfTen(6) ? chance.pick(LANDMARKS) : ` ${number} 号`
  const address = `${quarter.district}${quarter.name}${road.name} ${number} 号`
  return { kind: 'post', name: `${road.name}${mark}${chance.pick(POST_WORDS)}`, address, spot }
}

function building(
  chance: Dice,
  { roads, quarter, name }: { roads: readonly Road[]; quarter: Quarter; name: string },
): Place {
  // Business keeps to two streets and to the middle of them.
  const road = roads[chance.whole(0, 1)] as Road
  const meters = quarter.width * (1 + chance.bell() * 0.25)
  const full = `${name}${chance.pick(BUILDINGS)}`
  const address = `${quarter.district}${quarter.name}${road.name} ${numberAt(meters, true)} 号${full}`
  return { kind: 'building', name: `${full}党群服务站`, address, spot: beside(moved(road.from, road.angle, meters), 45) }
}

function community(chance: Dice, { district, name, middle, width }: Quarter, called: string): Place {
  const spot = { east: middle.east + chance.bell() * width * 0.5, north: middle.north + chance.bell() * width * 0.5 }
  const address = `${district}${name}${called}新村 ${chance.whole(1, 60)} 幢`
  return { kind: 'community', name: `${called}社区党群服务站`, address, spot }
}

function square(chance: Dice, { district, name, middle, width }: Quarter, called: string): Place {
  const spot = moved(middle, chance.next() * 2 * Math.PI, width * 0.3)
  return { kind: 'square', name: `${called}文化广场`, address: `${district}${name}${called}公园旁`, spot }
}

const beside = (spot: Spot, meters: number): Spot => ({ east: spot.east + meters, north: spot.north + meters })

const moved = ({ east, north }: Spot, angle: number, meters: number): Spot =>
  ({ east: east + Math.cos(angle) * meters, north: north + Math.sin(angle) * meters })
