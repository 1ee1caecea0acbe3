import { beforeEach, describe, expect, test } from 'vitest'
import { runDue } from '../../deliver'
import { sql } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { MONDAY_TEN, requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database } = street
let guMin: string

beforeEach(async () => { guMin = await street.resident('顾敏', { isStaff: true }) })

interface Declared { items: { id: string; nickname: string }[]; total: number }
const declared = () => street.data<Declared>(guMin, 'residents.declaredMembers', {})
const confirm = (residentId: string, isMember: boolean) =>
  street.code(guMin, 'residents.confirmMember', { residentId, isMember, requestId: requestId() })
const unit = async (): Promise<string> => {
  const id = newId(MONDAY_TEN)
  await database.query(sql`
    insert into organisation_units (id, name, short_name, level, position, created_at)
    values (${id}, '菱香社区', '菱香', 'community', 0, ${MONDAY_TEN})`)
  return id
}

/** What somebody finds in the inbox. */
async function told(residentId: string): Promise<string[][]> {
  await runDue(street.system)
  const { items } = await street.data<{ items: { kind: string; title: string }[] }>(residentId, 'residents.inbox', {})
  return items.map(({ kind, title }) => [kind, title])
}

describe('membership of the Party that residents declare', () => {
  test('waits on a list until staff confirm it', async () => {
    const wang = await street.resident('老王', { isPartyMember: true })
    await street.resident('阿芳')
    expect(await declared()).toMatchObject({ items: [{ id: wang, nickname: '老王' }], total: 1 })
    expect(await confirm(wang, true)).toBe('ok')
    expect(await declared()).toEqual({ items: [], nextCursor: null, total: 0 })
    const [row] = await database.query(sql`
      select is_party_member as member, party_confirmed_by as by from residents where id = ${wang}`)
    expect(row).toEqual({ member: true, by: guMin })
    expect(await told(wang)).toEqual([['party_confirmed', '老王']])
  })

  test('that staff do not confirm is no longer said, and can be declared anew', async () => {
    const wang = await street.resident('老王', { isPartyMember: true })
    await confirm(wang, false)
    const [row] = await database.query(sql`
      select is_party_member as member, party_confirmed_at as at from residents where id = ${wang}`)
    expect(row).toEqual({ member: false, at: null })
    expect(await told(wang)).toEqual([['party_unconfirmed', '老王']])
    const [entry] = await database.query(sql`select action, subject_id as "subjectId" from audit_entries`)
    expect(entry).toEqual({ action: 'residents.confirmMember', subjectId: wang })
  })

  test('is for staff of the community they named', async () => {
    const [own, other] = [await unit(), await unit()]
    const wang = await street.resident('老王', { isPartyMember: true })
    await database.query(sql`update residents set community_id = ${other} where id = ${wang}`)
    await database.query(sql`update residents set staff_unit_id = ${own} where id = ${guMin}`)
    expect((await declared()).total).toBe(0)
    expect(await confirm(wang, true)).toBe('staff.other_unit')
    expect(await street.code(wang, 'residents.confirmMember', { residentId: wang, isMember: true, requestId: requestId() })).toBe('access.denied')
  })
})
