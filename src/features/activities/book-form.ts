import type { ActivityView } from '../../../contract/activities'
import type { BookInput, StaffChannel } from '../../../contract/bookings'
import { PARTY_PLACES_MAX } from '../../../contract/limits'
import type { PartyPart } from '../../../contract/sign-ups'
import { bookCopy } from './desk-copy'

/** What staff type while somebody is on the line. Places and answers are by id, as JSON: a draft is flat. */
export type BookForm = {
  channel: StaffChannel
  isGroup: boolean
  groupName: string
  name: string
  phone: string
  /** { poolId: places as typed } */
  places: string
  guardianName: string
  /** { questionId: answer } */
  answers: string
  note: string
}

type Texts = Readonly<Record<string, string>>

/** One place of the first kind for the person who rings: nothing else has to be touched. */
export function blankBooking({ pools }: Pick<ActivityView, 'pools'>, channel: StaffChannel): BookForm {
  const own = pools.find(({ who }) => who !== 'child' && who !== 'newcomer') ?? pools[0]
  return {
    channel, isGroup: false, groupName: '', name: '', phone: '', places: own ? JSON.stringify({ [own.id]: '1' }) : '{}',
    guardianName: '', answers: '{}', note: '',
  }
}

/** Texts by id out of a field of the draft. */
export function textsOf(field: string): Texts {
  try {
    const texts: unknown = JSON.parse(field)
    return typeof texts === 'object' && texts !== null ? texts as Texts : {}
  } catch {
    return {}
  }
}

export const withText = (field: string, id: string, text: string): string =>
  JSON.stringify({ ...textsOf(field), [id]: text })

/** What to do about a field before it can be sent; `answers` by the question's id. */
export interface BookProblems {
  readonly name?: string
  readonly phone?: string
  readonly groupName?: string
  readonly places?: string
  readonly guardianName?: string
  readonly answers: Readonly<Record<string, string>>
}

const isPhone = (text: string): boolean => /^\+?[\d\s()（）-]+$/.test(text) && text.replace(/\D/g, '').length >= 7

/** The places that are typed; those left empty are none. Null: something is no number. */
export function partyOf(form: BookForm, { pools }: Pick<ActivityView, 'pools'>): PartyPart[] | null {
  const texts = textsOf(form.places)
  const party = pools.flatMap(({ id }) => {
    const text = (texts[id] ?? '').trim()
    return text === '' || text === '0' ? [] : [{ poolId: id, places: Number(text) }]
  })
  const sound = party.every(({ places }) => Number.isInteger(places) && places >= 1 && places <= PARTY_PLACES_MAX)
  return party.length > 0 && sound ? party : null
}

/** Whether a child is among them: then somebody agrees for it. */
export const hasChildren = (form: BookForm, activity: Pick<ActivityView, 'pools'>): boolean =>
  (partyOf(form, activity) ?? []).some(({ poolId }) => activity.pools.find(({ id }) => id === poolId)?.who === 'child')

export function bookProblems(form: BookForm, activity: ActivityView): BookProblems {
  const { problems } = bookCopy
  const party = partyOf(form, activity)
  const people = (party ?? []).reduce((sum, { places }) => sum + places, 0)
  const tooMany = !form.isGroup && people > activity.companionsMax + 1
  const answers = textsOf(form.answers)
  const open = activity.questions.filter(({ id, required }) => required && (answers[id] ?? '').trim() === '')
  return {
    ...(form.name.trim() === '' && { name: problems.name }),
    ...(form.phone.trim() !== '' && !isPhone(form.phone.trim()) && { phone: problems.phone }),
    ...(form.isGroup && form.groupName.trim() === '' && { groupName: problems.groupName }),
    ...(party === null ? { places: problems.places } : tooMany && { places: problems.tooMany(activity.companionsMax) }),
    ...(hasChildren(form, activity) && form.guardianName.trim() === '' && { guardianName: problems.guardian }),
    answers: Object.fromEntries(open.map(({ id }) => [id, problems.answer])),
  }
}

export const isSound = ({ answers, ...fields }: BookProblems): boolean =>
  Object.keys(answers).length === 0 && Object.keys(fields).length === 0

/** What is sent; null while something does not fit. */
export function bookingOf(form: BookForm, activity: ActivityView): Omit<BookInput, 'requestId'> | null {
  const party = partyOf(form, activity)
  if (!party || !isSound(bookProblems(form, activity))) return null
  const answers = textsOf(form.answers)
  return {
    activityId: activity.id, channel: form.channel, name: form.name.trim(), phone: form.phone.trim() || null,
    groupName: form.isGroup ? form.groupName.trim() : null, party, companions: [], note: form.note.trim(),
    ...(hasChildren(form, activity) && { guardianName: form.guardianName.trim() }),
    answers: activity.questions.flatMap(({ id }) => {
      const answer = (answers[id] ?? '').trim()
      return answer === '' ? [] : [{ questionId: id, answer }]
    }),
    evenThough: false,
  }
}
