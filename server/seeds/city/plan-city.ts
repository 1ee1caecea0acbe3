import { pairs, type Dice } from './dice'
import { beside, moved, type Spot } from './ground'
import { nextOf, quartersOf, type Quarter } from './quarters'
import { BUILDINGS, DISTRICTS, FIRST, LANDMARKS, POST_WORDS, ROAD_SUFFIXES, SECOND } from './words'
import type { StationKind } from '../../../contract/stations'

/** A place before it has hours and a door: what, where, and what it is called. */
export interface Place {
  readonly kind: StationKind
  readonly name: string
  readonly address: string
  readonly spot: Spot
}

const COMMUNITIES = 10
const BUILDINGS_EACH = 11
const ROADS = 6

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
  const quarters = quartersOf(chance, count, names.quarter)
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
