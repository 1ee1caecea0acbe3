import * as v from 'valibot'
import type { DeclaredMember } from '../../../contract/decisions'
import { audit } from '../../kernel/audit'
import type { StaffContext } from '../../kernel/context'
import type { Queryable } from '../../kernel/database'
import { Failure } from '../../kernel/failure'
import { decodeCursor, pageOf } from '../../kernel/page'
import { writeOnce } from '../../kernel/write'
import { unitIdsFrom, unitNamesOf } from '../organisations'
import { countDeclared, declaredMembers, lockMember, storeMembership } from './member-repository'
import { notify } from './notices'
import { staffScopeOf } from './repository'

const key = v.tuple([v.pipe(v.string(), v.uuid())])

/** Residents who say they are members of the Party, for staff of their communities, and those who named none. */
export async function listDeclared(
  { database, residentId }: StaffContext,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const unitIds = await ownUnits(database, residentId)
  const [after = null] = decodeCursor(cursor, key) ?? []
  const rows = await declaredMembers(database, { unitIds, after, limit: limit + 1 })
  const names = await unitNamesOf(database, rows.flatMap(({ communityId }) => communityId ?? []))
  const view = ({ id, nickname, communityId, createdAt }: (typeof rows)[number]): DeclaredMember => ({
    id,
    nickname,
    communityName: communityId === null ? null : names.get(communityId) ?? null,
    since: createdAt.toISOString(),
  })
  return { ...pageOf(rows, limit, { view, key: ({ id }) => [id] }), total: await countDeclared(database, unitIds) }
}

interface Confirmation {
  readonly residentId: string
  readonly isMember: boolean
  readonly requestId: string
}

const confirmed = { kind: 'party_confirmed', text: '站里看过了。只给党员的活动现在能报，也可以推荐片子。' } as const
const unconfirmed = { kind: 'party_unconfirmed', text: '站里没有查到。要是弄错了，跟站里说一声，报名时可以再说一次。' } as const

/**
 * Staff confirm that somebody is a member of the Party, or that they are not; they are told. Refused with
 * `staff.other_unit`.
 */
export function confirmMember(context: StaffContext, input: Confirmation): Promise<{ isConfirmed: boolean }> {
  const { residentId: by, now } = context
  const { residentId: id, isMember, requestId } = input
  return writeOnce(context, 'residents.confirmMember', {
    input,
    work: async (tx) => {
      const member = await lockMember(tx, id)
      if (!member) throw new Failure('resident.not_found')
      const unitIds = await ownUnits(tx, by)
      if (unitIds && member.communityId !== null && !unitIds.includes(member.communityId)) throw new Failure('staff.other_unit')
      await storeMembership(tx, id, { isMember, by, now })
      const before = { isPartyMember: member.isPartyMember }
      const told = isMember ? confirmed : unconfirmed
      await notify(tx, { residentId: id, subjectId: id, title: member.nickname, ...told }, now)
      await audit(tx, { actorId: by, action: 'residents.confirmMember', subjectId: id, before, after: { isMember }, requestId, now })
      return { isConfirmed: isMember }
    },
  })
}

/** The units a staff member works for; null: the whole city. */
async function ownUnits(database: Queryable, staffId: string): Promise<string[] | null> {
  const { unitId } = await staffScopeOf(database, staffId)
  return unitId === null ? null : unitIdsFrom(database, unitId)
}
