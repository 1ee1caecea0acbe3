import * as v from 'valibot'
import { GROUP_NAME_MAX, MEMBER_FILE_BYTES_MAX, MEMBERS_TEXT_MAX, NOTE_MAX, PERSON_NAME_MAX, STATION_FILE_NAME_MAX } from './limits'
import { Phone } from './phone'
import { Count, Id, RequestId, optionalText, typedText } from './primitives'
import { SignUpView, partyFacts } from './sign-ups'

/** The two ways in which staff enter what somebody said to them. */
export const StaffChannel = v.picklist(['phone', 'desk'])
export type StaffChannel = v.InferOutput<typeof StaffChannel>

/**
 * `activities.book`: staff book for somebody without WeChat, or for a group (`groupName`; then `name` is whom to ask
 * for, and the party may be as large as a bus). Whether the audience's rules are met is the staff's judgement. A
 * telephone that is in the roster already is refused with `sign_up.phone_taken` (details: BookedAlready) unless
 * `evenThough`.
 */
export const BookInput = v.strictObject({
  activityId: Id,
  channel: StaffChannel,
  name: typedText(PERSON_NAME_MAX),
  phone: v.optional(v.nullable(Phone), null),
  groupName: v.optional(v.nullable(typedText(GROUP_NAME_MAX)), null),
  ...partyFacts,
  note: v.optional(optionalText(NOTE_MAX), ''),
  evenThough: v.optional(v.boolean(), false),
  requestId: RequestId,
})
export type BookInput = v.InferOutput<typeof BookInput>

export const BookView = v.strictObject({ signUpId: Id, signUp: SignUpView })
export type BookView = v.InferOutput<typeof BookView>

/** Who is in the roster under a telephone number. */
export const BookedAlready = v.strictObject({ signUpId: Id, name: v.string(), signUp: SignUpView })
export type BookedAlready = v.InferOutput<typeof BookedAlready>

/** One line of a group's list; the telephone is masked for who may not see it. */
export const GroupMember = v.strictObject({ name: v.string(), phone: v.nullable(v.string()) })
export type GroupMember = v.InferOutput<typeof GroupMember>

export const GroupInput = v.strictObject({ signUpId: Id })

/** `activities.group`: the list a group handed in, beside the head count it said. */
export const GroupView = v.strictObject({ places: Count, members: v.array(GroupMember) })
export type GroupView = v.InferOutput<typeof GroupView>

/**
 * `activities.setMembers`: the whole list as it was pasted, one person a line, a telephone after the name if there is
 * one. It replaces the list that was there. `group.line_unreadable` says which line (details: { line }).
 */
export const SetMembersInput = v.strictObject({
  signUpId: Id, text: v.pipe(v.string(), v.maxLength(MEMBERS_TEXT_MAX)), requestId: RequestId,
})

const Base64 = v.pipe(v.string(), v.maxLength(Math.ceil(MEMBER_FILE_BYTES_MAX / 3) * 4), v.base64())

/** `activities.importMembers`: the same from an .xlsx or CSV file. */
export const ImportMembersInput = v.strictObject({
  signUpId: Id, fileName: typedText(STATION_FILE_NAME_MAX), content: Base64, requestId: RequestId,
})

/** How many names there are now, and how many places the group said. */
export const MembersView = v.strictObject({ members: Count, places: Count })
export type MembersView = v.InferOutput<typeof MembersView>
