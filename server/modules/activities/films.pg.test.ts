import { expect, test } from 'vitest'
import { sql } from '../../kernel/database'
import { runDue } from '../../deliver'
import { aStation } from '../../testing/activity-fixture'
import { seriesDraft } from '../../testing/series-fixture'
import { useStreet } from '../../testing/street'
import { filmClub } from './testing/film-club'

const street = useStreet({ connections: 16 })
const { database } = street
const club = filmClub(street)

const people = (count: number, isStaff = false) =>
  Promise.all(Array.from({ length: count }, (_, index) => street.resident(`邻居 ${index}`, { isStaff })))

test('fifty neighbours support at once, ten of them twice: each counts once, and each hears another number', async () => {
  const { id } = await club.nominate(await club.member('陆志平'), '楼上的灯')
  const neighbours = await people(50)
  const taps = await Promise.all([...neighbours, ...neighbours.slice(0, 10)].map((who) => club.support(who, id)))
  expect(new Set(taps.map(({ supportCount }) => supportCount)).size).toBe(50)
  expect((await club.films(null)).items[0]?.supportCount).toBe(50)
})

test('one film nominated by twenty members at once is there once, and the others are sent to it', async () => {
  const members = await Promise.all(Array.from({ length: 20 }, (_, index) => club.member(`党员 ${index}`)))
  const spellings = ['楼上的灯', '《楼上的灯》', '楼上 的灯', '楼上的灯！']
  const codes = await Promise.all(members.map((who, index) => club.nominateCode(who, spellings[index % 4]!)))
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(codes.filter((code) => code === 'film.nominated_before')).toHaveLength(19)
  expect((await club.films(null)).items).toHaveLength(1)
})

test('eight staff schedule at once: one day shows one film, one film has one day, and nobody is told twice', { timeout: 60_000 }, async () => {
  const stationId = await aStation(database)
  const staff = await people(8, true)
  const lu = await club.member('陆志平')
  await street.data(staff[0]!, 'activities.createSeries', seriesDraft(stationId))
  const slots = (await club.slots(staff[0]!)).slice(0, 2)
  const films = [await club.nominate(lu, '楼上的灯'), await club.nominate(lu, '渡船停了')]
  const codes = await Promise.all(staff.map((who, index) =>
    club.schedule(who, films[index % 2]!.id, slots[Math.floor(index / 2) % 2]!.activityId)))
  const refused = codes.filter((code) => code !== 'ok')
  expect(refused.every((code) => ['film.step_refused', 'film.activity_taken'].includes(code))).toBe(true)
  expect(codes.length - refused.length).toBeGreaterThanOrEqual(1)
  const rows = await database.query<{ activityId: string | null }>(sql`
    select activity_id as "activityId" from film_nominations where activity_id is not null`)
  expect(new Set(rows.map(({ activityId }) => activityId)).size).toBe(rows.length)
  expect(rows).toHaveLength(codes.length - refused.length)
  await Promise.all(Array.from({ length: 4 }, () => runDue(street.system)))
  const [told] = await database.query<{ count: number }>(sql`
    select count(*)::int as count from notifications where kind = 'film_scheduled'`)
  expect(told?.count).toBe(rows.length)
})

test('a film is scheduled while its day is cancelled: it has the day or waits, and never both', async () => {
  const stationId = await aStation(database)
  const [one, other] = await people(2, true)
  const lu = await club.member('陆志平')
  await street.data(one!, 'activities.createSeries', seriesDraft(stationId))
  for (const [round, slot] of (await club.slots(one!)).slice(0, 6).entries()) {
    const { id } = await club.nominate(lu, `第 ${round} 部`)
    const requestId = crypto.randomUUID()
    const [scheduled, cancelled] = await Promise.all([
      club.schedule(one!, id, slot.activityId),
      street.code(other!, 'activities.cancel', { activityId: slot.activityId, reason: '停电', requestId }),
    ])
    expect([['ok', 'film.activity_refused'].includes(scheduled), cancelled]).toEqual([true, 'ok'])
    expect((await club.films(null)).items.find((film) => film.id === id)?.state).toBe('open')
  }
})
