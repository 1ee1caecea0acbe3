import { beforeEach, describe, expect, test } from 'vitest'
import type { MessageTemplate } from '../../../contract/messages'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../contract/time'
import { runDue } from '../../deliver'
import type { OutgoingMessage, SendOutcome } from '../../kernel/messenger'
import { sql } from '../../kernel/database'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { insertNotices, type Notice } from './notices'

const street = useStreet()
const { database, clock } = street
const OPENID = 'oFangFangFangFangFangFangFa'

let fang: string
let sent: OutgoingMessage[]
let outcomes: SendOutcome[]

beforeEach(async () => {
  fang = await street.resident('阿芳')
  await database.query(sql`
    insert into identities (provider, subject, resident_id, created_at) values ('wechat_mini', ${OPENID}, ${fang}, ${MONDAY_TEN})`)
  sent = []
  outcomes = ['sent']
})

/** Answers what the test put in line, the last one for ever. */
const messenger = {
  send: (message: OutgoingMessage) => {
    sent.push(message)
    return Promise.resolve(outcomes.length > 1 ? outcomes.shift()! : outcomes[0]!)
  },
}
const grant = (accepted: MessageTemplate[], request = requestId()) =>
  street.data(fang, 'residents.grantMessages', { accepted, requestId: request })
const timer = (at: Date) => {
  clock.moveTo(at)
  return runDue({ ...street.system, messenger })
}
const later = (ms: number): Date => new Date(MONDAY_TEN.getTime() + ms)
const notice = (kind: Notice['kind'], expiresAt = later(DAY_MS), subjectId = requestId()): Notice => ({
  residentId: fang, kind, subjectId, title: '旧衣改布袋', text: '在这里。',
  message: { values: { activity: '旧衣改布袋', startsAt: later(DAY_MS), until: expiresAt, place: '望湖驿站' }, expiresAt },
})
const tell = (notices: Notice[], at = MONDAY_TEN) => database.transaction((tx) => insertNotices(tx, notices, at))
const rightsLeft = async () => (await database.query<{ count: number }>(sql`
  select count(*)::int as count from message_rights where resident_id = ${fang} and spent_at is null`))[0]?.count
const inboxCount = async () =>
  (await street.data<{ items: unknown[] }>(fang, 'residents.inbox', {})).items.length
const deliveries = () => database.query<{ failure: string | null; attempts: number }>(sql`
  select failure, attempts from message_deliveries order by notification_id`)

test('who accepted one message gets one, in WeChat’s words; the inbox has everything', async () => {
  await grant(['reminder'])
  await tell([notice('activity_reminder', later(DAY_MS), fang), notice('activity_reminder')])
  expect(await inboxCount()).toBe(2)
  await timer(MONDAY_TEN)
  await timer(later(HOUR_MS))
  expect(sent).toMatchObject([{
    openid: OPENID, template: 'reminder', page: `features/activities/pages/detail/index?id=${fang}`,
    fields: { activity: '旧衣改布袋', startsAt: '2026年3月3日 10:00', place: '望湖驿站', note: '点开看看' },
  }])
  expect(await rightsLeft()).toBe(0)
})

test('a right of one template sends no other, and kinds without a template stay in the inbox', async () => {
  await grant(['offer'])
  await tell([notice('activity_reminder'), notice('sign_up_confirmed')])
  await timer(MONDAY_TEN)
  expect([sent.length, await rightsLeft(), await inboxCount()]).toEqual([0, 1, 2])
})

test('a repeated tap grants once', async () => {
  const request = requestId()
  expect(await grant(['offer', 'reminder'], request)).toEqual({ granted: 2 })
  expect(await grant(['offer', 'reminder'], request)).toEqual({ granted: 2 })
  expect(await rightsLeft()).toBe(2)
})

test.each([['nothing', []], ['a template twice', ['offer', 'offer']], ['a template there is not', ['prize']]])(
  'accepting %s is refused',
  async (_case, accepted) => {
    expect(await street.code(fang, 'residents.grantMessages', { accepted, requestId: requestId() })).toBe('input.invalid')
  },
)

test('nobody can accept without login', async () => {
  expect(await street.code(null, 'residents.grantMessages', { accepted: ['offer'], requestId: requestId() })).toBe('login.required')
})

test('an offer goes out before a change, a change before a reminder', async () => {
  await grant(['reminder', 'change', 'offer'])
  await tell([notice('activity_reminder'), notice('activity_changed'), notice('sign_up_offered')])
  await timer(MONDAY_TEN)
  expect(sent.map(({ template }) => template).toSorted()).toEqual(['change', 'offer', 'reminder'])
})

describe('at night', () => {
  const night = new Date('2026-03-02T23:00:00+08:00')

  test('nothing is sent: what is made then goes out at half past seven', async () => {
    await grant(['offer'])
    await tell([notice('sign_up_offered')], night)
    expect(await inboxCount()).toBe(1)
    await timer(night)
    await timer(new Date('2026-03-03T07:29:59+08:00'))
    expect(sent).toEqual([])
    await timer(new Date('2026-03-03T07:30:00+08:00'))
    expect(sent).toHaveLength(1)
  })

  test('what would be too late in the morning costs no right', async () => {
    await grant(['offer'])
    await tell([notice('sign_up_offered', new Date('2026-03-03T07:30:00+08:00'))], night)
    expect(await rightsLeft()).toBe(1)
  })
})

describe('a message that does not get through', () => {
  beforeEach(async () => {
    await grant(['offer'])
    await tell([notice('sign_up_offered')])
  })

  test('is tried again after a minute, then after five, and arrives once', async () => {
    outcomes = ['later', 'later', 'sent']
    await timer(MONDAY_TEN)
    await timer(later(59_000))
    expect(sent).toHaveLength(1)
    await timer(later(MINUTE_MS))
    await timer(later(5 * MINUTE_MS))
    expect(sent).toHaveLength(2)
    await timer(later(6 * MINUTE_MS))
    await timer(later(HOUR_MS))
    expect(sent).toHaveLength(3)
    expect(await deliveries()).toEqual([{ failure: null, attempts: 3 }])
  })

  test('is given up when it is of no use any more, and the right is there again', async () => {
    outcomes = ['later']
    await timer(MONDAY_TEN)
    await timer(later(DAY_MS))
    expect(sent).toHaveLength(1)
    expect(await deliveries()).toMatchObject([{ failure: 'too_late' }])
    expect(await rightsLeft()).toBe(1)
  })

  test('because the person refuses is not tried again, and other rights we thought of are void', async () => {
    await grant(['offer', 'reminder'])
    outcomes = ['refused']
    await timer(MONDAY_TEN)
    await timer(later(HOUR_MS))
    expect(sent).toHaveLength(1)
    expect(await deliveries()).toMatchObject([{ failure: 'refused' }])
    expect(await rightsLeft()).toBe(1)
  })

  test('because it is wrong is not tried again', async () => {
    outcomes = ['bad']
    await timer(MONDAY_TEN)
    await timer(later(HOUR_MS))
    expect(sent).toHaveLength(1)
    expect(await deliveries()).toMatchObject([{ failure: 'bad' }])
  })
})

test('a sender that died leaves its message to the next, after its claim', async () => {
  await grant(['offer'])
  await tell([notice('sign_up_offered')])
  const dying = { send: () => Promise.reject(new Error('the process ended')) }
  await expect(runDue({ ...street.system, messenger: dying })).rejects.toThrow('the process ended')
  await timer(later(MINUTE_MS))
  expect(sent).toEqual([])
  await timer(later(2 * MINUTE_MS))
  expect(sent).toHaveLength(1)
})

test('who is not known to WeChat is told in the inbox only', async () => {
  await database.query(sql`delete from identities where resident_id = ${fang}`)
  await grant(['offer'])
  await tell([notice('sign_up_offered')])
  await timer(MONDAY_TEN)
  expect(sent).toEqual([])
  expect(await deliveries()).toMatchObject([{ failure: 'no_openid' }])
})

test('without WeChat’s keys nothing is sent and the inbox has it', async () => {
  await grant(['offer'])
  await tell([notice('sign_up_offered')])
  await runDue(street.system)
  expect(await inboxCount()).toBe(1)
  expect(await deliveries()).toEqual([{ failure: null, attempts: 0 }])
})
