import type { ActivityView } from '../../../contract/activities'
import type { PersonFact } from '../../../contract/audience'
import type { ErrorCode } from '../../../contract/errors'
import type { QuestionView } from '../../../contract/sign-ups'
import { localDateOf } from '../../../contract/time'
import type { CallError } from '@/shared/rpc/call'
import type { SignUpFacts } from './activity-store'
import { companionSlots, field, hasChildren, isOn, partyOf, textOf, totalOf, type AskingActivity, type SignUpForm } from './sign-up-form'
import { problemWords } from './sign-up-copy'

/** Sentences by the name of the field they belong to. */
export type Problems = Readonly<Record<string, string>>

/** Stands for every community that the audience does not name: nobody has to say which. */
export const ANOTHER_COMMUNITY = 'another'

const FIRST_YEAR = 1900

interface Asked {
  /** What is asked of the person. */
  readonly facts: readonly PersonFact[]
  readonly now: Date
}

/** What has to be changed before the form can be sent; empty when nothing has. */
export function problemsOf(form: SignUpForm, activity: ActivityView, { facts, now }: Asked): Problems {
  const needsGuardian = hasChildren(form, activity)
  const problems: readonly [string, string | null | false][] = [
    [field.party, totalOf(partyOf(form, activity)) === 0 && problemWords.nobody],
    [field.guardian, needsGuardian && textOf(form, field.guardian).trim() === '' && problemWords.guardian],
    [field.agrees, needsGuardian && !isOn(form, field.agrees) && problemWords.agrees],
    [field.community, facts.includes('community') && communityProblem(textOf(form, field.community), activity)],
    [field.birthYear, facts.includes('birth_year') && !isYear(textOf(form, field.birthYear), now) && problemWords.birthYear],
    [field.isPartyMember, facts.includes('party') && !isOn(form, field.isPartyMember) && problemWords.party],
    ...activity.questions.map((question): [string, string | null] =>
      [field.answer(question.id), answerProblem(question, textOf(form, field.answer(question.id)).trim())]),
  ]
  return Object.fromEntries(problems.filter((problem): problem is [string, string] => Boolean(problem[1])))
}

function communityProblem(chosen: string, { audienceCommunities }: ActivityView): string | null {
  if (chosen === '') return problemWords.community
  return chosen === ANOTHER_COMMUNITY ? problemWords.otherCommunity(audienceCommunities) : null
}

function isYear(text: string, now: Date): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= FIRST_YEAR && Number(text) <= Number(localDateOf(now).slice(0, 4))
}

function answerProblem({ kind, required }: QuestionView, answer: string): string | null {
  if (answer === '') return required ? problemWords.required[kind] : null
  return kind === 'number' && !/^-?\d{1,9}(\.\d{1,2})?$/.test(answer) ? problemWords.number : null
}

/** What is sent. Names that nobody wrote are left out, and so is everything that was not asked. */
export function factsOf(form: SignUpForm, activity: AskingActivity, facts: readonly PersonFact[]): SignUpFacts {
  const companions = companionSlots(form, activity)
    .map(({ pool, nth }) => ({ poolId: pool.id, name: textOf(form, field.name(pool.id, nth)).trim() }))
    .filter(({ name }) => name !== '')
  const answers = activity.questions
    .map(({ id }) => ({ questionId: id, answer: textOf(form, field.answer(id)).trim() }))
    .filter(({ answer }) => answer !== '')
  return {
    party: partyOf(form, activity),
    companions,
    answers,
    ...(hasChildren(form, activity) && { guardianName: textOf(form, field.guardian).trim() }),
    ...(facts.includes('community') && { communityId: textOf(form, field.community) }),
    ...(facts.includes('birth_year') && { birthYear: Number(textOf(form, field.birthYear)) }),
    ...(facts.includes('party') && isOn(form, field.isPartyMember) && { isPartyMember: true as const }),
  }
}

/** Where a refusal belongs in the form, for those that belong anywhere. */
const places: Partial<Record<ErrorCode, readonly string[]>> = {
  'sign_up.party_invalid': [field.party],
  'sign_up.companions_too_many': [field.party],
  'audience.newcomer': [field.party],
  'sign_up.guardian_required': [field.guardian],
  'audience.community': [field.community],
  'audience.age': [field.birthYear],
  'audience.party': [field.isPartyMember],
  'audience.unknown': [field.community, field.birthYear],
}

/** The server's sentence at the field it is about; empty when it is about none. */
export function blamed({ code, message, details }: CallError): Problems {
  const questionId = questionOf(details)
  const names = questionId === null ? places[code] ?? [] : [field.answer(questionId)]
  return Object.fromEntries(names.map((name) => [name, message]))
}

function questionOf(details: unknown): string | null {
  if (typeof details !== 'object' || details === null || !('questionId' in details)) return null
  return typeof details.questionId === 'string' ? details.questionId : null
}

/** Refusals after which somebody can correct what they once said of themselves. */
export const isAboutPerson = ({ code }: CallError): boolean =>
  code === 'audience.unknown' || code === 'audience.community' || code === 'audience.age' || code === 'audience.party'

/** What is asked of a person: what they have not said yet, and after such a refusal everything the audience names. */
export function factsAsked({ audience, about }: AskingActivity, anew: boolean): readonly PersonFact[] {
  if (!anew || audience === null) return about.unsaid
  const named: readonly [PersonFact, boolean][] = [
    ['community', audience.communityIds !== undefined],
    ['birth_year', audience.ageFrom !== undefined || audience.ageTo !== undefined],
    ['party', about.unsaid.includes('party')],
  ]
  return named.flatMap(([fact, isNamed]) => (isNamed ? fact : []))
}
