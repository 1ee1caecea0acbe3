import { ACTIVITY_CAPACITY_MAX, COMPANIONS_MAX } from '../../../contract/limits'
import { rulesCopy } from './rules-copy'
import { optionsOf, type PoolForm, type QuestionForm, type RulesForm } from './rules-form'
import { opensInTime } from './window-form'

/** What to do about the rules before they can be sent; pools and questions by their place in the list. */
export interface RuleProblems {
  readonly pools: Readonly<Record<number, string>>
  readonly questions: Readonly<Record<number, string>>
  readonly opens?: string
  readonly companionsMax?: string
  readonly ages?: string
  readonly remoteLink?: string
}

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most

const isAge = (text: string): boolean => text === '' || isWhole(text, 0, 120)

/** The sentences for what does not fit in an activity that starts then, where that is known. */
export function ruleProblems(rules: RulesForm, startsAt?: Date): RuleProblems {
  const { pools, questions, companionsMax, ageFrom, ageTo, remoteLink, window } = rules
  const { problems } = rulesCopy
  const ages = isAge(ageFrom) && isAge(ageTo) && (ageFrom === '' || ageTo === '' || Number(ageFrom) <= Number(ageTo))
  const link = remoteLink.trim()
  return {
    pools: byPlace(pools.map((pool, index) => poolProblem(pool, index, pools))),
    questions: byPlace(questions.map(questionProblem)),
    ...(startsAt && !opensInTime(window, startsAt) && { opens: problems.opens }),
    ...(!isWhole(companionsMax || '0', 0, COMPANIONS_MAX) && { companionsMax: problems.companions }),
    ...(!ages && { ages: problems.ages }),
    ...(link !== '' && !/^https:\/\/[^\s/]+\.[^\s/]+/.test(link) && { remoteLink: problems.remoteLink }),
  }
}

export const hasRuleProblems = ({ pools, questions, ...fields }: RuleProblems): boolean =>
  [pools, questions, fields].some((problems) => Object.keys(problems).length > 0)

function poolProblem({ mode, who, capacity }: PoolForm, index: number, pools: readonly PoolForm[]): string | null {
  const { problems } = rulesCopy
  if (pools.findIndex((pool) => pool.mode === mode && pool.who === who) < index) return problems.sameKind
  if (index === 0 && who === 'newcomer') return problems.firstKept
  return capacity === '' || isWhole(capacity, 1, ACTIVITY_CAPACITY_MAX) ? null : problems.capacity
}

function questionProblem({ kind, label, options }: QuestionForm): string | null {
  const { problems } = rulesCopy
  if (label.trim() === '') return problems.label
  if (kind !== 'choice') return null
  const choices = optionsOf(options)
  if (choices.length < 2 || choices.length > 10 || new Set(choices).size < choices.length) return problems.options
  return choices.some((choice) => choice.length > 20) ? problems.longOption : null
}

const byPlace = (problems: readonly (string | null)[]): Record<number, string> =>
  Object.fromEntries(problems.flatMap((problem, index) => (problem === null ? [] : [[index, problem]])))
