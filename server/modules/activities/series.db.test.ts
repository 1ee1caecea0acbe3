import { beforeEach, describe, expect, test } from 'vitest'
import type { ActivitySummary, ActivityView } from '../../../contract/activities'
import type { NotificationView } from '../../../contract/residents'
import type { SeriesView } from '../../../contract/series'
import { addDays, localDateOf } from '../../../contract/time'
import { deliverDue, runDue } from '../../deliver'
import { sql } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { aStation } from '../../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { secondThursday, seriesDraft } from '../../testing/series-fixture'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database } = street
let stationId: string
let guMin: string

beforeEach(async () => {
  stationId = await aStation(database)
  guMin = await street.resident('顾敏', { isStaff: true })
})

const create = (changes: Record<string, unknown> = {}, template: Record<string, unknown> = {}) =>
  street.data<{ id: string; activityId: string }>(guMin, 'activities.createSeries', seriesDraft(stationId, changes, template))
const seriesOf = (id: string, input: Record<string, unknown> = {}, who: string | null = guMin) =>
  street.data<SeriesView>(who, 'activities.series', { id, limit: 60, ...input })
/** When each day of a series takes place, as month and day, with a mark for what is not written. */
const daysOf = ({ occurrences }: SeriesView) =>
  occurrences.map(({ startsAt, activityId, phase }) =>
    `${startsAt === null ? '—' : localDateOf(new Date(startsAt)).slice(5)}${phase === 'cancelled' ? ' off' : ''}${activityId ? '' : ' ?'}`)
const listed = async (input: Record<string, unknown> = {}) =>
  (await street.data<{ items: ActivitySummary[] }>(null, 'activities.list', { limit: 50, ...input })).items
const signUp = (who: string, activityId: string) => street.data(who, 'activities.signUp', { activityId, requestId: requestId() })
const inbox = async (who: string) => {
  await deliverDue(street.system)
  const { items } = await street.data<{ items: NotificationView[] }>(who, 'residents.inbox', {})
  return items.map(({ kind }) => kind)
}
const rowOf = async (id: string, on: string) => {
  const found = (await seriesOf(id, { from: on, limit: 1 })).occurrences[0]
  if (!found?.activityId) throw new Error(`nothing on ${on}`)
  return found.activityId
}
const count = async () => (await database.query<{ rows: number }>(sql`select count(*)::int as rows from activities`))[0]?.rows

describe('a series', () => {
  test('stands in the calendar for eight weeks, and its later days are only planned', async () => {
    const { id } = await create()
    expect(await listed()).toHaveLength(8)
    const view = await seriesOf(id, { limit: 10 }, null)
    expect(daysOf(view)).toEqual([
      '03-03', '03-10', '03-17', '03-24', '03-31', '04-07', '04-14', '04-21', '04-28 ?', '05-05 ?',
    ])
    expect(view).toMatchObject({ title: '周二微电影', nextFrom: '2026-05-12', template: null })
  })

  test('years ahead can be listed without a row more', async () => {
    const { id } = await create(secondThursday)
    const before = await count()
    const view = await seriesOf(id, { from: '2030-01-01', limit: 12 })
    expect(daysOf(view)).toEqual([
      '01-10 ?', '02-14 ?', '03-14 ?', '04-11 ?', '05-09 ?', '06-13 ?', '07-11 ?', '08-08 ?', '09-12 ?', '10-10 ?', '11-14 ?', '12-12 ?',
    ])
    expect(view.occurrences[0]?.note).toEqual({ kind: 'unpublished', name: '' })
    expect(await count()).toBe(before)
  })

  test('is written on by the timer, day by day and nothing twice', async () => {
    await create()
    for (const days of [6, 7, 8, 21]) {
      street.clock.moveTo(new Date(MONDAY_TEN.getTime() + days * 86_400_000))
      await runDue(street.system)
      await runDue(street.system)
    }
    const days = (await listed({ from: '2026-03-01T00:00:00Z' })).map(({ startsAt }) => startsAt.slice(0, 10))
    expect(days).toHaveLength(11)
    expect(new Set(days).size).toBe(11)
    expect(days.at(-1)).toBe('2026-05-12')
  })

  test('begins with the first day that is still to come, also when it begins today', async () => {
    const { id } = await create({ rule: { kind: 'weekly', everyWeeks: 1, weekdays: [1] }, startMinute: 540 })
    expect(daysOf(await seriesOf(id, { limit: 3 }))[0]).toBe('03-09')
    const soon = await create({ rule: { kind: 'weekly', everyWeeks: 1, weekdays: [1] }, startMinute: 610 })
    expect(daysOf(await seriesOf(soon.id, { limit: 3 }))[0]).toBe('03-02')
  })

  test('opens for sign-up so many days before, if staff want', async () => {
    const { activityId } = await create({}, { opensDaysBefore: 3 })
    const { items } = await street.data<{ items: ActivitySummary[] }>(null, 'activities.list', {})
    expect(items.map(({ phase }) => phase)).toEqual(['open', ...Array<string>(7).fill('not_open')])
    const view = await street.data<ActivityView>(null, 'activities.get', { id: activityId })
    expect(view.signUpOpensAt).toBe('2026-02-28T04:00:00.000Z')
  })

  test('leaves a holiday out, lets it move, or keeps it, as staff want', async () => {
    const tomb = { rule: { kind: 'weekly', everyWeeks: 1, weekdays: [1] }, startsOn: '2026-03-30', endsOn: '2026-04-13' }
    const days = async (onHolidays: string) => daysOf(await seriesOf((await create({ ...tomb, onHolidays })).id))
    expect(await days('keep')).toEqual(['03-30', '04-06', '04-13'])
    expect(await days('skip')).toEqual(['03-30', '— ?', '04-13'])
    expect(await days('next_workday')).toEqual(['03-30', '04-07', '04-13'])
  })

  test('is refused when its rule gives no day', async () => {
    const input = seriesDraft(stationId, { startsOn: '2026-03-04', endsOn: '2026-03-08' })
    expect(await street.code(guMin, 'activities.createSeries', input)).toBe('series.no_dates')
    const never = seriesDraft(stationId, { startsOn: '2026-03-10', endsOn: '2026-03-03' })
    expect(await street.code(guMin, 'activities.createSeries', never)).toBe('input.invalid')
  })

  test('repeated after a lost answer is begun once', async () => {
    const input = seriesDraft(stationId)
    const [first, again] = [
      await street.data(guMin, 'activities.createSeries', input), await street.data(guMin, 'activities.createSeries', input),
    ]
    expect(again).toEqual(first)
    expect(await count()).toBe(8)
  })

  test('is begun, changed and ended by staff only', async () => {
    const { id } = await create()
    const resident = await street.resident('阿芳')
    const calls = [
      ['activities.createSeries', seriesDraft(stationId)],
      ['activities.editSeries', { ...seriesDraft(stationId), seriesId: id }],
      ['activities.endSeries', { seriesId: id, from: '2026-03-10', reason: '不办了', requestId: requestId() }],
      ['activities.writeOccurrence', { seriesId: id, on: '2026-05-05', requestId: requestId() }],
      ['activities.listSeries', undefined],
      ['activities.previewSeries', { rule: secondThursday.rule, startsOn: '2026-03-02', endsOn: null, onHolidays: 'keep' }],
    ] as const
    for (const [procedure, input] of calls) {
      expect(await street.code(resident, procedure, input)).toBe('access.denied')
      expect(await street.code(null, procedure, input)).toBe('login.required')
    }
  })
})

test('staff of another unit may neither begin a series at a station nor touch the one there is', async () => {
  const { id } = await create()
  const stranger = await street.resident('外街道', { isStaff: true })
  await database.query(sql`update residents set staff_unit_id = ${newId(MONDAY_TEN)} where id = ${stranger}`)
  const calls = [
    ['activities.createSeries', seriesDraft(stationId)],
    ['activities.editSeries', { ...seriesDraft(stationId), seriesId: id }],
    ['activities.endSeries', { seriesId: id, from: '2026-03-10', reason: '不办了', requestId: requestId() }],
    ['activities.writeOccurrence', { seriesId: id, on: '2026-05-05', requestId: requestId() }],
  ] as const
  for (const [procedure, input] of calls) expect(await street.code(stranger, procedure, input)).toBe('staff.other_unit')
})

describe('one day of a series', () => {
  test('far ahead becomes an activity when staff touch it, and the timer does not write it again', async () => {
    const { id } = await create()
    const touched = await street.data<{ id: string }>(guMin, 'activities.writeOccurrence', { seriesId: id, on: '2026-05-05', requestId: requestId() })
    expect(await street.data(guMin, 'activities.writeOccurrence', { seriesId: id, on: '2026-05-05', requestId: requestId() })).toEqual(touched)
    expect(await rowOf(id, '2026-05-05')).toBe(touched.id)
    street.clock.moveTo(new Date('2026-03-12T02:00:00Z'))
    await runDue(street.system)
    expect(await count()).toBe(10)
  })

  test('that the rule does not give, or that is past, cannot be', async () => {
    const { id } = await create()
    for (const on of ['2026-05-06', '2026-02-24']) {
      expect(await street.code(guMin, 'activities.writeOccurrence', { seriesId: id, on, requestId: requestId() })).toBe('series.date_invalid')
    }
  })

  test('moved, it keeps its own day: nothing appears in its place, and people are told', async () => {
    const { id, activityId } = await create()
    const resident = await street.resident('阿芳')
    await signUp(resident, activityId)
    await street.data(guMin, 'activities.edit', {
      activityId, title: '周二微电影', kind: 'film', stationId, capacity: 2, promotion: 'confirm', requestId: requestId(),
      startsAt: '2026-03-05T04:00:00Z', endsAt: '2026-03-05T05:00:00Z',
    })
    street.clock.moveTo(new Date('2026-03-03T01:00:00Z'))
    await runDue(street.system)
    const view = await seriesOf(id, { from: '2026-03-01', limit: 2 })
    expect(view.occurrences[0]).toMatchObject({ on: '2026-03-03', startsAt: '2026-03-05T04:00:00.000Z', isMoved: true })
    expect(await inbox(resident)).toEqual(['activity_changed', 'sign_up_confirmed'])
    expect(await listed({ to: '2026-03-05T16:00:00Z' })).toHaveLength(1)
  })

  test('left out for a holiday can take place all the same', async () => {
    const { id } = await create({ rule: { kind: 'weekly', everyWeeks: 1, weekdays: [1] }, onHolidays: 'skip' })
    await street.data(guMin, 'activities.writeOccurrence', { seriesId: id, on: '2026-04-06', requestId: requestId() })
    expect(daysOf(await seriesOf(id, { from: '2026-04-06', limit: 1 }))).toEqual(['04-06'])
  })

  test('is called as staff call it, whatever the others are called', async () => {
    const { id } = await create(secondThursday)
    const april = await rowOf(id, '2026-04-09')
    await street.data(guMin, 'activities.edit', {
      activityId: april, title: '主题党日：清明', kind: 'party_day', stationId, capacity: 2, requestId: requestId(),
      startsAt: '2026-04-09T10:30:00Z', endsAt: '2026-04-09T11:30:00Z',
    })
    expect((await seriesOf(id, { limit: 3 })).occurrences.map(({ title }) => title)).toEqual(['周二微电影', '主题党日：清明', '周二微电影'])
  })
})

describe('from a day on', () => {
  const edit = (seriesId: string, changes: Record<string, unknown>, template: Record<string, unknown> = {}) =>
    street.data<{ id: string }>(guMin, 'activities.editSeries', { ...seriesDraft(stationId, changes, template), seriesId })

  test('an hour later: what comes before stays, everybody after it moves and is told', async () => {
    const { id, activityId } = await create()
    const [early, late] = [await street.resident('早'), await street.resident('晚')]
    await signUp(early, activityId)
    await signUp(late, await rowOf(id, '2026-03-17'))
    const next = await edit(id, { startsOn: '2026-03-17', startMinute: 780 })
    expect(next.id).not.toBe(id)
    expect(daysOf(await seriesOf(id))).toEqual(['03-03', '03-10'])
    const times = (await seriesOf(next.id, { limit: 7 })).occurrences.map(({ startsAt }) => startsAt?.slice(5, 16))
    expect(times).toEqual(['03-17T05:00', '03-24T05:00', '03-31T05:00', '04-07T05:00', '04-14T05:00', '04-21T05:00', '04-28T05:00'])
    expect(await inbox(early)).toEqual(['sign_up_confirmed'])
    expect(await inbox(late)).toEqual(['activity_changed', 'sign_up_confirmed'])
    expect(await count()).toBe(8)
  })

  test('all of it from today on is the same series', async () => {
    const { id } = await create()
    expect(await edit(id, {}, { title: '周二看电影' })).toEqual({ id })
    expect(new Set((await seriesOf(id)).occurrences.map(({ title }) => title))).toEqual(new Set(['周二看电影']))
  })

  test('a theme that one month has of its own stays when the room of all changes', async () => {
    const { id, activityId } = await create()
    await street.data(guMin, 'activities.edit', {
      activityId, title: '《城南旧事》', kind: 'film', stationId, capacity: 2, promotion: 'confirm', requestId: requestId(),
      startsAt: '2026-03-03T04:00:00Z', endsAt: '2026-03-03T05:00:00Z',
    })
    await edit(id, {}, { room: '二楼' })
    const view = await street.data<ActivityView>(null, 'activities.get', { id: activityId })
    expect(view).toMatchObject({ title: '《城南旧事》', room: '二楼' })
  })

  test('on another weekday: the old days are cancelled and people told why, the new ones are there', async () => {
    const { id } = await create()
    const resident = await street.resident('阿芳')
    await signUp(resident, await rowOf(id, '2026-03-17'))
    const next = await edit(id, { startsOn: '2026-03-16', rule: { kind: 'weekly', everyWeeks: 1, weekdays: [3] }, reason: '改到每周三' })
    expect(daysOf(await seriesOf(next.id, { limit: 3 }))).toEqual(['03-18', '03-25', '04-01'])
    expect(await inbox(resident)).toEqual(['activity_cancelled', 'sign_up_confirmed'])
    const { items } = await street.data<{ items: NotificationView[] }>(resident, 'residents.inbox', {})
    expect(items[0]?.text).toContain('改到每周三')
  })

  test('more places promote in order, on every day', async () => {
    const { id, activityId } = await create({}, { capacity: 1 })
    const people = await Promise.all(['一', '二'].map((name) => street.resident(name)))
    for (const person of people) await signUp(person, activityId)
    await edit(id, {}, { capacity: 5 })
    expect((await street.data<ActivityView>(people[1]!, 'activities.get', { id: activityId })).mine).toEqual({ state: 'confirmed' })
    expect(new Set((await listed()).map(({ places }) => places.capacity))).toEqual(new Set([5]))
  })

  test('it ends: what is there is cancelled, nothing more is written, what comes before stays', async () => {
    const { id } = await create()
    const resident = await street.resident('阿芳')
    await signUp(resident, await rowOf(id, '2026-03-24'))
    await street.data(guMin, 'activities.endSeries', { seriesId: id, from: '2026-03-24', reason: '放映机坏了', requestId: requestId() })
    expect(daysOf(await seriesOf(id))).toEqual(['03-03', '03-10', '03-17'])
    expect(await inbox(resident)).toEqual(['activity_cancelled', 'sign_up_confirmed'])
    street.clock.moveTo(new Date('2026-03-20T02:00:00Z'))
    await runDue(street.system)
    expect(await count()).toBe(8)
  })

  test('a day that is past, or after its end, cannot be where it changes', async () => {
    const { id } = await create({ endsOn: '2026-04-30' })
    for (const startsOn of ['2026-02-24', '2026-05-05']) {
      expect(await street.code(guMin, 'activities.editSeries', { ...seriesDraft(stationId, { startsOn }), seriesId: id })).toBe('series.date_invalid')
    }
    const unknown = { ...seriesDraft(stationId), seriesId: stationId }
    expect(await street.code(guMin, 'activities.editSeries', unknown)).toBe('series.not_found')
  })
})

test('every change of a series leaves who, what and the days', async () => {
  const { id } = await create()
  await street.data(guMin, 'activities.endSeries', { seriesId: id, from: addDays('2026-03-02', 30), reason: '不办了', requestId: requestId() })
  const entries = await database.query<{ action: string }>(sql`select action from audit_entries where subject_id = ${id} order by id`)
  expect(entries.map(({ action }) => action)).toEqual(['activities.createSeries', 'activities.endSeries'])
})
