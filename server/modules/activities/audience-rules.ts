import type { Audience, PersonFact } from '../../../contract/audience'
import type { ErrorCode } from '../../../contract/errors'
import type { PlaceWho } from '../../../contract/places'
import type { PartyPart, QuestionKind, SignUpInput } from '../../../contract/sign-ups'
import { localDateOf } from '../../../contract/time'

/** What the rules of an activity ask about a person. */
export interface PersonFacts {
  readonly isPartyMember: boolean
  readonly isPartyConfirmed: boolean
  readonly communityId: string | null
  readonly birthYear: number | null
  /** Has never been at an activity of ours. */
  readonly isNewcomer: boolean
}

/**
 * Why a person may not sign up; null when they may. `audience.unknown` when they have not said what it asks. Ages are
 * by the year in Shanghai, both ends included.
 */
export function audienceRefusal(audience: Audience | null, person: PersonFacts, now: Date): ErrorCode | null {
  if (audience === null) return null
  return partyRuleRefusal(audience, person) ?? communityRefusal(audience, person) ?? ageRefusal(audience, person, now)
}

function partyRuleRefusal({ party }: Audience, person: PersonFacts): ErrorCode | null {
  if (party !== undefined && !person.isPartyMember) return 'audience.party'
  return party === 'confirmed' && !person.isPartyConfirmed ? 'audience.party_unconfirmed' : null
}

function communityRefusal({ communityIds }: Audience, { communityId }: PersonFacts): ErrorCode | null {
  if (!communityIds) return null
  if (communityId === null) return 'audience.unknown'
  return communityIds.includes(communityId) ? null : 'audience.community'
}

function ageRefusal({ ageFrom, ageTo }: Audience, { birthYear }: PersonFacts, now: Date): ErrorCode | null {
  if (ageFrom === undefined && ageTo === undefined) return null
  if (birthYear === null) return 'audience.unknown'
  const age = Number(localDateOf(now).slice(0, 4)) - birthYear
  return age >= (ageFrom ?? 0) && age <= (ageTo ?? Infinity) ? null : 'audience.age'
}

/** What an audience asks and a person has not said yet. Saying that one is a Party member helps where it is trusted. */
export function unsaidFacts(audience: Audience | null, person: Omit<PersonFacts, 'isNewcomer'>): PersonFact[] {
  if (audience === null) return []
  const asksAge = audience.ageFrom !== undefined || audience.ageTo !== undefined
  const facts: readonly [PersonFact, boolean][] = [
    ['community', audience.communityIds !== undefined && person.communityId === null],
    ['birth_year', asksAge && person.birthYear === null],
    ['party', audience.party === 'declared' && !person.isPartyMember],
  ]
  return facts.flatMap(([fact, isUnsaid]) => (isUnsaid ? fact : []))
}

/** What somebody who would like to come has to meet. */
export interface Admission {
  readonly pools: readonly { readonly id: string; readonly who: PlaceWho }[]
  readonly companionsMax: number
  readonly questions: readonly AskedQuestion[]
}

export interface AskedQuestion {
  readonly id: string
  readonly kind: QuestionKind
  readonly label: string
  readonly options: readonly string[]
  readonly required: boolean
}

/** The places a request is about: those it names, or one for the person in the first pool that is for them. */
export function partyOf({ pools }: Admission, party: readonly PartyPart[] | undefined): PartyPart[] {
  if (party) return [...party]
  const own = pools.find(({ who }) => who !== 'child' && who !== 'newcomer') ?? pools[0]
  return own ? [{ poolId: own.id, places: 1 }] : []
}

/** `mostPlaces`: places one party may have; unless given, the person's and those of the companions it may bring. */
type PartyInput = Pick<SignUpInput, 'companions' | 'guardianName'> & { readonly mostPlaces?: number }

/**
 * Why a party cannot be taken as it is; null when it can. The person counts as one, everybody else is a companion;
 * children need a guardian who agreed.
 */
export function partyRefusal(admission: Admission, party: readonly PartyPart[], input: PartyInput): ErrorCode | null {
  const who = new Map(admission.pools.map((pool) => [pool.id, pool.who]))
  if (party.length === 0 || party.some(({ poolId }) => !who.has(poolId))) return 'sign_up.party_invalid'
  const places = party.reduce((sum, part) => sum + part.places, 0)
  if (places > (input.mostPlaces ?? admission.companionsMax + 1)) return 'sign_up.companions_too_many'
  const named = input.companions.every(({ poolId }) => party.some((part) => part.poolId === poolId))
  if (!named || input.companions.length > places) return 'sign_up.party_invalid'
  const hasChildren = party.some(({ poolId }) => who.get(poolId) === 'child')
  return hasChildren && input.guardianName === undefined ? 'sign_up.guardian_required' : null
}

/** Whether a party wants places that are kept for newcomers. */
export const wantsNewcomerPlace = ({ pools }: Admission, party: readonly PartyPart[]): boolean =>
  party.some(({ poolId }) => pools.some((pool) => pool.id === poolId && pool.who === 'newcomer'))

const NUMBER = /^-?\d{1,9}(\.\d{1,2})?$/
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** Why answers do not fit the questions, and of which question; null when they do. */
export function answersRefusal(
  questions: readonly AskedQuestion[],
  answers: readonly { readonly questionId: string; readonly answer: string }[],
): { code: ErrorCode; questionId: string } | null {
  const given = new Map(answers.map(({ questionId, answer }) => [questionId, answer]))
  for (const { questionId } of answers) {
    if (!questions.some(({ id }) => id === questionId)) return { code: 'sign_up.answer_invalid', questionId }
  }
  for (const question of questions) {
    const answer = given.get(question.id)
    if (answer === undefined && question.required) return { code: 'sign_up.answer_required', questionId: question.id }
    if (answer !== undefined && !answersIt(question, answer)) return { code: 'sign_up.answer_invalid', questionId: question.id }
  }
  return null
}

function answersIt({ kind, options }: AskedQuestion, answer: string): boolean {
  if (kind === 'choice') return options.includes(answer)
  if (kind === 'number') return NUMBER.test(answer)
  return kind === 'text' || (DAY.test(answer) && new Date(`${answer}T00:00:00Z`).toISOString().startsWith(answer))
}
