import type { OpeningHours } from '../contract/opening-hours'
import type { Database } from '../server/kernel/database'
import { sql } from '../server/kernel/database'
import { idForName } from '../server/kernel/ids'
import { insertStation } from '../server/modules/stations'
import { seedStreet } from '../server/seeds'
import { seededRandom } from '../server/testing/random'

/** Stations of one city, as in the articles. */
const STATIONS = 6200

/** Different weeks among them, as in the demo city. */
const WEEKS = 24

/** Offices with a lunch break, each kind with minutes of its own: what a door's state costs is part of the answer. */
const hoursOf = (index: number): OpeningHours => ({
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({
    weekday, intervals: [{ from: 510 + (index % WEEKS), to: 690 }, { from: 810, to: 1050 }],
  })),
  seasons: [],
  holidays: { rule: 'closed' },
  shiftedWorkdays: 'as_workday',
})

/** Residents of the rush. */
export const RESIDENTS = 2000

export const residentId = (index: number): string => idForName(`bench resident ${index}`)

/** Fills an empty database: the demo street, a city of stations around it, and residents for the rush. */
export async function buildTown(database: Database, now: Date): Promise<void> {
  await seedStreet(database, now)
  const random = seededRandom(6200)
  for (let index = 0; index < STATIONS; index += 1) {
    await insertStation(database, {
      id: idForName(`bench station ${index}`), name: `站 ${index}`, kind: 'post', address: `${index} 号`, doorNote: null, phone: null,
      lat: 30.762 + (random() + random() - 1) * 0.2, lng: 120.764 + (random() + random() - 1) * 0.25, datum: 'gcj02',
      areaSquareMeters: null, amenities: [{ kind: 'water', note: null }], hours: hoursOf(index), createdAt: now,
    })
  }
  for (let index = 0; index < RESIDENTS; index += 1) {
    await database.query(sql`
      insert into residents (id, nickname, created_at) values (${residentId(index)}, ${`邻居 ${index}`}, ${now})`)
  }
  await database.script('analyze')
}
