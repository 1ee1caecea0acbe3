import { beforeAll, describe, expect, test } from 'vitest'
import type { ActivitySummary, ActivityView } from '../../contract/activities'
import type { CheckInDeskView } from '../../contract/check-ins'
import type { FilmListView } from '../../contract/films'
import { IdeaState, type IdeaSummary } from '../../contract/ideas'
import type { TodoView } from '../../contract/decisions'
import type { LessonSummary } from '../../contract/lessons'
import { CONSENT_VERSION, NO_SHOWS_MAX } from '../../contract/limits'
import { HoursCertainty } from '../../contract/opening-hours'
import type { RosterView } from '../../contract/roster'
import { StationKind, type NearbyView, type StationSummary, type StationView } from '../../contract/stations'
import type { MeView } from '../../contract/residents'
import type { WallPhotoView, WallQueueView, WallView } from '../../contract/wall'
import { addDays, DAY_MS, HOUR_MS, instantAt, localDateOf, minuteOfDay, weekdayOf } from '../../contract/time'
import { sql } from '../kernel/database'
import { poolAndRows } from '../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../testing/harness'
import { useStreet } from '../testing/street'
import { personaId, seedStreet, type SeedReport } from './index'
import { at, HOME } from './street/place'

const street = useStreet({ keepRows: true })
const { database } = street
const today = localDateOf(MONDAY_TEN)
const dayAfter = (days: number): string => addDays(today, days)
let report: SeedReport

beforeAll(async () => { report = await seedStreet(database, MONDAY_TEN) })

/** Every page of a list. */
async function all<Item>(procedure: string, input: Record<string, unknown> = {}, who: string | null = null) {
  const items: Item[] = []
  let cursor: string | null | undefined
  do {
    const asked = { ...input, limit: 50, ...(cursor && { cursor }) }
    const page: { items: Item[]; nextCursor: string | null } = await street.data(who, procedure, asked)
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return items
}

/** What starts on the days from `from` until before `to`, counted from today. */
const calendar = (from: number, to: number, who: string | null = null) =>
  all<ActivitySummary>('activities.list', {
    from: instantAt(dayAfter(from)).toISOString(),
    to: instantAt(dayAfter(to)).toISOString(),
  }, who)
const daysOf = (activities: readonly ActivitySummary[]) =>
  [...new Set(activities.map(({ startsAt }) => localDateOf(Date.parse(startsAt))))]
const isLunch = ({ kind, startsAt }: ActivitySummary): boolean => {
  const minute = minuteOfDay(Date.parse(startsAt))
  return kind === 'lesson' && minute >= 12 * 60 && minute < 14 * 60
}

/** One line a table that changes with any of its rows. */
async function everything(): Promise<Record<string, unknown>> {
  const tables = await database.query<{ name: string }>(sql`
    select tablename as name from pg_tables where schemaname = current_schema() order by tablename`)
  const prints: Record<string, unknown> = {}
  for (const { name } of tables) {
    const text = `select count(*) as rows, md5(string_agg(t::text, '|' order by t::text)) as print from ${name} t`
    prints[name] = (await database.query({ text, values: [] }))[0]
  }
  return prints
}

describe('the street on its first morning', () => {
  test('has 24 stations of all six levels, two squares and three studios', async () => {
    const stations = await all<StationSummary>('stations.list')
    expect(stations).toHaveLength(29)
    expect(new Set(stations.map(({ kind }) => kind))).toEqual(new Set(StationKind.options))
  })

  test('finds four stations within one li of home, and none 1,900 m to the east', async () => {
    const nearby = (place: { lat: number; lng: number }) =>
      street.data<NearbyView>(null, 'stations.nearby', { ...place, datum: 'gcj02' })
    expect((await nearby(HOME)).stations).toHaveLength(4)
    const farOut = await nearby(at(1900, 0))
    expect(farOut.stations).toEqual([])
    expect(farOut.nearest?.distanceMeters).toBeGreaterThan(500)
  })

  test('has houses that are closed on holidays and such that are not, a warm room tonight and a repair', async () => {
    const stations = await all<StationSummary>('stations.list')
    const pages = await Promise.all(stations.map(({ id }) => street.data<StationView>(null, 'stations.get', { id })))
    const rules = pages.map(({ hours }) => hours?.holidays.rule)
    expect(new Set(rules)).toEqual(new Set(['closed', 'as_usual', 'own', 'unstated', undefined]))
    expect(new Set(pages.map(({ hoursCertainty }) => hoursCertainty))).toEqual(new Set(HoursCertainty.options))
    const reasons = pages.flatMap(({ name, closures }) => closures.map(({ kind }) => [name, kind]))
    expect(reasons).toEqual([
      ['丝厂里党群服务站', 'open'], ['柳岸社区党群服务站', 'closed'], ['槐树街驿站', 'closed'],
    ])
    expect(stations.find(({ name }) => name.startsWith('柳岸'))?.open)
      .toMatchObject({ state: 'closed', opensAt: instantAt(dayAfter(7), 510).toISOString() })
  })

  test('has 60 residents, the three one can try it as among them', async () => {
    const [row] = await database.query<{ people: number; personas: number }>(sql`
      select count(*) as people, (select count(*) from identities where provider = 'demo') as personas from residents`)
    expect(row).toEqual({ people: 60, personas: 3 })
    expect(await street.data(personaId('staff'), 'residents.me')).toMatchObject({ can: { answerIdeas: true } })
  })

  test('has 12 lessons in all three forms, each with a text', async () => {
    const lessons = await all<LessonSummary>('lessons.list')
    expect(lessons).toHaveLength(12)
    expect(new Set(lessons.map(({ format }) => format))).toEqual(new Set(['article', 'audio', 'video']))
    for (const { id } of lessons) {
      const { transcript } = await street.data<{ transcript: unknown[] }>(null, 'lessons.get', { id })
      expect(transcript.length).toBeGreaterThan(3)
    }
  })

  test('has 40 ideas, some in every state', async () => {
    const [row] = await database.query<{ ideas: number }>(sql`select count(*) as ideas from ideas`)
    expect(row).toEqual({ ideas: 40 })
    const staff = personaId('staff')
    for (const state of IdeaState.options) {
      expect(await all<IdeaSummary>('ideas.list', { state }, staff), state).not.toEqual([])
    }
  })

  test('has something on every day of a fortnight, and lunch lessons one can also hear on each weekday', async () => {
    const fortnight = await calendar(0, 14)
    expect(daysOf(fortnight)).toEqual(Array.from({ length: 14 }, (_, day) => dayAfter(day)))
    const lunches = fortnight.filter(isLunch)
    expect(daysOf(lunches)).toEqual(daysOf(fortnight).filter((day) => weekdayOf(day) <= 5))
    const lessons = new Set((await all<LessonSummary>('lessons.list')).map(({ id }) => id))
    expect(lunches.filter(({ lessonId }) => lessonId === null || !lessons.has(lessonId))).toEqual([])
  })

  test('has an activity that is full, where one waits in line', async () => {
    const full = (await calendar(0, 14)).filter(({ places }) => places.left === 0 && places.waiting > 0)
    expect(full).not.toEqual([])
    for (const { id, places: { capacity, waiting } } of full) {
      expect(await poolAndRows(database, id)).toMatchObject({ takenByRows: capacity, waitingByRows: waiting })
    }
  })

  test('has a place offered to 沈佳宁, full and with others waiting, that is kept for half a waking day', async () => {
    const { signUps } = await street.data<MeView>(personaId('resident'), 'residents.me')
    const offered = signUps.filter(({ mine }) => mine?.state === 'offered')
    expect(offered.map(({ title, places }) => [title, places])).toEqual([
      ['捏一条南湖的船', { capacity: 8, left: 0, waiting: 3 }],
    ])
    const until = offered[0]?.mine?.state === 'offered' ? Date.parse(offered[0].mine.until) : 0
    expect(until - MONDAY_TEN.getTime()).toBeGreaterThanOrEqual(12 * HOUR_MS)
  })

  test('has children beside adults, remote beside on-site and kept places, questions, and something for Party members', async () => {
    const week = await calendar(0, 14)
    const ids = new Map(week.map(({ title, id }) => [title, id]))
    const see = (title: string) => street.data<ActivityView>(personaId('resident'), 'activities.get', { id: ids.get(title) })
    const lanterns = await see('一家人，扎一盏灯')
    expect([lanterns.pools.map(({ who, left }) => [who, left]), lanterns.companionsMax]).toEqual([[['adult', 3], ['child', 3]], 3])
    const contracts = await see('物业合同，逐条讲')
    expect(contracts.pools.map(({ mode, who }) => [mode, who])).toEqual([['on_site', 'anyone'], ['remote', 'anyone'], ['on_site', 'newcomer']])
    expect(contracts.about).toEqual({ unsaid: [], isNewcomer: false })
    expect((await see('米糕，一起做')).questions.map(({ kind, required }) => [kind, required])).toEqual([['choice', true], ['text', false]])
    expect((await see('重温入党誓词')).about).toEqual({ unsaid: ['party'], isNewcomer: false })
  })

  test('remembers who came in the week that has passed, and nobody so absent that they are looked at first', async () => {
    const week = (await calendar(-7, 0)).filter(({ phase }) => phase === 'ended')
    const deskOf = (activityId: string) =>
      street.data<CheckInDeskView>(personaId('staff'), 'activities.checkInDesk', { activityId })
    const desks = await Promise.all(week.map(({ id }) => deskOf(id)))
    for (const { title, came, expected } of desks) {
      expect(came.onSite, title).toBeGreaterThanOrEqual(expected.onSite / 2)
      expect(came.onSite, title).toBeLessThanOrEqual(expected.onSite)
    }
    const guests = desks.flatMap(({ guests: all }) => all)
    expect(new Set(guests.map(({ seen }) => seen?.method))).toEqual(new Set(['code', 'ticket', 'roster', undefined]))
    expect(Math.max(...guests.map(({ noShows }) => noShows))).toBeLessThan(NO_SHOWS_MAX)
    expect(guests.some(({ name, seen }) => name === '沈佳宁' && seen !== null)).toBe(true)
  })

  test('has words and a photo on the wall of what was last week, one post that waits, and room for 沈佳宁', async () => {
    const mending = (await calendar(-7, 0)).find(({ title }) => title === '旧衣改布袋')!
    const wall = await street.data<WallView>(personaId('resident'), 'wall.list', { activityId: mending.id })
    expect(wall.items).toHaveLength(3)
    expect([wall.mine, wall.can.post]).toEqual([null, true])
    const [shown] = wall.items.filter(({ photo }) => photo !== null)
    const { jpeg } = await street.data<WallPhotoView>(null, 'wall.photo', { postId: shown?.id })
    expect(Buffer.from(jpeg, 'base64').length).toBeLessThan(9000)
    expect((await street.data<WallQueueView>(personaId('staff'), 'wall.waiting', {})).count).toBe(1)
  })

  test('has a film every Tuesday noon, a Party day with a theme on each second Thursday, and a term with one sign-up', async () => {
    const two = await calendar(0, 60)
    const films = two.filter(({ kind }) => kind === 'film')
    expect(films).toHaveLength(8)
    expect(new Set(films.map(({ startsAt }) => [weekdayOf(localDateOf(Date.parse(startsAt))), minuteOfDay(Date.parse(startsAt))].join(' '))))
      .toEqual(new Set(['2 720']))
    const partyDays = two.filter(({ title }) => title.startsWith('主题党日'))
    expect(partyDays.map(({ title, startsAt }) => [startsAt.slice(0, 10), title])).toEqual([
      ['2026-03-12', '主题党日：学雷锋，修修补补'], ['2026-04-09', '主题党日：清明，擦亮一块碑'],
    ])
    const term = two.filter(({ courseId }) => courseId !== null)
    expect(term).toHaveLength(6)
    expect(new Set(term.map(({ courseId, places }) => [courseId, places.left].join(' ')))).toEqual(new Set([`${term[0]?.id} 3`]))
  })

  test('has films that members nominated, the most wanted first, and one that waits for a person', async () => {
    const films = await street.data<FilmListView>(personaId('member'), 'films.list', {})
    expect(films.nominating).toBe('allowed')
    expect(films.items.filter(({ state }) => state === 'open').map(({ supportCount }) => supportCount)).toEqual([17, 11, 6, 2])
    const waiting = await street.data<FilmListView>(personaId('staff'), 'films.list', { view: 'checking' })
    expect(waiting.items.map(({ title }) => title)).toEqual(['夜班公交'])
  })

  test('says how much of everything there is', async () => {
    const activities = (await calendar(0, 14)).length
    expect(report).toEqual({ units: 586, stations: 29, homes: 39, residents: 60, lessons: 12, activities, ideas: 40 })
  })
})

test('written a second time the street stays as it is, and each part tells its progress to the end', async () => {
  const before = await everything()
  const finished: Record<string, number> = {}
  const again = await seedStreet(database, MONDAY_TEN, (part, done, total) => {
    if (done === total) finished[part] = total
  })
  expect(await everything()).toEqual(before)
  expect([again, finished]).toEqual([report, report])
})

test('residents of a street written under an earlier privacy text are there under today’s as well', async () => {
  await database.query(sql`update consents set version = '2026-11', id = md5(id::text)::uuid`)
  await seedStreet(database, MONDAY_TEN)
  const { consents } = await street.data<MeView>(personaId('staff'), 'residents.me')
  expect(consents.map(({ version }) => version).sort()).toEqual(['2026-11', CONSENT_VERSION])
})

test('a week later the next week is there, and who has withdrawn meanwhile is not signed up again', async () => {
  const nextWeek = await calendar(7, 14)
  const course = nextWeek.find(({ kind, places }) => kind === 'course' && places.waiting === 0)!
  const [signUp] = await database.query<{ residentId: string }>(sql`
    select resident_id as "residentId" from sign_ups where activity_id = ${course.id} order by seq limit 1`)
  const neighbour = signUp!.residentId
  await street.data(neighbour, 'activities.withdraw', { activityId: course.id, requestId: requestId() })
  const left = await poolAndRows(database, course.id)

  const weekLater = new Date(MONDAY_TEN.getTime() + 7 * DAY_MS)
  await seedStreet(database, weekLater)
  street.clock.moveTo(weekLater)
  expect(daysOf(await calendar(14, 21))).toEqual(Array.from({ length: 7 }, (_, day) => dayAfter(14 + day)))
  expect((await calendar(7, 14)).map(({ id }) => id)).toEqual(nextWeek.map(({ id }) => id))
  expect((await calendar(7, 14, neighbour)).find(({ id }) => id === course.id)?.mine).toBeNull()
  expect(await poolAndRows(database, course.id)).toEqual(left)
})

test('on the desk there is somebody to look at, and the roster has people who rang, came in, and a whole class', async () => {
  const staff = personaId('staff')
  const { items } = await street.data<TodoView>(staff, 'activities.todo', {})
  const coming = await calendar(0, 14)
  const reviewed = items.filter(({ kind }) => kind === 'review').map(({ activity }) => activity.id)
  expect(reviewed.length).toBeGreaterThan(0)
  expect(new Set(reviewed).size).toBe(reviewed.length)
  const rosters = await Promise.all(coming.map(({ id }) =>
    street.data<RosterView>(staff, 'activities.roster', { activityId: id, limit: 50 })))
  const entries = rosters.flatMap((roster) => roster.items)
  expect([...new Set(entries.map(({ channel }) => channel))].toSorted()).toEqual(['app', 'desk', 'phone'])
  expect(entries.find(({ groupName }) => groupName !== null)?.places).toBe(18)
})
