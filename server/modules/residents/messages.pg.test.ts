import { expect, test } from 'vitest'
import { DAY_MS } from '../../../contract/time'
import { runDue } from '../../deliver'
import { sql } from '../../kernel/database'
import type { OutgoingMessage } from '../../kernel/messenger'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'
import { insertNotices } from './notices'

const street = useStreet({ connections: 12 })
const { database } = street
const expiresAt = new Date(MONDAY_TEN.getTime() + DAY_MS)

/** A resident whom WeChat knows by their id. */
async function known(nickname: string): Promise<string> {
  const id = await street.resident(nickname)
  await database.query(sql`
    insert into identities (provider, subject, resident_id, created_at) values ('wechat_mini', ${id}, ${id}, ${MONDAY_TEN})`)
  return id
}
const grant = (who: string) =>
  street.data(who, 'residents.grantMessages', { accepted: ['change'], requestId: requestId() })
const tell = (who: string) => database.transaction((tx) => insertNotices(tx, [{
  residentId: who, kind: 'activity_changed', subjectId: requestId(), title: '旧衣改布袋', text: '改了。',
  message: { values: { activity: '旧衣改布袋', startsAt: expiresAt, place: '望湖驿站' }, expiresAt },
}], MONDAY_TEN))

test('eight timers at once send 60 messages once each', async () => {
  const people = await Promise.all(Array.from({ length: 60 }, (_, index) => known(`邻居 ${index}`)))
  await Promise.all(people.map(grant))
  await Promise.all(people.map(tell))
  const sent: string[] = []
  const messenger = {
    send: async ({ openid }: OutgoingMessage) => {
      sent.push(openid)
      await new Promise((resolve) => { setTimeout(resolve, 20) })
      return 'sent' as const
    },
  }
  await Promise.all(Array.from({ length: 8 }, () => runDue({ ...street.system, messenger })))
  expect(sent.toSorted()).toEqual(people.toSorted())
})

test('ten notices at once spend the five rights there are, each on one', async () => {
  const fang = await known('阿芳')
  for (let right = 0; right < 5; right += 1) await grant(fang)
  await Promise.all(Array.from({ length: 10 }, () => tell(fang)))
  const [counts] = await database.query(sql`
    select (select count(*)::int from notifications) as inbox, (select count(*)::int from message_deliveries) as messages,
      (select count(distinct spent_on)::int from message_rights where spent_at is not null) as spent`)
  expect(counts).toEqual({ inbox: 10, messages: 5, spent: 5 })
})
