import type { BookInput } from '../../../contract/bookings'
import type { ErrorCode } from '../../../contract/errors'
import { PARTY_PLACES_MAX } from '../../../contract/limits'
import type { PartyPart } from '../../../contract/sign-ups'
import { answersRefusal, partyRefusal, type Admission } from './audience-rules'

/** Why what staff entered does not fit the activity, and for which question; null when it does. */
export function bookingRefusal(
  admission: Admission,
  party: readonly PartyPart[],
  input: Pick<BookInput, 'companions' | 'guardianName' | 'groupName' | 'answers'>,
): { code: ErrorCode; details?: { questionId: string } } | null {
  const mostPlaces = input.groupName === null ? admission.companionsMax + 1 : PARTY_PLACES_MAX
  const code = partyRefusal(admission, party, { ...input, mostPlaces })
  if (code !== null) return { code }
  const wrong = answersRefusal(admission.questions, input.answers)
  return wrong && { code: wrong.code, details: { questionId: wrong.questionId } }
}

/** One line of a group's list as staff pasted it. */
export interface ReadMember {
  readonly name: string
  readonly phone: string | null
}

const TITLE = /^(序号|编号|姓名|名字|电话|手机|手机号|联系方式|联系电话|no\.?|name|phone)$/i
/** A running number, or the mark of a list. */
const NUMBERING = /^(\d{1,3}[.、)）]?|[-•*])$/
const LEADING_NUMBER = /^\d{1,3}\s*[.、)）]\s*/
const PHONE = /^\+?[\d-]{7,20}$/

/**
 * Names and telephones out of rows of cells: a running number is passed over, the first word that is no number is the
 * name, and a row of titles is left out. Answers the number of the first row, from 1, in which there is no name or one
 * that is too long.
 */
export function readMembers(
  rows: readonly (readonly string[])[],
  nameMax: number,
): { members: ReadMember[] } | { unreadable: number } {
  const members: ReadMember[] = []
  for (const [index, cells] of rows.entries()) {
    const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
    if (words.length === 0 || words.every((word) => TITLE.test(word))) continue
    const member = readMember(words)
    if (member === null || member.name.length > nameMax) return { unreadable: index + 1 }
    members.push(member)
  }
  return { members }
}

function readMember(words: readonly string[]): ReadMember | null {
  const phone = words.find((word) => PHONE.test(word)) ?? null
  const name = words.find((word) => word !== phone && !NUMBERING.test(word) && !PHONE.test(word))
  return name === undefined ? null : { name: name.replace(LEADING_NUMBER, ''), phone }
}

/** The rows of a pasted list: one a line; a tab, a comma or blanks before a number part the words. */
export const rowsOfText = (text: string): string[][] =>
  text.split(/\r\n|\r|\n/).map((line) => line.split(/[\t,，;；]|\s+(?=\+?\d)|(?<=^\s*\d{1,3})\s+/))
