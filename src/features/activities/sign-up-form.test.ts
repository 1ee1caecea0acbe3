import { describe, expect, test } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import { CallError } from '@/shared/rpc/call'
import { blamed, factsOf, problemsOf } from './sign-up-checks'
import { poolWords, sendLabel, togetherWords } from './sign-up-copy'
import { blankForm, companionSlots, field, mannerOf, needsSheet, partyOf, sectionsOf, type SignUpForm } from './sign-up-form'
import { family, pool, question, said, view } from './testing/examples'

const now = new Date('2026-10-10T03:52:00Z')
const plain = { facts: [], now } as const
const newcomers = { unsaid: [], isNewcomer: true }

const filled = (activity: ActivityView, fields: SignUpForm = {}): SignUpForm => ({ ...blankForm(activity), ...fields })
const withChildren = { [field.places('children')]: 2, [field.guardian]: ' 沈佳宁 ', [field.agrees]: true, [field.answer('age')]: '7' }

describe('whether anything is asked', () => {
  test('a plain activity is signed up for with one tap', () => {
    expect(needsSheet(view())).toBe(false)
  })

  test.each<[string, Partial<ActivityView>]>([
    ['somebody may come along', { companionsMax: 1 }],
    ['there are two kinds of places', { pools: [pool('room'), pool('remote', { mode: 'remote' })] }],
    ['there is a question', { questions: [question('q')] }],
    ['the audience asks for the year of birth', { about: { unsaid: ['birth_year'], isNewcomer: false } }],
    ['the places are for children', { pools: [pool('children', { who: 'child' })] }],
    ['places are kept for newcomers, and one is', { pools: [pool('a'), pool('n', { who: 'newcomer' })], about: newcomers }],
  ])('the sheet opens when %s', (_, changes) => {
    expect(needsSheet(view(changes))).toBe(true)
  })

  test('somebody who has been here before is not asked about places kept for newcomers', () => {
    expect(needsSheet(view({ pools: [pool('a'), pool('n', { who: 'newcomer' })] }))).toBe(false)
  })
})

describe('who comes', () => {
  test('it is asked by what there is to choose', () => {
    expect(mannerOf(view())).toBe('me')
    expect(mannerOf(view({ companionsMax: 2 }))).toBe('companions')
    expect(mannerOf(view({ pools: [pool('a'), pool('b', { mode: 'remote' })] }))).toBe('which')
    expect(mannerOf(family())).toBe('each')
  })

  test('at first one comes alone, to a place that is free', () => {
    const activity = view({ pools: [pool('room', { left: 0 }), pool('remote', { mode: 'remote', left: null, capacity: null })] })
    expect(partyOf(blankForm(activity), activity)).toEqual([{ poolId: 'remote', places: 1 }])
  })

  test('a child’s place is never the person’s own', () => {
    const activity = family({ pools: [pool('children', { who: 'child' }), pool('adults', { who: 'adult' })] })
    expect(partyOf(blankForm(activity), activity)).toEqual([{ poolId: 'adults', places: 1 }])
  })

  test('everybody but the person has a name to be written, each child too', () => {
    const activity = family()
    const form = filled(activity, { [field.places('adults')]: 2, [field.places('children')]: 1 })
    expect(companionSlots(form, activity).map(({ pool: { id }, nth }) => [id, nth])).toEqual([['adults', 0], ['children', 0]])
  })

  test('who sends only a child is not asked for a companion besides it', () => {
    const activity = family()
    const form = filled(activity, { [field.places('adults')]: 0, [field.places('children')]: 1 })
    expect(companionSlots(form, activity).map(({ pool: { id } }) => id)).toEqual(['children'])
  })

  test('after an offer lapsed the form begins with what was said then', () => {
    const signUp = { ...said, party: [{ poolId: 'adults', places: 1 }, { poolId: 'children', places: 1 }],
      companions: [{ poolId: 'children', name: '小满' }], answers: [{ questionId: 'age', label: '孩子几岁？', answer: '7' }] }
    const activity = family({ signUp })
    const form = blankForm(activity)
    expect(factsOf(form, activity, [])).toMatchObject({ ...{ party: signUp.party, companions: signUp.companions }, answers: [{ questionId: 'age', answer: '7' }] })
  })
})

describe('what is said about coming together', () => {
  const activity = family()
  const party = (adults: number, children: number) => [{ poolId: 'adults', places: adults }, { poolId: 'children', places: children }].filter(({ places }) => places > 0)

  test.each<[number, number, string | null]>([
    [1, 0, null],
    [1, 2, '一起来，要么都有名额，要么都没有。'],
    [1, 3, '孩子只剩 2 个，4 个人一起就排候补；也可以少报几个。'],
  ])('%i adults and %i children read %s', (adults, children, words) => {
    expect(togetherWords(party(adults, children), activity.pools)).toBe(words)
  })

  test('with nothing left one waits, alone or together', () => {
    const full = [pool('pool', { left: 0, waiting: 2 })]
    expect(togetherWords([{ poolId: 'pool', places: 1 }], full)).toBe('名额满了，先排候补。')
    expect(togetherWords([{ poolId: 'pool', places: 3 }], full)).toBe('名额满了，3 个人一起就排候补，要么都有名额，要么都没有。')
  })

  test('the act says how many places it takes, or that one waits for them', () => {
    expect(sendLabel(party(1, 1), activity)).toBe('确认报名，占 2 个名额')
    expect(sendLabel(party(1, 3), activity)).toBe('排候补，等 4 个名额')
    expect(sendLabel(party(1, 1), family({ needsApproval: true }))).toBe('报名，2 个名额等站里看')
  })

  test('where the places are is said only when there is a choice', () => {
    const both = [pool('room'), pool('remote', { mode: 'remote' })]
    expect(both.map((one) => poolWords(one, both))).toEqual(['现场', '远程'])
    expect(poolWords(pool('pool'), [pool('pool')])).toBe('名额')
  })
})

describe('what has to be changed', () => {
  test('a child needs a guardian’s name and consent, and a question that must be answered its answer', () => {
    const activity = family()
    const form = filled(activity, { [field.places('children')]: 1 })
    expect(Object.keys(problemsOf(form, activity, plain))).toEqual(['guardian', 'agrees', 'answer.age'])
    expect(problemsOf(filled(activity, withChildren), activity, plain)).toEqual({})
  })

  test('somebody has to come, and a number is a number', () => {
    const activity = family()
    const form = filled(activity, { [field.places('adults')]: 0, [field.answer('age')]: '七岁' })
    expect(problemsOf(form, activity, plain)).toEqual({ 'party': '至少报 1 个名额。', 'answer.age': '填数字，最多两位小数。' })
  })

  test.each([['', true], ['58', true], ['1899', true], ['2027', true], ['1958', false], ['2026', false]])(
    'a year of birth %s is found fault with: %s',
    (birthYear, isWrong) => {
      const activity = view({ audience: { ageFrom: 60 }, about: { unsaid: ['birth_year'], isNewcomer: false } })
      const problems = problemsOf(filled(activity, { birthYear }), activity, { facts: ['birth_year'], now })
      expect('birthYear' in problems).toBe(isWrong)
    },
  )

  test('who lives in another community is told at once for whom it is', () => {
    const activity = view({ audience: { communityIds: ['c1'] }, audienceCommunities: ['菱香里社区'] })
    const form = filled(activity, { community: 'another' })
    expect(problemsOf(form, activity, { facts: ['community'], now }).community).toBe('这一场只给菱香里社区的居民，看看别的场次。')
  })

  test('what the server refuses stands at the field it is about', () => {
    expect(blamed(new CallError('sign_up.answer_invalid', '改好再报。', { questionId: 'age' }))).toEqual({ 'answer.age': '改好再报。' })
    expect(blamed(new CallError('audience.age', '年龄不在范围里。'))).toEqual({ birthYear: '年龄不在范围里。' })
    expect(blamed(new CallError('sign_up.closed', '截止了。'))).toEqual({})
  })
})

test('what is sent is what was asked: names that were written, answers that were given, the guardian of children', () => {
  const activity = family()
  const form = filled(activity, { ...withChildren, [field.name('children', 1)]: ' 小满 ', [field.birthYear]: '1958' })
  expect(factsOf(form, activity, [])).toEqual({
    party: [{ poolId: 'adults', places: 1 }, { poolId: 'children', places: 2 }],
    companions: [{ poolId: 'children', name: '小满' }],
    answers: [{ questionId: 'age', answer: '7' }],
    guardianName: '沈佳宁',
  })
  expect(factsOf(form, activity, ['birth_year'])).toMatchObject({ birthYear: 1958 })
})

test('as children come into the party, their guardian comes into the form', () => {
  const activity = family()
  expect(sectionsOf(blankForm(activity), activity, [])).toEqual(['party', 'answer.age'])
  expect(sectionsOf(filled(activity, withChildren), activity, ['community'])).toEqual(['party', 'names', 'guardian', 'about', 'answer.age'])
})
