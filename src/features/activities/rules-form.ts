import type { ActivityDraft, ActivityView } from '../../../contract/activities'
import type { ActivityForm as FormSide } from '../../../contract/activity-forms'
import type { PlaceMode, PlaceWho } from '../../../contract/places'
import type { QuestionKind } from '../../../contract/sign-ups'
import { HOUR_MS } from '../../../contract/time'
import { plainWindow, windowFormOf, windowOf, type WindowForm } from './window-form'

/** Places of one kind as typed. `releaseHours`: how long before the start kept ones go to everybody; '' never. */
export interface PoolForm {
  readonly mode: PlaceMode
  readonly who: PlaceWho
  /** Empty: no limit. */
  readonly capacity: string
  readonly releaseHours: string
}

/** A question as it is typed; the options of a choice stand in one line. */
export interface QuestionForm {
  readonly id: string | null
  readonly kind: QuestionKind
  readonly label: string
  readonly options: string
  readonly required: boolean
}

/** What staff decide about sign-ups. `pools` is empty while there is one kind, for anyone in the room. */
export interface RulesForm {
  readonly window: WindowForm
  readonly pools: readonly PoolForm[]
  readonly forms: readonly FormSide[]
  readonly remoteLink: string
  readonly companionsMax: string
  readonly party: '' | 'declared' | 'confirmed'
  readonly ageFrom: string
  readonly ageTo: string
  readonly communities: readonly { readonly id: string; readonly name: string }[]
  readonly needsApproval: boolean
  readonly promotion: 'ask' | 'confirm'
  readonly questions: readonly QuestionForm[]
}

export const plainRules: RulesForm = {
  window: plainWindow, pools: [], forms: [], remoteLink: '', companionsMax: '0', party: '', ageFrom: '', ageTo: '', communities: [],
  needsApproval: false, promotion: 'ask', questions: [],
}

/** Rules out of a field of the draft; what an older version left out is plain. */
export function rulesIn(field: string): RulesForm {
  try {
    const rules: unknown = JSON.parse(field)
    return typeof rules === 'object' && rules !== null ? { ...plainRules, ...rules } : plainRules
  } catch {
    return plainRules
  }
}

/** The rules of an activity, to be changed. */
export function rulesFormOf(activity: ActivityView): RulesForm {
  const { forms, remoteLink, companionsMax, needsApproval, promotion, questions } = activity
  return {
    ...audienceFormOf(activity),
    window: windowFormOf(activity),
    pools: poolFormsOf(activity),
    forms,
    remoteLink: remoteLink ?? '',
    companionsMax: String(companionsMax),
    needsApproval,
    promotion,
    questions: questions.map(({ id, kind, label, options, required }) =>
      ({ id, kind, label, required, options: options.join('、') })),
  }
}

function poolFormsOf({ pools, startsAt }: ActivityView): PoolForm[] {
  const [first] = pools
  if (pools.length === 1 && first?.mode === 'on_site' && first.who === 'anyone') return []
  const hoursBefore = (at: string): string => String(Math.round((Date.parse(startsAt) - Date.parse(at)) / HOUR_MS))
  return pools.map(({ mode, who, capacity, releasesAt }) => ({
    mode, who, capacity: text(capacity), releaseHours: releasesAt === null ? '' : hoursBefore(releasesAt),
  }))
}

function audienceFormOf({ audience, audienceCommunities }: ActivityView) {
  const { party = '', ageFrom, ageTo, communityIds = [] } = audience ?? {}
  const communities = communityIds.map((id, index) => ({ id, name: audienceCommunities[index] ?? '' }))
  return { party, ageFrom: text(ageFrom), ageTo: text(ageTo), communities } as const
}

/** A number as it is typed; none is an empty field. */
const text = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value))

/** The options of a choice, as they are typed: 、 or a comma between them. */
export const optionsOf = (typed: string): string[] => typed.split(/[、,，;；\n]/).map((option) => option.trim()).filter(Boolean)

type Rules = Pick<
  ActivityDraft,
  | 'signUpOpensAt' | 'signUpClosesAt' | 'withdrawUntil' | 'pools' | 'forms' | 'remoteLink' | 'companionsMax' | 'audience' | 'needsApproval' | 'promotion'
  | 'questions'
>

/** What is sent of the rules, for an activity that starts then. */
export function rulesOf(rules: RulesForm, times: { startsAt: Date; now: Date }): Rules {
  const { pools, forms, remoteLink, companionsMax, needsApproval, promotion, questions } = rules
  const releasesAt = (hours: string): string | null =>
    (hours === '' ? null : new Date(times.startsAt.getTime() - Number(hours) * HOUR_MS).toISOString())
  return {
    ...windowOf(rules.window, times),
    ...(pools.length > 0 && {
      pools: pools.map(({ mode, who, capacity, releaseHours }) => ({
        mode, who, capacity: capacity === '' ? null : Number(capacity),
        releasesAt: who === 'newcomer' ? releasesAt(releaseHours) : null,
      })),
    }),
    forms: [...forms],
    remoteLink: remoteLink.trim() || null,
    companionsMax: Number(companionsMax || '0'),
    audience: audienceOf(rules),
    needsApproval,
    promotion,
    questions: questions.map(({ id, kind, label, options, required }) => ({
      ...(id !== null && { id }), kind, label, required, options: kind === 'choice' ? optionsOf(options) : [],
    })),
  }
}

function audienceOf({ party, ageFrom, ageTo, communities }: RulesForm): ActivityDraft['audience'] {
  const audience = {
    ...(communities.length > 0 && { communityIds: communities.map(({ id }) => id) }),
    ...(party !== '' && { party }),
    ...(ageFrom !== '' && { ageFrom: Number(ageFrom) }),
    ...(ageTo !== '' && { ageTo: Number(ageTo) }),
  }
  return Object.keys(audience).length > 0 ? audience : null
}

/** Of a copy: questions are asked anew, under ids of their own, and the day sign-up opened was of the other. */
export const copied = (rules: RulesForm): RulesForm => ({
  ...rules,
  window: { ...rules.window, opensLater: false, opensOn: '' },
  questions: rules.questions.map((question) => ({ ...question, id: null })),
})
