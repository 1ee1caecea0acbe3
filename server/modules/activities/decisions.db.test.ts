import { beforeEach, describe, expect, test } from 'vitest'
import type { BookView } from '../../../contract/bookings'
import type { DecisionView, TodoView } from '../../../contract/decisions'
import type { NotificationView } from '../../../contract/residents'
import type { RosterView } from '../../../contract/roster'
import type { SignUpView } from '../../../contract/sign-ups'
import { HOUR_MS } from '../../../contract/time'
import { deliverDue } from '../../deliver'
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

const signUp = (resident: string, activityId: string, more: Record<string, unknown> = {}) =>
  street.data<SignUpView>(resident, 'activities.signUp', { activityId, requestId: requestId(), ...more })
const book = (activityId: string, name: string) =>
  street.data<BookView>(guMin, 'activities.book', { activityId, channel: 'phone', name, requestId: requestId() })
const roster = (activityId: string) => street.data<RosterView>(guMin, 'activities.roster', { activityId })
const entryOf = async (activityId: string, nickname: string) =>
  (await roster(activityId)).items.find((entry) => entry.nickname === nickname)
const idOf = async (activityId: string, nickname: string) => (await entryOf(activityId, nickname))?.signUpId ?? ''
const decide = (procedure: string, input: Record<string, unknown>) =>
  street.data<DecisionView>(guMin, `activities.${procedure}`, { requestId: requestId(), ...input })
const code = (procedure: string, input: Record<string, unknown>) =>
  street.code(guMin, `activities.${procedure}`, { requestId: requestId(), ...input })
const todo = async () => (await street.data<TodoView>(guMin, 'activities.todo', {})).items
const newest = async (resident: string) => {
  await deliverDue(street.system)
  return (await street.data<{ items: NotificationView[] }>(resident, 'residents.inbox', {})).items[0]
}
const agrees = async (activityId: string) => {
  const both = await poolAndRows(database, activityId)
  expect(both).toMatchObject({ taken: both?.takenByRows, waiting: both?.waitingByRows })
}

describe('a sign-up that staff look at first', () => {
  const reviewed = (capacity: number) => anActivity(database, { stationId, capacity, rules: { needsApproval: true } })

  test('waits on the desk, and gets its place at once when it is approved and one is free', async () => {
    const [activity, fang] = [await reviewed(1), await street.resident('阿芳')]
    expect(await signUp(fang, activity)).toEqual({ state: 'review' })
    expect(await todo()).toMatchObject([{ kind: 'review', name: '阿芳', reviewReason: 'activity', activity: { id: activity } }])
    const answer = await decide('review', { signUpId: await idOf(activity, '阿芳'), approve: true })
    expect(answer).toEqual({ signUp: { state: 'confirmed' } })
    expect(await newest(fang)).toMatchObject({ kind: 'sign_up_approved', subjectId: activity })
    expect(await todo()).toEqual([])
    await agrees(activity)
  })

  test('gets the rank of the moment it came when no place is free', async () => {
    const [activity, fang, jin] = [await reviewed(1), await street.resident('阿芳'), await street.resident('老金')]
    await signUp(fang, activity)
    await signUp(jin, activity)
    await book(activity, '陈秀英')
    await book(activity, '王建国')
    expect((await decide('review', { signUpId: await idOf(activity, '老金'), approve: true })).signUp)
      .toEqual({ state: 'waiting', position: 1 })
    expect((await decide('review', { signUpId: await idOf(activity, '阿芳'), approve: true })).signUp)
      .toEqual({ state: 'waiting', position: 1 })
    expect((await entryOf(activity, '王建国'))?.signUp).toEqual({ state: 'waiting', position: 3 })
    expect((await newest(fang))?.text).toContain('候补第 1 位')
    await agrees(activity)
  })

  test('is told why when it is rejected, and holds nothing', async () => {
    const [activity, fang] = [await reviewed(1), await street.resident('阿芳')]
    await signUp(fang, activity)
    const signUpId = await idOf(activity, '阿芳')
    expect(await code('review', { signUpId, approve: false })).toBe('input.invalid')
    expect(await decide('review', { signUpId, approve: false, reason: '这一场给新搬来的邻居' })).toEqual({ signUp: null })
    expect(await newest(fang)).toMatchObject({ kind: 'sign_up_rejected' })
    expect((await newest(fang))?.text).toContain('这一场给新搬来的邻居')
    expect(await code('review', { signUpId, approve: true })).toBe('sign_up.entry_not_found')
    await agrees(activity)
  })

  test('is decided once: a second staff member is told that it was', async () => {
    const [activity, fang] = [await reviewed(1), await street.resident('阿芳')]
    await signUp(fang, activity)
    const signUpId = await idOf(activity, '阿芳')
    await decide('review', { signUpId, approve: true })
    expect(await code('review', { signUpId, approve: true })).toBe('sign_up.review_done')
  })

  test('passes nobody whose group is kept together', async () => {
    const activity = await anActivity(database, { stationId, capacity: 3, rules: { companionsMax: 2 } })
    const [first, group, late] = [await street.resident('甲'), await street.resident('一家三口'), await street.resident('丙')]
    await signUp(first, activity)
    await signUp(group, activity, { party: [{ poolId: activity, places: 3 }] })
    await database.query(sql`update activities set needs_approval = true where id = ${activity}`)
    await database.query(sql`update activity_lines set version = version + 1 where activity_id = ${activity}`)
    await signUp(late, activity)
    expect((await decide('review', { signUpId: await idOf(activity, '丙'), approve: true })).signUp)
      .toEqual({ state: 'waiting', position: 2 })
    await agrees(activity)
  })
})

describe('a late withdrawal', () => {
  const askedLate = async () => {
    const activity = await anActivity(database, { stationId, capacity: 1, startsInHours: 26 })
    const [fang, jin] = [await street.resident('阿芳'), await street.resident('老金')]
    await signUp(fang, activity)
    await signUp(jin, activity)
    street.clock.moveTo(new Date(MONDAY_TEN.getTime() + 25 * HOUR_MS))
    await street.data(fang, 'activities.withdraw', { activityId: activity, reason: '孩子发烧', requestId: requestId() })
    return { activity, fang, jin }
  }

  test('that staff agree to hands the place to the next in the line', async () => {
    const { activity, fang, jin } = await askedLate()
    expect(await todo()).toMatchObject([{ kind: 'withdrawal', name: '阿芳', reason: '孩子发烧' }])
    expect(await decide('settleWithdrawal', { signUpId: await idOf(activity, '阿芳'), agree: true })).toEqual({ signUp: null })
    expect((await newest(fang))?.kind).toBe('withdrawal_agreed')
    expect((await newest(jin))?.kind).toBe('sign_up_promoted')
    await agrees(activity)
  })

  test('that staff decline leaves the place where it is, once', async () => {
    const { activity, fang } = await askedLate()
    const signUpId = await idOf(activity, '阿芳')
    const answer = await decide('settleWithdrawal', { signUpId, agree: false, reason: '材料已经备好，请家人来一趟' })
    expect(answer).toEqual({ signUp: { state: 'confirmed' } })
    expect((await newest(fang))?.text).toContain('材料已经备好')
    expect(await code('settleWithdrawal', { signUpId, agree: true })).toBe('sign_up.review_done')
    expect(await todo()).toEqual([])
  })
})

describe('a place offered to somebody without WeChat', () => {
  const offered = async () => {
    const activity = await anActivity(database, { stationId, capacity: 1, startsInHours: 60, promotion: 'ask' })
    const fang = await street.resident('阿芳')
    await signUp(fang, activity)
    await book(activity, '陈秀英')
    const jin = await street.resident('老金')
    await signUp(jin, activity)
    await street.data(fang, 'activities.withdraw', { activityId: activity, requestId: requestId() })
    return { activity, jin, signUpId: await idOf(activity, '陈秀英') }
  }

  test('is on the desk to be rung about, and theirs when they say yes', async () => {
    const { activity, signUpId } = await offered()
    const [item] = await todo()
    expect(item).toMatchObject({ kind: 'offer', name: '陈秀英' })
    expect(item?.until).not.toBeNull()
    expect(await decide('answerFor', { signUpId, accept: true })).toEqual({ signUp: { state: 'confirmed' } })
    expect(await todo()).toEqual([])
    await agrees(activity)
  })

  test('goes to the next when they say no', async () => {
    const { activity, signUpId } = await offered()
    expect(await decide('answerFor', { signUpId, accept: false })).toEqual({ signUp: null })
    expect((await entryOf(activity, '老金'))?.signUp.state).toBe('offered')
    await agrees(activity)
  })

  test('is not answered for a neighbour who reads it in WeChat, nor after its deadline', async () => {
    const { activity, signUpId } = await offered()
    await decide('answerFor', { signUpId, accept: false })
    expect(await code('answerFor', { signUpId: await idOf(activity, '老金'), accept: true })).toBe('sign_up.answers_themselves')
    const later = await offered()
    street.clock.moveTo(new Date(MONDAY_TEN.getTime() + 40 * HOUR_MS))
    expect(await code('answerFor', { signUpId: later.signUpId, accept: true })).toBe('offer.lapsed')
  })
})

test('somebody who is taken off the roster reads why, and the next one moves up', async () => {
  const activity = await anActivity(database, { stationId, capacity: 1 })
  const [fang, jin] = [await street.resident('阿芳'), await street.resident('老金')]
  await signUp(fang, activity)
  await signUp(jin, activity)
  await decide('removeSignUp', { signUpId: await idOf(activity, '阿芳'), reason: '报了两次' })
  expect(await newest(fang)).toMatchObject({ kind: 'sign_up_removed' })
  expect((await newest(fang))?.text).toContain('报了两次')
  expect((await entryOf(activity, '老金'))?.signUp).toEqual({ state: 'confirmed' })
  await agrees(activity)
})

describe('moving a party to places of another kind', () => {
  const twoKinds = async () => {
    const [room, remote] = [newId(MONDAY_TEN), newId(MONDAY_TEN)]
    const activity = await anActivity(database, {
      stationId,
      pools: [
        { id: room, position: 0, mode: 'on_site', who: 'anyone', capacity: 1, releasesAt: null },
        { id: remote, position: 1, mode: 'remote', who: 'anyone', capacity: 1, releasesAt: null },
      ],
    })
    return { activity, room, remote }
  }
  const to = (poolId: string, places = 1) => ({ party: [{ poolId, places }] })

  test('works while there is room, and the place it leaves goes to the line', async () => {
    const { activity, room, remote } = await twoKinds()
    const [fang, jin] = [await street.resident('阿芳'), await street.resident('老金')]
    await signUp(fang, activity, to(room))
    await signUp(jin, activity, to(room))
    const answer = await decide('moveParty', { signUpId: await idOf(activity, '阿芳'), ...to(remote) })
    expect(answer).toEqual({ signUp: { state: 'confirmed' } })
    expect((await entryOf(activity, '老金'))?.signUp).toEqual({ state: 'confirmed' })
    expect((await newest(fang))?.kind).toBe('sign_up_moved')
    await agrees(activity)
  })

  test('does not, where all places are taken, somebody waits, or the number of people would change', async () => {
    const { activity, room, remote } = await twoKinds()
    const [fang, jin] = [await street.resident('阿芳'), await street.resident('老金')]
    await signUp(fang, activity, to(room))
    await signUp(jin, activity, to(remote))
    const signUpId = await idOf(activity, '阿芳')
    expect(await code('moveParty', { signUpId, ...to(remote) })).toBe('sign_up.no_room')
    expect(await code('moveParty', { signUpId, ...to(remote, 2) })).toBe('sign_up.party_invalid')
    await agrees(activity)
  })

  test('of somebody who waits keeps the moment they came', async () => {
    const { activity, room, remote } = await twoKinds()
    for (const name of ['甲', '乙']) await signUp(await street.resident(name), activity, to(room))
    for (const name of ['丙', '丁']) await signUp(await street.resident(name), activity, to(remote))
    expect((await decide('moveParty', { signUpId: await idOf(activity, '乙'), ...to(remote) })).signUp)
      .toEqual({ state: 'waiting', position: 1 })
    expect((await entryOf(activity, '丁'))?.signUp).toEqual({ state: 'waiting', position: 2 })
    await agrees(activity)
  })
})

test('every decision leaves one row in the audit, and a repeated request none', async () => {
  const activity = await anActivity(database, { stationId, capacity: 1, rules: { needsApproval: true } })
  await signUp(await street.resident('阿芳'), activity)
  const input = { signUpId: await idOf(activity, '阿芳'), approve: true, requestId: requestId() }
  const [one, two] = [await decide('review', input), await decide('review', input)]
  expect(two).toEqual(one)
  const entries = await database.query<{ action: string; actorId: string }>(sql`
    select action, actor_id as "actorId" from audit_entries`)
  expect(entries).toEqual([{ action: 'activities.review', actorId: guMin }])
})

test('residents decide nothing', async () => {
  const activity = await anActivity(database, { stationId, capacity: 1 })
  const fang = await street.resident('阿芳')
  await signUp(fang, activity)
  const signUpId = await idOf(activity, '阿芳')
  const calls = {
    book: { activityId: activity, channel: 'desk', name: '陈秀英' }, review: { signUpId, approve: true },
    settleWithdrawal: { signUpId, agree: true }, answerFor: { signUpId, accept: true },
    removeSignUp: { signUpId, reason: '不想让他来' }, moveParty: { signUpId, party: [{ poolId: activity, places: 1 }] },
    setMembers: { signUpId, text: '小明' },
  }
  for (const [procedure, input] of Object.entries(calls)) {
    expect(await street.code(fang, `activities.${procedure}`, { ...input, requestId: requestId() })).toBe('access.denied')
  }
})
