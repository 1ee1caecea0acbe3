import type { Database } from '../kernel/database'
import type { Scale } from './city/scale'
import { seedStationsOfScale } from './city/seed-city'
import { seedHomesOfScale } from './city/seed-homes'
import { seedOrganisation } from './organisations/seed-units'
import type { SeedProgress, SeedReport } from './progress'
import { seedActivityCalendar } from './street/seed-activities'
import { seedAttendance } from './street/seed-attendance'
import { seedClosures } from './street/seed-closures'
import { seedHomes, seedReports } from './street/seed-coverage'
import { seedFilmNominations } from './street/seed-films'
import { seedIdeaBox } from './street/seed-ideas'
import { seedLessons } from './street/seed-lessons'
import { seedPeople } from './street/seed-people'
import { seedSeries } from './street/seed-series'
import { seedStations as seedDirectory } from './street/seed-stations'
import { seedWall } from './street/seed-wall'

export type { SeedProgress, SeedReport } from './progress'
export { homesOfScale } from './city/seed-homes'
export { stationsOfScale } from './city/seed-city'
export { SCALE_STATIONS, type Scale } from './city/scale'
export { personas, type Persona } from './street/personas'
export { personaId } from './street/seed-people'

/**
 * Writes the demo street 一里街道, idempotently: what is there stays as people left it, what is missing is added.
 * Activities are relative to `now`, so running it again a week later adds the week that has come into sight.
 */
export async function seedStreet(
  database: Database,
  now: Date,
  progress: SeedProgress = () => undefined,
): Promise<SeedReport> {
  const units = await seedOrganisation(database, now, progress)
  const stations = await seedDirectory(database, now, progress)
  await seedClosures(database, now)
  const homes = await seedHomes(database, progress)
  await seedReports(database, now)
  const people = await seedPeople(database, now)
  progress('residents', people.length, people.length)
  const lessons = await seedLessons(database, now, progress)
  const single = await seedActivityCalendar(database, { now, people, progress })
  await seedWall(database, await seedAttendance(database, now, people))
  const activities = single + (await seedSeries(database, { now, people }))
  progress('activities', activities, activities)
  await seedFilmNominations(database, { now, people })
  const ideas = await seedIdeaBox(database, { now, people, progress })
  return { units, stations, homes, residents: people.length, lessons, activities, ideas }
}

/** Writes the city around the demo street, or ten of them: stations and homes. Idempotent like the street. */
export async function seedScale(
  database: Database,
  { scale, now, progress }: { scale: Scale; now: Date; progress?: SeedProgress },
): Promise<Pick<SeedReport, 'stations' | 'homes'>> {
  const told = (part: 'stations' | 'homes') => progress && ((done: number, total: number) => progress(part, done, total))
  const stations = await seedStationsOfScale(database, { scale, now, progress: told('stations') })
  const homes = await seedHomesOfScale(database, { scale, progress: told('homes') })
  return { stations, homes }
}
