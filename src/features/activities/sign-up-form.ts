import type { ActivityView } from '../../../contract/activities'
import type { PersonFact } from '../../../contract/audience'
import type { PoolView } from '../../../contract/places'
import type { PartyPart } from '../../../contract/sign-ups'

/** What somebody fills in to sign up: flat, so that a draft can keep it. Its fields are named by `field`. */
export type SignUpForm = Record<string, string | number | boolean>

/** Fields by what they are about. */
export const field = {
  guardian: 'guardian',
  agrees: 'agrees',
  community: 'community',
  birthYear: 'birthYear',
  isPartyMember: 'isPartyMember',
  /** Where what is wrong with the whole party is said; nothing is typed in it. */
  party: 'party',
  places: (poolId: string): string => `places.${poolId}`,
  name: (poolId: string, nth: number): string => `name.${poolId}.${nth}`,
  answer: (questionId: string): string => `answer.${questionId}`,
}

/** Of an activity what decides about the form. */
export type AskingActivity = Pick<ActivityView, 'pools' | 'companionsMax' | 'questions' | 'about' | 'audience' | 'signUp'>

export const textOf = (form: SignUpForm, name: string): string => String(form[name] ?? '')
export const isOn = (form: SignUpForm, name: string): boolean => form[name] === true
export const placesIn = (form: SignUpForm, { id }: PoolView): number => Number(form[field.places(id)] ?? 0)

/** The kinds of places this person may take. */
export const offeredPools = ({ pools, about }: AskingActivity): PoolView[] =>
  pools.filter(({ who }) => who !== 'newcomer' || about.isNewcomer)

export const mostPlaces = ({ companionsMax }: AskingActivity): number => companionsMax + 1

/**
 * How it is asked who comes: `me` not at all, `which` of several kinds, `companions` how many come along, `each` how
 * many of each kind.
 */
export function mannerOf(activity: AskingActivity): 'me' | 'which' | 'companions' | 'each' {
  const isAlone = mostPlaces(activity) === 1
  if (offeredPools(activity).length > 1) return isAlone ? 'which' : 'each'
  return isAlone ? 'me' : 'companions'
}

/** Whether there is anything to choose or to say; a plain activity is signed up for with one tap. */
export function needsSheet(activity: AskingActivity): boolean {
  const { questions, about } = activity
  const isChild = offeredPools(activity).some(({ who }) => who === 'child')
  return mannerOf(activity) !== 'me' || questions.length > 0 || about.unsaid.length > 0 || isChild
}

/** The kind of places the person themselves would take first: free ones before full ones, never a child's. */
export function ownPool(activity: AskingActivity): PoolView | undefined {
  const mine = offeredPools(activity).filter(({ who }) => who !== 'child')
  return mine.find(({ left }) => left !== 0) ?? mine[0] ?? activity.pools[0]
}

/** The form before anybody typed: one place for oneself, or what was said in a sign-up that lapsed. */
export function blankForm(activity: AskingActivity): SignUpForm {
  const { signUp, questions } = activity
  const said = signUp?.party ?? [{ poolId: ownPool(activity)?.id ?? '', places: 1 }]
  const names = offeredPools(activity).flatMap(({ id }) => {
    const known = signUp?.companions.filter(({ poolId }) => poolId === id) ?? []
    return Array.from({ length: mostPlaces(activity) }, (_, nth): [string, string] =>
      [field.name(id, nth), known[nth]?.name ?? ''])
  })
  const answers = new Map(signUp?.answers.map(({ questionId, answer }) => [questionId, answer]))
  return {
    guardian: '', agrees: false, community: '', birthYear: '', isPartyMember: false,
    ...Object.fromEntries(offeredPools(activity).map(({ id }) =>
      [field.places(id), said.find(({ poolId }) => poolId === id)?.places ?? 0])),
    ...Object.fromEntries(names),
    ...Object.fromEntries(questions.map(({ id }) => [field.answer(id), answers.get(id) ?? ''])),
  }
}

/** The places that are wanted, by kind. */
export const partyOf = (form: SignUpForm, activity: AskingActivity): PartyPart[] =>
  offeredPools(activity)
    .map((pool) => ({ poolId: pool.id, places: placesIn(form, pool) }))
    .filter(({ places }) => places > 0)

export const totalOf = (party: readonly PartyPart[]): number => party.reduce((sum, { places }) => sum + places, 0)

export const hasChildren = (form: SignUpForm, activity: AskingActivity): boolean =>
  offeredPools(activity).some((pool) => pool.who === 'child' && placesIn(form, pool) > 0)

/** Somebody who comes along, by the kind of place; the first place that is not a child's is the person's own. */
export interface Slot {
  readonly pool: PoolView
  readonly nth: number
}

export function companionSlots(form: SignUpForm, activity: AskingActivity): Slot[] {
  const pools = offeredPools(activity).filter((pool) => placesIn(form, pool) > 0)
  const self = pools.find(({ who }) => who !== 'child')
  return pools.flatMap((pool) =>
    Array.from({ length: placesIn(form, pool) - (pool === self ? 1 : 0) }, (_, nth) => ({ pool, nth })))
}

/**
 * The parts of the form, in order: `party`, `names`, `guardian`, `about` (the person), and the field of each question.
 * In 关怀模式 one stands there at a time.
 */
export function sectionsOf(form: SignUpForm, activity: AskingActivity, facts: readonly PersonFact[]): string[] {
  const parts: readonly [string, boolean][] = [
    ['party', mannerOf(activity) !== 'me'],
    ['names', companionSlots(form, activity).length > 0],
    ['guardian', hasChildren(form, activity)],
    ['about', facts.length > 0],
    ...activity.questions.map(({ id }): [string, boolean] => [field.answer(id), true]),
  ]
  return parts.flatMap(([part, isThere]) => (isThere ? part : []))
}

/** In which part of the form a field stands. */
export function sectionOf(name: string): string {
  if (name === field.guardian || name === field.agrees) return 'guardian'
  if (name === field.community || name === field.birthYear || name === field.isPartyMember) return 'about'
  return name
}

/** The first kind of which there is not enough for the party; null when all of it fits. */
export function shortOf(party: readonly PartyPart[], pools: readonly PoolView[]): PoolView | null {
  const isShort = ({ poolId, places }: PartyPart): boolean => {
    const left = pools.find(({ id }) => id === poolId)?.left
    return typeof left === 'number' && left < places
  }
  const short = party.find(isShort)
  return pools.find(({ id }) => id === short?.poolId) ?? null
}
