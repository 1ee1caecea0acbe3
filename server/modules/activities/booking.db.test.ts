import { beforeEach, describe, expect, test } from 'vitest'
import type { BookView, GroupView, MembersView } from '../../../contract/bookings'
import type { TodoView } from '../../../contract/decisions'
import type { RosterView } from '../../../contract/roster'
import type { SignUpView } from '../../../contract/sign-ups'
import { HOUR_MS } from '../../../contract/time'
import { sql } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { anActivity, aStation, poolAndRows } from '../../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database } = street
let stationId: string
let guMin: string

beforeEach(async () => {
  stationId = await aStation(database)
  guMin = await street.resident('顾敏', { isStaff: true })
})

const booking = (activityId: string, changes: Record<string, unknown> = {}) =>
  ({ activityId, channel: 'phone', name: '陈秀英', phone: '138 0573 0001', requestId: requestId(), ...changes })
const book = (activityId: string, changes?: Record<string, unknown>) =>
  street.data<BookView>(guMin, 'activities.book', booking(activityId, changes))
const refusal = async (activityId: string, changes?: Record<string, unknown>) => {
  const answer = await street.call(guMin, 'activities.book', booking(activityId, changes))
  return answer.ok ? 'ok' : { code: answer.error.code, details: answer.error.details }
}
const roster = (activityId: string, looked: Record<string, unknown> = {}) =>
  street.data<RosterView>(guMin, 'activities.roster', { activityId, ...looked })

describe('booking for somebody without WeChat', () => {
  test('by telephone takes a place from the pool everybody takes theirs from, and keeps the way it came in', async () => {
    const activity = await anActivity(database, { stationId, capacity: 1 })
    expect((await book(activity, { note: '耳朵不好，大声说' })).signUp).toEqual({ state: 'confirmed' })
    const neighbour = await street.resident('阿芳')
    const tap = { activityId: activity, requestId: requestId() }
    expect(await street.data<SignUpView>(neighbour, 'activities.signUp', tap)).toEqual({ state: 'waiting', position: 1 })
    const { items } = await roster(activity)
    expect(items[0]).toMatchObject({
      nickname: '陈秀英', channel: 'phone', phone: '138 **** 0001', isRung: true, note: '耳朵不好，大声说', places: 1,
    })
    expect(items[1]).toMatchObject({ nickname: '阿芳', channel: 'h5', phone: null, isRung: false })
    expect(await poolAndRows(database, activity)).toEqual({ taken: 1, takenByRows: 1, waiting: 1, waitingByRows: 1 })
  })

  test('behind those who wait gets a rank', async () => {
    const activity = await anActivity(database, { stationId, capacity: 1 })
    await book(activity, { phone: null })
    await book(activity, { phone: null, name: '王建国' })
    expect((await book(activity, { phone: null, name: '李明', channel: 'desk' })).signUp).toEqual({ state: 'waiting', position: 2 })
  })

  test('under a telephone that is in the roster is refused with who that is, and done all the same when it is another', async () => {
    const activity = await anActivity(database, { stationId, capacity: 1 })
    const first = await book(activity)
    expect(await refusal(activity, { phone: '+86 13805730001', name: '陈秀英的妹妹' })).toEqual({
      code: 'sign_up.phone_taken', details: { signUpId: first.signUpId, name: '陈秀英', signUp: { state: 'confirmed' } },
    })
    expect((await book(activity, { name: '陈秀英的妹妹', evenThough: true })).signUp).toEqual({ state: 'waiting', position: 1 })
  })

  test('under the same telephone in another activity is no double', async () => {
    const [one, other] = [await anActivity(database, { stationId }), await anActivity(database, { stationId })]
    await book(one)
    expect((await book(other)).signUp).toEqual({ state: 'confirmed' })
  })

  test('is answered alike when it is repeated', async () => {
    const activity = await anActivity(database, { stationId, capacity: 5 })
    const input = booking(activity)
    const [one, two] = [await street.data(guMin, 'activities.book', input), await street.data(guMin, 'activities.book', input)]
    expect(two).toEqual(one)
    expect(await poolAndRows(database, activity)).toMatchObject({ taken: 1, takenByRows: 1 })
  })

  test('leaves the number sealed in the database and out of the audit', async () => {
    const activity = await anActivity(database, { stationId, capacity: 5 })
    await book(activity)
    const [kept] = await database.query<{ row: string; audit: string }>(sql`
      select (select row_to_json(s)::text from sign_ups s) as row, (select after::text from audit_entries) as audit`)
    expect(kept?.row).not.toContain('0573')
    expect(kept?.audit).not.toContain('0573')
    expect(kept?.audit).toContain('陈秀英')
  })

  test.each([
    ['with a telephone that is none', { phone: '不记得了' }, 'input.invalid'],
    ['without a name', { name: ' ' }, 'input.invalid'],
    ['with places of another activity', { party: [{ poolId: requestId(), places: 1 }] }, 'sign_up.party_invalid'],
  ])('is refused %s', async (_case, changes, code) => {
    const activity = await anActivity(database, { stationId, capacity: 9 })
    expect(await refusal(activity, changes)).toMatchObject({ code })
  })

  test('with more people than one may bring, or when the sign-up has closed, is refused like anybody’s', async () => {
    const activity = await anActivity(database, { stationId, capacity: 9, startsInHours: 1 })
    expect(await refusal(activity, { party: [{ poolId: activity, places: 2 }] })).toMatchObject({ code: 'sign_up.companions_too_many' })
    street.clock.moveTo(new Date(MONDAY_TEN.getTime() + HOUR_MS))
    expect(await refusal(activity)).toMatchObject({ code: 'sign_up.closed' })
  })

  test('without the guardian of a child, or an answer that is wanted, is refused', async () => {
    const [adults, children] = [newId(MONDAY_TEN), newId(MONDAY_TEN)]
    const pool = { mode: 'on_site' as const, capacity: 5, releasesAt: null }
    const activity = await anActivity(database, {
      stationId, rules: { companionsMax: 1 },
      pools: [{ ...pool, id: adults, position: 0, who: 'adult' }, { ...pool, id: children, position: 1, who: 'child' }],
    })
    const party = [{ poolId: adults, places: 1 }, { poolId: children, places: 1 }]
    expect(await refusal(activity, { party })).toMatchObject({ code: 'sign_up.guardian_required' })
    expect((await book(activity, { party, guardianName: '陈秀英' })).signUp).toEqual({ state: 'confirmed' })
  })
})

describe('a group', () => {
  const aGroup = (activityId: string, places: number, changes: Record<string, unknown> = {}) =>
    book(activityId, { groupName: '菱香小学三年级', party: [{ poolId: activityId, places }], ...changes })
  const members = (signUpId: string, text: string) =>
    street.data<MembersView>(guMin, 'activities.setMembers', { signUpId, text, requestId: requestId() })

  test('takes all its places or waits for all of them', async () => {
    const activity = await anActivity(database, { stationId, capacity: 40 })
    expect((await aGroup(activity, 32)).signUp).toEqual({ state: 'confirmed' })
    expect((await aGroup(activity, 9, { groupName: '夕阳红合唱团', phone: null })).signUp).toEqual({ state: 'waiting', position: 1 })
    expect((await roster(activity)).people).toBe(32)
  })

  test('hands its list in later: pasted, then as a whole again, counted against the places it said', async () => {
    const activity = await anActivity(database, { stationId, capacity: 40 })
    const { signUpId } = await aGroup(activity, 3)
    expect(await members(signUpId, '1 小明 13805730011\n2 小红')).toEqual({ members: 2, places: 3 })
    expect(await members(signUpId, '小明\n小红\n小刚')).toEqual({ members: 3, places: 3 })
    const group = await street.data<GroupView>(guMin, 'activities.group', { signUpId })
    expect(group).toEqual({
      places: 3, members: [{ name: '小明', phone: null }, { name: '小红', phone: null }, { name: '小刚', phone: null }],
    })
    expect((await roster(activity)).items[0]).toMatchObject({ groupName: '菱香小学三年级', members: 3, places: 3 })
  })

  test('keeps the list that was there when a line cannot be read, and says which', async () => {
    const activity = await anActivity(database, { stationId, capacity: 40 })
    const { signUpId } = await aGroup(activity, 3)
    await members(signUpId, '小明')
    const input = { signUpId, text: '小红\n13805730012', requestId: requestId() }
    const answer = await street.call(guMin, 'activities.setMembers', input)
    expect(answer).toMatchObject({ ok: false, error: { code: 'group.line_unreadable', details: { line: 2 } } })
    expect((await street.data<GroupView>(guMin, 'activities.group', { signUpId })).members).toHaveLength(1)
  })

  test('hands it in as a spreadsheet; a single person has no list', async () => {
    const activity = await anActivity(database, { stationId, capacity: 40 })
    const { signUpId } = await aGroup(activity, 3)
    const content = Buffer.from('序号,姓名,电话\r\n1,小明,13805730011\r\n2,小红,\r\n').toString('base64')
    const file = { signUpId, fileName: '三年级.csv', content, requestId: requestId() }
    expect(await street.data(guMin, 'activities.importMembers', file)).toEqual({ members: 2, places: 3 })
    const group = await street.data<GroupView>(guMin, 'activities.group', { signUpId })
    expect(group.members[0]).toEqual({ name: '小明', phone: '138 **** 0011' })
    const single = await book(activity, { phone: null })
    const code = await street.code(guMin, 'activities.setMembers', { signUpId: single.signUpId, text: '小明', requestId: requestId() })
    expect(code).toBe('group.not_one')
  })
})

describe('the roster', () => {
  test('is searched by a part of a name or of a number, and filtered by what people hold', async () => {
    const activity = await anActivity(database, { stationId, capacity: 2 })
    await book(activity)
    await book(activity, { name: '王建国', phone: '0573-5550102' })
    const fang = await street.resident('阿芳')
    await street.data(fang, 'activities.signUp', { activityId: activity, requestId: requestId() })
    const names = async (looked: Record<string, unknown>) =>
      (await roster(activity, looked)).items.map(({ nickname }) => nickname)
    expect(await names({ text: '秀英' })).toEqual(['陈秀英'])
    expect(await names({ text: '芳' })).toEqual(['阿芳'])
    expect(await names({ text: '0102' })).toEqual(['王建国'])
    expect(await names({ text: '没有这个人' })).toEqual([])
    expect(await names({ state: 'waiting' })).toEqual(['阿芳'])
    expect(await names({ state: 'confirmed' })).toEqual(['陈秀英', '王建国'])
    expect(await roster(activity, { text: '芳' })).toMatchObject({ confirmed: 2, waiting: 1, review: 0, withdrawal: 0, people: 2 })
  })

  test('shows numbers in full only to who may see them', async () => {
    const activity = await anActivity(database, { stationId, capacity: 2 })
    await book(activity)
    await database.query(sql`update residents set sees_phones = true where id = ${guMin}`)
    expect((await roster(activity)).items[0]?.phone).toBe('13805730001')
  })

  test('comes by thirty, and each page has its own people', async () => {
    const activity = await anActivity(database, { stationId, capacity: 100 })
    for (let index = 0; index < 31; index += 1) await book(activity, { phone: null, name: `邻居 ${index}` })
    const first = await roster(activity)
    expect(first.items).toHaveLength(30)
    const rest = await roster(activity, { cursor: first.nextCursor })
    expect(rest.items.map(({ nickname }) => nickname)).toEqual(['邻居 30'])
    expect(rest.nextCursor).toBeNull()
  })
})

test('staff of another unit can neither book nor read', async () => {
  const activity = await anActivity(database, { stationId, capacity: 5 })
  const unitId = newId(MONDAY_TEN)
  await database.query(sql`
    insert into organisation_units (id, name, short_name, level, position, created_at)
    values (${unitId}, '别的街道', '别的', 'subdistrict', 0, ${MONDAY_TEN})`)
  await database.query(sql`update residents set staff_unit_id = ${unitId} where id = ${guMin}`)
  expect(await refusal(activity)).toMatchObject({ code: 'staff.other_unit' })
  expect(await street.code(guMin, 'activities.roster', { activityId: activity })).toBe('staff.other_unit')
  expect((await street.data<TodoView>(guMin, 'activities.todo', {})).items).toEqual([])
})
