import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { migrate, readMigrations, sql } from '../../kernel/database'
import { testDatabase } from '../../testing/test-database'

test('stations of before keep their week, and what they never said stays unsaid', async () => {
  const migrations = readMigrations(resolve(__dirname, '../../migrations'))
  const before = migrations.slice(0, migrations.findIndex(({ name }) => name.endsWith('_station_times.sql')))
  const database = await testDatabase({ poolSize: 1 })
  await database.script('create schema before; set search_path to before')
  await migrate(database, before)
  const insert = (id: number, hours: string | null) => database.query(sql`
    insert into stations (id, name, kind, address, lat_gcj, lng_gcj, source_lat, source_lng, source_datum, cell, amenities,
      hours, created_at)
    values (${`00000000-0000-8000-8000-00000000000${id}`}, ${`站 ${id}`}, 'post', '', 30, 120, 30, 120, 'gcj02', 1, '[]',
      ${hours}, now())`)
  const weekly = [{ weekday: 1, intervals: [{ from: 480, to: 1200 }] }]
  await insert(1, JSON.stringify(weekly))
  await insert(2, null)
  await migrate(database, migrations)
  const rows = await database.query(sql`
    select hours, hours_text as text, hours_certainty as certainty, hours_unread as unread from stations order by id`)
  expect(rows).toEqual([
    {
      hours: { weekly, seasons: [], holidays: { rule: 'unstated' }, shiftedWorkdays: 'unstated' },
      text: null, certainty: 'exact', unread: [],
    },
    { hours: null, text: null, certainty: 'unknown', unread: [] },
  ])
  await database.close()
})
