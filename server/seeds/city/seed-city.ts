import type { Amenity, StationKind } from '../../../contract/stations'
import type { Database } from '../../kernel/database'
import { idForName } from '../../kernel/ids'
import { insertStations, readHours, type HoursReading, type NewStation, type StoreProgress } from '../../modules/stations'
import { dice, type Dice } from './dice'
import { degreesOf, offTheStreet } from './ground'
import { planCity, type Place } from './plan-city'
import { cityShares, type City, type CityShare, type Scale } from './scale'
import { AMENITIES, AREAS, DOORS, HOURS } from './words'

/** Demo data throughout, under this source. */
const SOURCE = 'demo'

/** Writes the stations around the demo street; the same in every run, added where missing. Answers how many. */
export async function seedStationsOfScale(
  database: Database,
  { scale, now, progress }: { scale: Scale; now: Date; progress?: StoreProgress | undefined },
): Promise<number> {
  const stations = stationsOfScale(scale, now)
  await insertStations(database, stations, progress)
  return stations.length
}

/** The stations a scale adds to the street. The city is the same in a city and in a province. */
export const stationsOfScale = (scale: Scale, now: Date): NewStation[] =>
  cityShares(scale).flatMap((share) => stationsOf(share, now))

function stationsOf({ city, stations, seed }: CityShare, now: Date): NewStation[] {
  const chance = dice(seed)
  const isHome = city.name === ''
  return planCity(chance, stations, !isHome).map((place, index) => {
    const spot = isHome ? offTheStreet(city, place.spot) : place.spot
    return stationAt(chance, { place: { ...place, spot }, city, key: `${seed}-${index + 1}`, now })
  })
}

interface Site {
  readonly place: Place
  readonly city: City
  readonly key: string
  readonly now: Date
}

function stationAt(chance: Dice, { place, city, key, now }: Site): NewStation {
  const { kind, name, address, spot } = place
  const level = levelOf(kind)
  const [from, to] = AREAS[kind]
  const { hours, ...hoursRead } = hoursOf(chance.pick(HOURS[level]))
  return {
    id: idForName(`${SOURCE}:${key}`),
    origin: { source: SOURCE, sourceId: key },
    name: kind === 'city' ? `${city.name}党群服务中心` : name,
    kind,
    address: `${city.name}${address}`,
    ...degreesOf(city, spot),
    datum: 'gcj02',
    doorNote: chance.outOfTen(6) ? chance.pick(DOORS) : null,
    // 555 is nobody's number.
    phone: level === 'square' || (level === 'post' && chance.outOfTen(7)) ? null : `0573-555${String(chance.whole(0, 9999)).padStart(4, '0')}`,
    areaSquareMeters: chance.outOfTen(9) ? chance.whole(from, to) : null,
    amenities: amenitiesOf(chance, level),
    hours,
    hoursRead,
    createdAt: now,
  }
}

type Level = keyof typeof HOURS

const levelOf = (kind: StationKind): Level =>
  kind === 'city' || kind === 'district' || kind === 'subdistrict' ? 'centre' : kind === 'studio' ? 'community' : kind

const amenitiesOf = (chance: Dice, level: Level): Amenity[] =>
  AMENITIES[level].flatMap(([kind, times, note]) =>
    (chance.outOfTen(times) ? [{ kind, note: chance.outOfTen(4) ? note : null }] : []))

const readings = new Map<string, HoursReading>()

function hoursOf(text: string): HoursReading {
  const reading = readings.get(text) ?? readHours(text)
  readings.set(text, reading)
  return reading
}
