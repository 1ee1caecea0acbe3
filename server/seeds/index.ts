import type { Database } from '../kernel/database'
import { seedOrganisation } from './organisations/seed-units'
import type { SeedProgress, SeedReport } from './progress'
import { seedActivityCalendar } from './street/seed-activities'
import { seedClosures } from './street/seed-closures'
import { seedHomes, seedReports } from './street/seed-coverage'
import { seedIdeaBox } from './street/seed-ideas'
import { seedLessons } from './street/seed-lessons'
import { seedPeople } from './street/seed-people'
import { seedSeries } from './street/seed-series'
import { seedStations as seedDirectory } from './street/seed-stations'

export type { SeedProgress, SeedReport } from './progress'
export { SCALE_STATIONS, seedScale, stationsOfScale, type Scale } from './city/seed-city'
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
  const activities = single + (await seedSeries(database, { now, people }))
  progress('activities', activities, activities)
  const ideas = await seedIdeaBox(database, { now, people, progress })
  return { units, stations, homes, residents: people.length, lessons, activities, ideas }
}
