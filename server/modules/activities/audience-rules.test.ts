import { describe, expect, test } from 'vitest'
import type { Audience } from '../../../contract/audience'
import {
  answersRefusal, audienceRefusal, partyOf, partyRefusal, type Admission, type AskedQuestion, type PersonFacts,
} from './audience-rules'

const now = new Date('2026-03-02T02:00:00Z')
const somebody: PersonFacts = {
  isPartyMember: false, isPartyConfirmed: false, communityId: null, birthYear: null, isNewcomer: true,
}

test.each<[string, Audience | null, Partial<PersonFacts>, string | null]>([
  ['everybody', null, {}, null],
  ['party members: not one', { party: 'declared' }, {}, 'audience.party'],
  ['party members: says so', { party: 'declared' }, { isPartyMember: true }, null],
  ['confirmed members: only says so', { party: 'confirmed' }, { isPartyMember: true }, 'audience.party_unconfirmed'],
  ['confirmed members: confirmed', { party: 'confirmed' }, { isPartyMember: true, isPartyConfirmed: true }, null],
  ['a community: never said', { communityIds: ['a'] }, {}, 'audience.unknown'],
  ['a community: another', { communityIds: ['a'] }, { communityId: 'b' }, 'audience.community'],
  ['a community: this one', { communityIds: ['b', 'a'] }, { communityId: 'a' }, null],
  ['an age: never said', { ageFrom: 60 }, {}, 'audience.unknown'],
  ['from 60: turns 60 this year', { ageFrom: 60 }, { birthYear: 1966 }, null],
  ['from 60: turns 60 next year', { ageFrom: 60 }, { birthYear: 1967 }, 'audience.age'],
  ['to 12: 12', { ageTo: 12 }, { birthYear: 2014 }, null],
  ['to 12: 13', { ageTo: 12 }, { birthYear: 2013 }, 'audience.age'],
  ['all at once', { party: 'declared', communityIds: ['a'], ageFrom: 18 }, { isPartyMember: true, communityId: 'a', birthYear: 1990 }, null],
])('for %s', (_case, audience, facts, refusal) => {
  expect(audienceRefusal(audience, { ...somebody, ...facts }, now)).toBe(refusal)
})

test('the year of an age is that of Shanghai', () => {
  const newYearsEve = new Date('2026-12-31T15:59:59Z')
  expect(audienceRefusal({ ageFrom: 60 }, { ...somebody, birthYear: 1967 }, newYearsEve)).toBe('audience.age')
  expect(audienceRefusal({ ageFrom: 60 }, { ...somebody, birthYear: 1967 }, new Date('2026-12-31T16:00:00Z'))).toBeNull()
})

describe('a party', () => {
  const admission: Admission = {
    pools: [{ id: 'new', who: 'newcomer' }, { id: 'child', who: 'child' }, { id: 'adult', who: 'adult' }],
    companionsMax: 2,
    questions: [],
  }
  test('who says nothing takes one place that is not kept for others', () =>
    expect(partyOf(admission, undefined)).toEqual([{ poolId: 'adult', places: 1 }]))

  test.each([
    ['alone', [{ poolId: 'adult', places: 1 }], {}, null],
    ['with two companions', [{ poolId: 'adult', places: 3 }], {}, null],
    ['with three', [{ poolId: 'adult', places: 4 }], {}, 'sign_up.companions_too_many'],
    ['in a pool of another activity', [{ poolId: 'other', places: 1 }], {}, 'sign_up.party_invalid'],
    ['nobody', [], {}, 'sign_up.party_invalid'],
    ['a child without a guardian', [{ poolId: 'child', places: 1 }], {}, 'sign_up.guardian_required'],
    ['a child with one', [{ poolId: 'child', places: 1 }], { guardianName: '阿芳' }, null],
    ['a companion in a pool that is not taken', [{ poolId: 'adult', places: 2 }], { companions: [{ name: '', poolId: 'child' }] }, 'sign_up.party_invalid'],
    ['more names than places', [{ poolId: 'adult', places: 1 }], { companions: [{ name: '甲', poolId: 'adult' }, { name: '乙', poolId: 'adult' }] }, 'sign_up.party_invalid'],
  ])('%s', (_case, party, input, refusal) => {
    expect(partyRefusal(admission, party, { companions: [], ...input })).toBe(refusal)
  })
})

describe('answers', () => {
  const asked: AskedQuestion[] = [
    { id: 't', kind: 'text', label: '忌口', options: [], required: false },
    { id: 'c', kind: 'choice', label: '尺码', options: ['大', '小'], required: true },
    { id: 'n', kind: 'number', label: '几岁', options: [], required: false },
    { id: 'd', kind: 'date', label: '生日', options: [], required: false },
  ]
  const refusal = (...answers: [string, string][]) =>
    answersRefusal(asked, answers.map(([questionId, answer]) => ({ questionId, answer })))

  test('what is required must be answered', () => expect(refusal()).toEqual({ code: 'sign_up.answer_required', questionId: 'c' }))
  test('and nothing else', () => expect(refusal(['c', '大'])).toBeNull())
  test.each([
    ['c', '中'], ['n', '十二'], ['n', '1e9'], ['d', '2026-02-30'], ['d', '3 月 1 日'], ['x', '大'],
  ])('%s: %s does not fit', (id, answer) => {
    expect(refusal(['c', '大'], [id, answer])).toEqual({ code: 'sign_up.answer_invalid', questionId: id })
  })
  test.each([['n', '12'], ['n', '-3.5'], ['d', '2024-02-29'], ['t', '🥜 花生 ‮abc']])('%s: %s fits', (id, answer) => {
    expect(refusal(['c', '小'], [id, answer])).toBeNull()
  })
})
