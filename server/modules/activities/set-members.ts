import type { GroupView, MembersView } from '../../../contract/bookings'
import { PARTY_PLACES_MAX, PERSON_NAME_MAX } from '../../../contract/limits'
import type { StaffContext } from '../../kernel/context'
import { Failure } from '../../kernel/failure'
import { maskPhone, phoneDigits, type Sealer } from '../../kernel/sealer'
import { staffScopeOf } from '../residents'
import { allowStation } from '../stations'
import { membersOf, storeMembers } from './booking-repository'
import { readMembers, rowsOfText, type ReadMember } from './booking-rules'
import { activityIdOf, onSignUp } from './on-sign-up'
import { find } from './repository'
import { findLive, type LiveSignUp } from './review-repository'

interface MembersInput {
  readonly signUpId: string
  readonly requestId: string
}

/** Keeps the list a group handed in, pasted as text: all of it, in place of the one that was there. */
type Pasted = MembersInput & { readonly text: string }

export const setMembers = (context: StaffContext, input: Pasted): Promise<MembersView> =>
  storeRows(context, 'activities.setMembers', { input, rows: () => rowsOfText(input.text) })

interface Rows<Input extends MembersInput> {
  readonly input: Input
  readonly rows: () => readonly (readonly string[])[]
}

/**
 * Keeps a group's list out of rows of cells. Refused with `group.not_one`, `group.too_many`, or `group.line_unreadable`
 * (details: { line }); then the list that was there stays.
 */
export function storeRows<Input extends MembersInput>(
  context: StaffContext,
  procedure: string,
  { input, rows }: Rows<Input>,
): Promise<MembersView> {
  return onSignUp(context, procedure, {
    input,
    decide: async ({ tx, signUp }) => {
      if (!signUp.isGroup) throw new Failure('group.not_one')
      const read = readMembers(rows(), PERSON_NAME_MAX)
      if ('unreadable' in read) throw new Failure('group.line_unreadable', { line: read.unreadable })
      if (read.members.length > PARTY_PLACES_MAX) throw new Failure('group.too_many')
      await storeMembers(tx, signUp.id, read.members.map((member) => sealed(member, context.sealer)))
      const answer = { members: read.members.length, places: placesOf(signUp) }
      return { answer, after: answer }
    },
  })
}

const sealed = ({ name, phone }: ReadMember, sealer: Sealer) =>
  ({ name, phone: phone === null ? null : sealer.seal(phoneDigits(phone)) })

const placesOf = ({ party }: LiveSignUp): number => party.reduce((sum, { places }) => sum + places, 0)

/** A group's list beside the head count it said, for staff of the station; telephones as they may see them. */
export async function getGroup({ database, residentId, sealer }: StaffContext, signUpId: string): Promise<GroupView> {
  const activityId = await activityIdOf(database, signUpId)
  const activity = activityId === null ? null : await find(database, activityId, null)
  const signUp = await findLive(database, signUpId)
  if (!activity || !signUp) throw new Failure('sign_up.entry_not_found')
  await allowStation(database, residentId, activity.stationId)
  const { seesPhones } = await staffScopeOf(database, residentId)
  const shown = (phone: string): string => (seesPhones ? sealer.open(phone) : maskPhone(sealer.open(phone)))
  const members = await membersOf(database, signUpId)
  return {
    places: placesOf(signUp),
    members: members.map(({ name, phone }) => ({ name, phone: phone === null ? null : shown(phone) })),
  }
}
