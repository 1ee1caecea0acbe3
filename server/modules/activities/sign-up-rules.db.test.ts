import { beforeEach, describe, expect, test } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import type { SignUpView } from '../../../contract/sign-ups'
import { aStation } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database } = street
let stationId: string
let staff: string

beforeEach(async () => {
  stationId = await aStation(database)
  staff = await street.resident('站长', { isStaff: true })
})

const draft = (more: object = {}) => ({
  title: '做香囊', kind: 'culture', stationId, startsAt: '2026-03-05T04:00:00Z', endsAt: '2026-03-05T06:00:00Z', capacity: 10,
  requestId: requestId(), ...more,
})
const create = async (more: object = {}) => (await street.data<{ id: string }>(staff, 'activities.create', draft(more))).id
const ask = (resident: string, activityId: string, more: object = {}) =>
  street.code(resident, 'activities.signUp', { activityId, requestId: requestId(), ...more })
const see = (who: string | null, id: string) => street.data<ActivityView>(who, 'activities.get', { id })

describe('a draft', () => {
  test('is seen by staff only, takes nobody, and is published once', async () => {
    const [id, resident] = [await create({ isDraft: true }), await street.resident('阿芳')]
    expect(await street.code(resident, 'activities.get', { id })).toBe('activity.not_found')
    expect(await ask(resident, id)).toBe('activity.not_found')
    expect((await street.data<{ items: unknown[] }>(resident, 'activities.list', {})).items).toEqual([])
    expect((await see(staff, id)).can).toMatchObject({ publish: true, signUp: false })
    const publish = () => street.code(staff, 'activities.publish', { activityId: id, requestId: requestId() })
    expect([await publish(), await publish()]).toEqual(['ok', 'activity.already_published'])
    expect(await ask(resident, id)).toBe('ok')
  })
})

describe('who may come', () => {
  test('what the audience asks is said once and remembered', async () => {
    const [first, second] = [await create({ audience: { ageFrom: 60 } }), await create({ audience: { ageFrom: 60 } })]
    const resident = await street.resident('姚奶奶')
    expect(await ask(resident, first)).toBe('audience.unknown')
    expect(await ask(resident, first, { birthYear: 1990 })).toBe('audience.age')
    expect(await ask(resident, first, { birthYear: 1944 })).toBe('ok')
    expect(await ask(resident, second)).toBe('ok')
  })

  test('rules that staff change a moment before count, also for a process that remembers the old ones', async () => {
    const id = await create()
    const [early, late] = [await street.resident('早来的'), await street.resident('后来的')]
    expect(await ask(early, id)).toBe('ok')
    await street.data(staff, 'activities.edit', draft({ activityId: id, audience: { party: 'declared' } }))
    expect(await ask(late, id)).toBe('audience.party')
    await street.data(staff, 'activities.edit', draft({ activityId: id }))
    expect(await ask(late, id)).toBe('ok')
  })

  test('where staff look first, nobody takes a place or a rank by asking', async () => {
    const id = await create({ needsApproval: true, capacity: 1 })
    const resident = await street.resident('阿芳')
    const request = requestId()
    const answer = () => street.data<SignUpView>(resident, 'activities.signUp', { activityId: id, requestId: request })
    expect([await answer(), await answer()]).toEqual([{ state: 'review' }, { state: 'review' }])
    expect((await see(resident, id)).places).toEqual({ capacity: 1, left: 1, waiting: 0 })
  })
})

describe('questions', () => {
  const questions = [
    { kind: 'choice', label: '尺码', options: ['大', '小'], required: true },
    { kind: 'text', label: '忌口', options: [], required: false },
  ]

  test('are answered with the sign-up, and the last answer is offered the next time', async () => {
    const [first, second] = [await create({ questions }), await create({ questions })]
    const resident = await street.resident('阿芳')
    const [size] = (await see(resident, first)).questions
    expect(await ask(resident, first)).toBe('sign_up.answer_required')
    expect(await ask(resident, first, { answers: [{ questionId: size!.id, answer: '特大' }] })).toBe('sign_up.answer_invalid')
    expect(await ask(resident, first, { answers: [{ questionId: size!.id, answer: '大' }] })).toBe('ok')
    expect((await see(resident, first)).signUp?.answers).toEqual([{ questionId: size!.id, label: '尺码', answer: '大' }])
    expect((await see(resident, second)).questions.map(({ label, last }) => [label, last])).toEqual([['尺码', '大'], ['忌口', null]])
  })

  test('too long an answer is refused and takes no place', async () => {
    const id = await create({ questions })
    const resident = await street.resident('阿芳')
    const [size, free] = (await see(resident, id)).questions
    const answers = [{ questionId: size!.id, answer: '大' }, { questionId: free!.id, answer: '很'.repeat(10_000) }]
    expect(await ask(resident, id, { answers })).toBe('input.invalid')
    expect((await see(resident, id)).mine).toBeNull()
  })
})

test('staff of another subdistrict touch nothing here', async () => {
  const id = await create()
  const stranger = await street.resident('别处的站长', { isStaff: true })
  await database.query({ text: 'update residents set staff_unit_id = $1 where id = $2', values: [await anotherUnit(), stranger] })
  const doing = { activityId: id, requestId: requestId() }
  expect(await street.code(stranger, 'activities.edit', draft(doing))).toBe('staff.other_unit')
  expect(await street.code(stranger, 'activities.cancel', { ...doing, reason: '下雨' })).toBe('staff.other_unit')
  expect(await street.code(stranger, 'activities.roster', { activityId: id })).toBe('staff.other_unit')
  expect(await street.code(stranger, 'activities.create', draft())).toBe('staff.other_unit')
})

async function anotherUnit(): Promise<string> {
  const id = requestId()
  await database.query({
    text: `insert into organisation_units (id, level, name, short_name, position, created_at) values ($1, 'subdistrict', '别处街道', '别处', 1, now())`,
    values: [id],
  })
  return id
}
