import { beforeEach, describe, expect, test } from 'vitest'
import type { NotificationView } from '../../../contract/residents'
import type { WelcomeView } from '../../../contract/welcome'
import { DAY_MS, HOUR_MS } from '../../../contract/time'
import { runDue } from '../../deliver'
import { sql } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { insertUnits } from '../organisations'
import { anActivity, aStation } from '../../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { seriesDraft } from '../../testing/series-fixture'
import { useStreet } from '../../testing/street'
import { at, atTheDoor } from './testing/at-the-door'

const street = useStreet()
const { database } = street
const { batch, checkIn, screen, send, signUp } = atTheDoor(street)
let stationId: string
let guMin: string
let bags: string

beforeEach(async () => {
  stationId = await aStation(database)
  guMin = await street.resident('顾敏', { isStaff: true })
  bags = await anActivity(database, { stationId, startsInHours: 2, rules: { bring: '旧牛仔裤一条', lecturer: '阿芳' } })
})

const welcomeOf = async (who: string, activityId = bags) =>
  street.data<WelcomeView>(who, 'activities.welcome', { activityId })
const stageOf = async (who: string, activityId = bags) => (await welcomeOf(who, activityId)).welcome?.stage ?? null
const nextOf = async (who: string, activityId = bags) => (await welcomeOf(who, activityId)).welcome?.next ?? null

async function comes(who: string, activityId = bags, when = at(2)): Promise<void> {
  street.clock.moveTo(when)
  await checkIn(who, activityId, (await screen(guMin, activityId)).code!.text)
}

const undo = async (who: string, activityId = bags) => {
  const [row] = await database.query<{ id: string }>(sql`select id from sign_ups where resident_id = ${who}`)
  await street.data(guMin, 'activities.undoCheckIn', { activityId, signUpId: row!.id, reason: '不是这一位', requestId: requestId() })
}

async function greetings(who: string): Promise<string[]> {
  await runDue(street.system)
  const { items } = await street.data<{ items: NotificationView[] }>(who, 'residents.inbox', {})
  return items.filter(({ kind }) => kind === 'first_visit').map(({ text }) => text)
}

describe('before the first time', () => {
  test('somebody reads what to expect, where it is, whom to ask and what comes next', async () => {
    const unitId = newId(MONDAY_TEN)
    await insertUnits(database, [{
      id: unitId, parentId: null, level: 'community', name: '菱香里社区', shortName: '菱香里', position: 0, brand: null,
      contact: { name: '周玉兰', phone: '0573-5560001' },
    }], MONDAY_TEN)
    await database.query(sql`update stations set unit_id = ${unitId}, door_note = '红色小屋，门朝马路' where id = ${stationId}`)
    await database.query(sql`
      insert into station_zones (id, station_id, position, name, purpose, floor, area_square_meters, doing)
      values (${newId(MONDAY_TEN)}, ${stationId}, 0, '手工间', 'join', '2 楼', null, '')`)
    const film = await anActivity(database, { stationId, startsInHours: 26, rules: { title: '周二微电影' } })
    expect(await welcomeOf(await street.resident('小林'))).toEqual({
      isRegular: false,
      welcome: {
        stage: 'first', kind: 'culture', minutes: 120, bring: '旧牛仔裤一条', isRemote: false,
        where: { stationId, name: '望湖驿站', address: '菱香路 12 号', doorNote: '红色小屋，门朝马路', room: '手工间', floor: '2 楼' },
        leader: '阿芳',
        contact: { name: '周玉兰', unit: '菱香里社区', phone: '0573-5560001' },
        next: { id: film, title: '周二微电影', startsAt: at(26).toISOString(), stationName: '望湖驿站', isHeld: false },
      },
    })
  })

  test('nobody is made up: without a contact and a leader there is none', async () => {
    const plain = await anActivity(database, { stationId, startsInHours: 3 })
    const { welcome } = await welcomeOf(await street.resident('小林'), plain)
    expect(welcome).toMatchObject({ leader: null, contact: null, bring: null, next: null })
    expect(welcome?.where).toMatchObject({ doorNote: null, room: '手工间', floor: null })
  })

  test('with a remote place no door has to be found', async () => {
    const pool = (position: number, mode: 'on_site' | 'remote') =>
      ({ id: newId(MONDAY_TEN), position, mode, who: 'anyone' as const, capacity: 3, releasesAt: null })
    const pools = [pool(0, 'on_site'), pool(1, 'remote')]
    const talk = await anActivity(database, { stationId, startsInHours: 2, pools })
    const [here, home] = [await signUp('阿芳', talk), await street.resident('小林')]
    await street.data(home, 'activities.signUp', { activityId: talk, party: [{ poolId: pools[1]!.id, places: 1 }], requestId: requestId() })
    expect((await welcomeOf(here, talk)).welcome?.isRemote).toBe(false)
    expect((await welcomeOf(home, talk)).welcome?.isRemote).toBe(true)
    street.clock.moveTo(at(2, 5))
    await street.data(home, 'activities.checkInRemote', { activityId: talk, requestId: requestId() })
    expect(await stageOf(home, talk)).toBe('came')
  })

  test('the next one is neither cancelled nor full nor at another station', async () => {
    const resident = await street.resident('小林')
    const cancelled = await anActivity(database, { stationId, startsInHours: 5 })
    await street.data(guMin, 'activities.cancel', { activityId: cancelled, reason: '停电', requestId: requestId() })
    await signUp('阿芳', await anActivity(database, { stationId, startsInHours: 6, capacity: 1 }))
    await anActivity(database, { stationId: await aStation(database, '菱香里站'), startsInHours: 7 })
    expect(await nextOf(resident)).toBeNull()
    const free = await anActivity(database, { stationId, startsInHours: 30 })
    expect((await nextOf(resident))?.id).toBe(free)
    await street.data(guMin, 'activities.cancel', { activityId: free, reason: '停电', requestId: requestId() })
    expect(await nextOf(resident)).toBeNull()
  })

  test('of a series the next day of it is proposed before what comes earlier at the station', async () => {
    const { activityId } = await street.data<{ activityId: string }>(guMin, 'activities.createSeries', seriesDraft(stationId))
    await anActivity(database, { stationId, startsInHours: 60 })
    expect(await nextOf(await street.resident('小林'), activityId)).toMatchObject({ title: '周二微电影', startsAt: '2026-03-10T04:00:00.000Z' })
  })

  test('staff are not welcomed, and neither a draft nor an unknown activity is told of', async () => {
    expect(await welcomeOf(guMin)).toEqual({ isRegular: true, welcome: null })
    expect(await street.code(await street.resident('小林'), 'activities.welcome', { activityId: newId(MONDAY_TEN) })).toBe('activity.not_found')
    await database.query(sql`update activities set published_at = null where id = ${bags}`)
    expect(await street.code(guMin, 'activities.welcome', { activityId: bags })).toBe('activity.not_found')
    expect(await street.code(null, 'activities.welcome', { activityId: bags })).toBe('login.required')
  })
})

describe('after the first time', () => {
  test('they are welcomed on that page alone, and once in the inbox, with the next one', async () => {
    const film = await anActivity(database, { stationId, startsInHours: 26, rules: { title: '周二微电影' } })
    const lin = await signUp('小林', bags)
    await comes(lin)
    expect([await stageOf(lin), await stageOf(lin, film)]).toEqual(['came', null])
    const told = ['第一次来，记上了。下一场：周二微电影，3 月 3 日 12:00，望湖驿站。想来就报名。']
    expect(await greetings(lin)).toEqual(told)
    await street.data(lin, 'activities.signUp', { activityId: film, requestId: requestId() })
    expect(await nextOf(lin)).toMatchObject({ id: film, isHeld: true })
    await comes(lin, film, at(26))
    expect(await welcomeOf(lin)).toEqual({ isRegular: true, welcome: null })
    expect(await welcomeOf(lin, film)).toEqual({ isRegular: true, welcome: null })
    expect(await greetings(lin)).toEqual(told)
  })

  test('a check-in that is taken back leaves a newcomer, who is told nothing, and once when they do come', async () => {
    const lin = await signUp('小林', bags)
    await comes(lin)
    await undo(lin)
    expect(await stageOf(lin)).toBe('first')
    expect(await greetings(lin)).toEqual([])
    const text = '第一次来，记上了。以后办什么，“活动”里都看得到。'
    for (let times = 0; times < 2; times += 1) {
      await comes(lin, bags, at(2, 10 + times))
      expect(await greetings(lin)).toEqual([text])
      await undo(lin)
    }
  })

  test('staff at the door welcome those who are new, and nobody else; a group has nobody to tell', async () => {
    const old = await signUp('老金', await anActivity(database, { stationId, startsInHours: 1 }))
    const [first] = await database.query<{ activityId: string }>(sql`select activity_id as "activityId" from sign_ups where resident_id = ${old}`)
    await comes(old, first!.activityId, at(1))
    await street.data(old, 'activities.signUp', { activityId: bags, requestId: requestId() })
    const lin = await signUp('小林', bags)
    await street.data(guMin, 'activities.book', {
      activityId: bags, channel: 'desk', name: '陈秀英', phone: '13805730001', requestId: requestId(),
    })
    street.clock.moveTo(at(2))
    const rows = await database.query<{ id: string }>(sql`select id from sign_ups where activity_id = ${bags}`)
    await send(guMin, batch(bags, rows.map(({ id }) => ({ sight: { kind: 'roster', signUpId: id } }))))
    expect([await greetings(old), await greetings(lin)].map(({ length }) => length)).toEqual([1, 1])
    const [{ count } = { count: -1 }] = await database.query<{ count: number }>(sql`
      select count(*)::int as count from notifications where kind = 'first_visit'`)
    expect(count).toBe(2)
  })

  test('the second session of a course is no first time, and the next session is theirs already', async () => {
    const course = seriesDraft(stationId, { isCourse: true, endsOn: '2026-03-17' }, { title: '书法课', kind: 'course' })
    const { activityId } = await street.data<{ activityId: string }>(guMin, 'activities.createSeries', course)
    const sessions = await database.query<{ id: string; startsAt: Date }>(sql`
      select id, starts_at as "startsAt" from activities where course_id = ${activityId} order by starts_at`)
    const lin = await signUp('小林', activityId)
    expect(await nextOf(lin, activityId)).toMatchObject({ id: sessions[1]!.id, isHeld: true })
    await comes(lin, sessions[0]!.id, sessions[0]!.startsAt)
    expect([await stageOf(lin, sessions[0]!.id), await stageOf(lin, sessions[1]!.id)]).toEqual(['came', null])
    expect(await greetings(lin)).toEqual([expect.stringContaining('下一场：书法课，3 月 10 日 12:00，望湖驿站。你的名额在。')])
    await comes(lin, sessions[1]!.id, sessions[1]!.startsAt)
    expect(await greetings(lin)).toHaveLength(1)
    expect(sessions[1]!.startsAt.getTime() - sessions[0]!.startsAt.getTime()).toBe(7 * DAY_MS)
  })

  test('nothing is proposed that begins before this one ends, or has begun by the time it is told', async () => {
    const lin = await signUp('小林', bags)
    const soon = await anActivity(database, { stationId, startsInHours: 5 })
    await anActivity(database, { stationId, startsInHours: 3 })
    await comes(lin)
    expect((await nextOf(lin))?.id).toBe(soon)
    street.clock.moveTo(new Date(at(5).getTime() + HOUR_MS))
    expect(await greetings(lin)).toEqual(['第一次来，记上了。以后办什么，“活动”里都看得到。'])
  })
})
