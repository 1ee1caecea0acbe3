import { beforeEach, describe, expect, test } from 'vitest'
import type { ActivitySummary, ActivityView } from '../../../contract/activities'
import type { RosterView } from '../../../contract/roster'
import type { SignUpView } from '../../../contract/sign-ups'
import type { NotificationView } from '../../../contract/residents'
import { deliverDue } from '../../deliver'
import { sql } from '../../kernel/database'
import { anActivity, aStation, poolAndRows } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database } = street
let stationId: string
let guMin: string

beforeEach(async () => {
  stationId = await aStation(database)
  guMin = await street.resident('顾敏', { isStaff: true })
})

const draft = (changes: Record<string, unknown> = {}) => ({
  title: '米糕，一起做', kind: 'family', stationId, startsAt: '2026-03-07T06:00:00Z', endsAt: '2026-03-07T07:30:00Z', capacity: 2,
  requestId: requestId(), ...changes,
})
const create = async (changes?: Record<string, unknown>) =>
  (await street.data<{ id: string }>(guMin, 'activities.create', draft(changes))).id
const signUp = (resident: string, activityId: string) =>
  street.data<SignUpView>(resident, 'activities.signUp', { activityId, requestId: requestId() })
const kindsInInbox = async (resident: string) => {
  await deliverDue(street.system)
  const { items } = await street.data<{ items: NotificationView[] }>(resident, 'residents.inbox', {})
  return items.map((notice) => notice.kind)
}

describe('publishing', () => {
  test('staff publish an activity, and residents find it and sign up', async () => {
    const id = await create()
    const resident = await street.resident('阿芳')
    const list = await street.data<{ items: ActivitySummary[] }>(resident, 'activities.list', { stationId })
    expect(list.items.map((activity) => activity.id)).toEqual([id])
    expect(await signUp(resident, id)).toEqual({ state: 'confirmed' })
  })

  test('the same request publishes once', async () => {
    const input = draft()
    const [one, two] = [await street.data<{ id: string }>(guMin, 'activities.create', input), await street.data<{ id: string }>(guMin, 'activities.create', input)]
    expect(two).toEqual(one)
  })

  test.each([
    ['it ends before it starts', { endsAt: '2026-03-07T05:00:00Z' }, 'activity.times_invalid'],
    ['the station does not exist', { stationId: '00000000-0000-7000-8000-000000000000' }, 'station.not_found'],
    ['a lesson has no lesson', { kind: 'lesson' }, 'activity.lesson_required'],
    ['the title is blank', { title: '  ' }, 'input.invalid'],
    ['the capacity is zero', { capacity: 0 }, 'input.invalid'],
  ])('is refused when %s', async (_case, changes, code) => {
    expect(await street.code(guMin, 'activities.create', draft(changes))).toBe(code)
  })

  test('residents cannot publish, edit, cancel or read rosters', async () => {
    const resident = await street.resident('阿芳')
    const id = await create()
    const calls = [
      ['activities.create', draft()],
      ['activities.edit', { ...draft(), activityId: id }],
      ['activities.cancel', { activityId: id, reason: '不想办', requestId: requestId() }],
      ['activities.roster', { activityId: id }],
    ] as const
    for (const [procedure, input] of calls) {
      expect(await street.code(resident, procedure, input)).toBe('access.denied')
      expect(await street.code(null, procedure, input)).toBe('login.required')
    }
  })
})

describe('editing', () => {
  test('nobody overtakes the waiting list when the capacity is raised, and lowering it removes nobody', async () => {
    const id = await anActivity(database, { stationId, capacity: 1 })
    const people = await Promise.all(['一', '二', '三', '四'].map((name) => street.resident(name)))
    for (const person of people) await signUp(person, id)
    const view = await street.data<ActivityView>(guMin, 'activities.get', { id })
    const edit = (capacity: number) =>
      street.data(guMin, 'activities.edit', {
        activityId: id, title: view.title, kind: view.kind, stationId, room: view.room,
        startsAt: view.startsAt, endsAt: view.endsAt, capacity, promotion: 'confirm', requestId: requestId(),
      })
    await edit(3)
    const states = await Promise.all(people.map(async (person) => (await street.data<ActivityView>(person, 'activities.get', { id })).mine))
    expect(states).toEqual([{ state: 'confirmed' }, { state: 'confirmed' }, { state: 'confirmed' }, { state: 'waiting', position: 1 }])
    await edit(1)
    expect(await poolAndRows(database, id)).toEqual({ taken: 3, waiting: 1, takenByRows: 3, waitingByRows: 1 })
    expect(await kindsInInbox(people[2]!)).toEqual(['sign_up_promoted', 'sign_up_waiting'])
  })

  test('people who signed up are told when time or place change, and keep their places', async () => {
    const id = await create()
    const resident = await street.resident('阿芳')
    await signUp(resident, id)
    await street.data(guMin, 'activities.edit', { ...draft({ startsAt: '2026-03-07T07:00:00Z', endsAt: '2026-03-07T08:00:00Z' }), activityId: id })
    expect(await kindsInInbox(resident)).toEqual(['activity_changed', 'sign_up_confirmed'])
    const view = await street.data<ActivityView>(resident, 'activities.get', { id })
    expect(view.signUpClosesAt).toBe('2026-03-07T06:30:00.000Z')
    expect(view.mine).toEqual({ state: 'confirmed' })
  })
})

describe('cancelling', () => {
  test('everybody who signed up is told why, and nobody can sign up any more', async () => {
    const id = await create()
    const [resident, late] = [await street.resident('阿芳'), await street.resident('老金')]
    await signUp(resident, id)
    await street.data(guMin, 'activities.cancel', { activityId: id, reason: '厨房修管道', requestId: requestId() })
    await deliverDue(street.system)
    const { items } = await street.data<{ items: NotificationView[] }>(resident, 'residents.inbox', {})
    expect(items[0]).toMatchObject({ kind: 'activity_cancelled' })
    expect(items[0]?.text).toContain('厨房修管道')
    expect(await street.code(late, 'activities.signUp', { activityId: id, requestId: requestId() })).toBe('activity.cancelled')
    expect(await street.code(guMin, 'activities.cancel', { activityId: id, reason: '再来', requestId: requestId() })).toBe('activity.already_cancelled')
    expect(await street.code(guMin, 'activities.edit', { ...draft(), activityId: id })).toBe('activity.cancelled')
  })
})

test('the roster is in order of arrival, paged, with totals', async () => {
  const id = await create()
  for (const name of ['一', '二', '三']) await signUp(await street.resident(name), id)
  const first = await street.data<RosterView>(guMin, 'activities.roster', { activityId: id, limit: 2 })
  expect(first).toMatchObject({ confirmed: 2, waiting: 1 })
  expect(first.items.map((entry) => entry.nickname)).toEqual(['一', '二'])
  const rest = await street.data<RosterView>(guMin, 'activities.roster', { activityId: id, limit: 2, cursor: first.nextCursor })
  expect(rest.items.map(({ nickname, signUp: held }) => ({ nickname, held }))).toEqual([{ nickname: '三', held: { state: 'waiting', position: 1 } }])
  expect(rest.nextCursor).toBeNull()
})

test('every staff write leaves who, what and the fields that changed', async () => {
  const id = await create()
  await street.data(guMin, 'activities.edit', { ...draft({ title: '米糕，慢慢做' }), activityId: id })
  await street.data(guMin, 'activities.cancel', { activityId: id, reason: '厨房修管道', requestId: requestId() })
  const entries = await database.query<{ action: string; actorId: string; before: unknown; after: unknown }>(sql`
    select action, actor_id as "actorId", before, after from audit_entries where subject_id = ${id} order by id`)
  expect(entries.map((entry) => entry.action)).toEqual(['activities.create', 'activities.edit', 'activities.cancel'])
  expect(entries[1]).toMatchObject({ actorId: guMin, before: { title: '米糕，一起做' }, after: { title: '米糕，慢慢做' } })
})

test('the calendar comes by start, in pages, and only what was asked for', async () => {
  const ids = []
  for (const startsInHours of [30, 2, 80]) {
    ids.push(await anActivity(database, { stationId, capacity: 3, startsInHours }))
  }
  const page = await street.data<{ items: ActivitySummary[]; nextCursor: string }>(null, 'activities.list', { limit: 2 })
  expect(page.items.map((activity) => activity.id)).toEqual([ids[1], ids[0]])
  const next = await street.data<{ items: ActivitySummary[] }>(null, 'activities.list', { limit: 2, cursor: page.nextCursor })
  expect(next.items.map((activity) => activity.id)).toEqual([ids[2]])
  const tomorrow = { from: '2026-03-02T16:00:00Z', to: '2026-03-03T16:00:00Z' }
  const day = await street.data<{ items: ActivitySummary[] }>(null, 'activities.list', tomorrow)
  expect(day.items.map((activity) => activity.id)).toEqual([ids[0]])
  expect(await street.code(null, 'activities.list', { cursor: 'not-ours' })).toBe('input.invalid')
})

test('a draft is found by staff of its station and by nobody else, until it is published', async () => {
  const id = await create({ isDraft: true })
  const drafts = () => street.data<{ items: ActivitySummary[] }>(guMin, 'activities.drafts', {})
  expect((await drafts()).items.map((activity) => activity.id)).toEqual([id])
  const resident = await street.resident('阿芳')
  expect((await street.data<{ items: ActivitySummary[] }>(resident, 'activities.list', { stationId })).items).toEqual([])
  expect(await street.code(resident, 'activities.drafts', {})).toBe('access.denied')
  await street.data(guMin, 'activities.publish', { activityId: id, requestId: requestId() })
  expect((await drafts()).items).toEqual([])
})
