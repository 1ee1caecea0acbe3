import { beforeEach, describe, expect, test } from 'vitest'
import type { ActivitySummary, ActivityWeekView } from '../../../contract/activities'
import { anActivity, aStation } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { seriesDraft } from '../../testing/series-fixture'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database } = street
let stationId: string
let guMin: string

/** Where the station of the tests stands, and a degree of latitude in metres. */
const DOOR = { lat: 30.762, lng: 120.764, datum: 'gcj02' }
const METERS = 111_195

beforeEach(async () => {
  stationId = await aStation(database)
  guMin = await street.resident('顾敏', { isStaff: true })
})

const list = async (input: Record<string, unknown>) =>
  (await street.data<{ items: ActivitySummary[] }>(null, 'activities.list', input)).items.map(({ id }) => id)
const week = async (input: Record<string, unknown> = {}) =>
  (await street.data<ActivityWeekView>(null, 'activities.week', input)).days.map(({ count }) => count)

describe('looking for activities', () => {
  test('in the room or in the yard, by an expert or by a neighbour: all that was chosen must apply', async () => {
    const talk = await anActivity(database, { stationId, rules: { forms: ['indoor', 'talk', 'expert'] } })
    const yard = await anActivity(database, { stationId, rules: { forms: ['yard', 'talk'] } })
    await anActivity(database, { stationId })
    expect(await list({ forms: ['talk'] })).toEqual([talk, yard])
    expect(await list({ forms: ['talk', 'yard'] })).toEqual([yard])
    expect(await list({ forms: ['practice'] })).toEqual([])
    expect(await street.code(null, 'activities.list', { forms: ['indoor', 'yard'] })).toBe('input.invalid')
  })

  test('of one kind or of several', async () => {
    const film = await anActivity(database, { stationId, rules: { kind: 'film' } })
    const forum = await anActivity(database, { stationId, rules: { kind: 'forum' } })
    await anActivity(database, { stationId })
    expect(await list({ kind: 'film' })).toEqual([film])
    expect(await list({ kinds: ['film', 'forum'] })).toEqual([film, forum])
  })

  test('within so many metres, the rim included, and at one station', async () => {
    const here = await anActivity(database, { stationId })
    const from = (meters: number, radiusMeters: number) =>
      list({ near: { ...DOOR, lat: DOOR.lat + meters / METERS, radiusMeters } })
    expect(await from(0, 1)).toEqual([here])
    expect(await from(490, 500)).toEqual([here])
    expect(await from(510, 500)).toEqual([])
    const other = await aStation(database, '另一站')
    expect(await list({ stationId: other, near: { ...DOOR, radiusMeters: 500 } })).toEqual([])
    expect(await street.code(null, 'activities.list', { near: { ...DOOR, radiusMeters: 5001 } })).toBe('input.invalid')
  })

  test('a draft is never among them, nor counted', async () => {
    const draft = {
      title: '还没想好', kind: 'family', stationId, startsAt: '2026-03-07T06:00:00Z', endsAt: '2026-03-07T07:30:00Z',
      isDraft: true, requestId: requestId(),
    }
    await street.data(guMin, 'activities.create', draft)
    expect(await list({ from: '2026-01-01T00:00:00Z' })).toEqual([])
    expect(await week()).toEqual([0, 0, 0, 0, 0, 0, 0])
  })
})

describe('a week at a glance', () => {
  test('counts day by day in Shanghai time, without what ended or was cancelled', async () => {
    const signUpOpensAt = new Date('2026-02-28T02:00:00Z')
    await anActivity(database, { stationId, startsInHours: -4, rules: { signUpOpensAt } })
    for (const startsInHours of [1, 13.99, 14, 38]) await anActivity(database, { stationId, startsInHours })
    const gone = await anActivity(database, { stationId, startsInHours: 26 })
    await street.data(guMin, 'activities.cancel', { activityId: gone, reason: '不办了', requestId: requestId() })
    expect(await week({ days: 4 })).toEqual([2, 1, 1, 0])
    expect(await week({ days: 2, from: '2026-03-04' })).toEqual([1, 0])
  })

  test('far ahead it counts what series will have, under the same filters', async () => {
    const template = { forms: ['indoor'] }
    await street.data(guMin, 'activities.createSeries', seriesDraft(stationId, {}, template))
    const may = { from: '2026-05-04' }
    expect(await week(may)).toEqual([0, 1, 0, 0, 0, 0, 0])
    expect(await week({ ...may, kind: 'film', forms: ['indoor'], stationId })).toEqual([0, 1, 0, 0, 0, 0, 0])
    expect(await week({ ...may, kind: 'course' })).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(await week({ ...may, forms: ['yard'] })).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(await week({ ...may, near: { ...DOOR, lat: 31, radiusMeters: 500 } })).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  test('a day that is there already is not counted twice, and a week at the edge has both', async () => {
    const { id } = await street.data<{ id: string }>(guMin, 'activities.createSeries', seriesDraft(stationId))
    await street.data(guMin, 'activities.writeOccurrence', { seriesId: id, on: '2026-05-05', requestId: requestId() })
    expect(await week({ from: '2026-04-20', days: 21 })).toEqual([
      0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0,
    ])
  })
})
