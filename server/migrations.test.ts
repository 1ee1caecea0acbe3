import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { expect, test } from 'vitest'
import * as kernel from './kernel/tables'
import * as attendance from './modules/activities/attendance-tables'
import * as series from './modules/activities/series-tables'
import * as signUps from './modules/activities/sign-up-tables'
import * as activities from './modules/activities/tables'
import * as calendar from './modules/calendar/tables'
import * as coverage from './modules/coverage/tables'
import * as ideas from './modules/ideas/tables'
import * as lessons from './modules/lessons/tables'
import * as organisations from './modules/organisations/tables'
import * as residents from './modules/residents/tables'
import * as stationDetails from './modules/stations/detail-tables'
import * as retiredStations from './modules/stations/retired-tables'
import * as stations from './modules/stations/tables'

const folder = resolve(__dirname, 'migrations')
const modules = readdirSync(resolve(__dirname, 'modules'))

test('the migrations make exactly the tables that are described', { timeout: 30_000 }, async () => {
  expect(modules.sort()).toEqual(['activities', 'calendar', 'coverage', 'ideas', 'lessons', 'organisations', 'residents', 'stations'])
  const tables = {
    ...kernel, ...activities, ...attendance, ...series, ...signUps, ...calendar, ...coverage, ...ideas, ...lessons,
    ...organisations, ...residents,
    ...stations, ...stationDetails, ...retiredStations,
  }
  const described: unknown = generateDrizzleJson(tables)
  const [latest] = readdirSync(join(folder, 'meta')).filter((name) => name.endsWith('_snapshot.json')).sort().reverse()
  const migrated: unknown = JSON.parse(readFileSync(join(folder, 'meta', latest ?? ''), 'utf8'))
  expect(await generateMigration(migrated, described)).toEqual([])
})

test('every migration file is in the journal, in order', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort()
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as { entries: { tag: string }[] }
  expect(files).toEqual(journal.entries.map(({ tag }) => `${tag}.sql`))
})
