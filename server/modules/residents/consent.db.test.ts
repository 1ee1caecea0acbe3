import { describe, expect, test } from 'vitest'
import type { ConsentView, MeView } from '../../../contract/residents'
import { DAY_MS } from '../../../contract/time'
import type { Caller } from '../../kernel/context'
import { sql } from '../../kernel/database'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet()
const inWechat = (openid: string): Caller => ({ kind: 'identity', provider: 'wechat_mini', subject: openid })
const fang = inWechat('oFang')
const agreement = (version = '2026-11') => ({ version, requestId: requestId() })

async function ask<T>(caller: Caller, procedure: string, input?: unknown): Promise<T> {
  const answer = await street.handle({ procedure, input, caller })
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data as T
}
const agree = (caller: Caller, input = agreement()) => ask<ConsentView>(caller, 'residents.consent', input)
const me = (caller: Caller) => ask<MeView>(caller, 'residents.me')
const countAll = async () =>
  (await street.database.query<Record<'residents' | 'identities' | 'consents', number>>(sql`
    select (select count(*) from residents) as residents, (select count(*) from identities) as identities,
           (select count(*) from consents) as consents`))[0]

describe('the first consent', () => {
  test('makes a resident of somebody WeChat vouches for, with a name to begin with', async () => {
    expect(await me(fang)).toMatchObject({ resident: null, consents: [] })
    const given = await agree(fang)
    expect(given).toEqual({ version: '2026-11', at: MONDAY_TEN.toISOString() })
    const { resident, consents } = await me(fang)
    expect(resident).toMatchObject({ isPartyMember: false, isStaff: false, elderMode: null })
    expect(resident?.nickname).toMatch(/^邻居\d{4}$/)
    expect(consents).toEqual([given])
  })

  test('tapped many times at once makes one resident', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => agree(fang)))
    expect(new Set(answers.map(({ at }) => at))).toEqual(new Set([MONDAY_TEN.toISOString()]))
    expect(await countAll()).toEqual({ residents: 1, identities: 1, consents: 1 })
  })

  test('of two people makes two residents', async () => {
    await agree(fang)
    await agree(inWechat('oKin'))
    expect((await me(fang)).resident?.id).not.toBe((await me(inWechat('oKin'))).resident?.id)
  })

  test('is refused without login, and nobody is made', async () => {
    expect(await street.code(null, 'residents.consent', agreement())).toBe('login.required')
    expect(await street.code(null, 'residents.consent', agreement(' '))).toBe('input.invalid')
    expect(await countAll()).toEqual({ residents: 0, identities: 0, consents: 0 })
  })
})

test('agreeing to the same text again is answered with the first time; a new text is agreed to anew', async () => {
  const first = await agree(fang)
  street.clock.moveTo(new Date(MONDAY_TEN.getTime() + DAY_MS))
  expect(await agree(fang)).toEqual(first)
  const newer = await agree(fang, agreement('2027-01'))
  expect(newer).toEqual({ version: '2027-01', at: '2026-03-03T02:00:00.000Z' })
  expect((await me(fang)).consents).toEqual([newer, first])
})
