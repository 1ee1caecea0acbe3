import { expect, test } from 'vitest'
import type { Audience } from '../../../contract/audience'
import { audienceWords, keptWords, reviewNotice } from './audience-copy'
import { pool, view } from './testing/examples'

const now = new Date('2026-10-10T03:52:00Z')

test.each<[Audience | null, string[], string | null]>([
  [null, [], null],
  [{ party: 'declared' }, [], '只给党员'],
  [{ party: 'confirmed', ageTo: 35 }, [], '只给 35 岁以下的站里确认过的党员'],
  [{ ageFrom: 60, ageTo: 80 }, [], '只给 60–80 岁的邻居'],
  [{ communityIds: ['a', 'b'], ageFrom: 60 }, ['菱香里社区', '渔里社区'], '只给住在菱香里社区、渔里社区、60 岁以上的邻居'],
])('an audience %j reads %s %s', (audience, audienceCommunities, words) => {
  expect(audienceWords(view({ audience, audienceCommunities }))).toBe(words)
})

test('places kept for newcomers are told to everybody, with when they go to all', () => {
  const pools = [pool('a'), pool('n', { who: 'newcomer', left: 3, releasesAt: '2026-10-11T01:00:00Z' })]
  expect(keptWords(view({ pools }), now)).toBe('另有 3 个名额留给第一次来的邻居，明天 9:00 还空着就给大家。')
  expect(keptWords(view({ pools, about: { unsaid: [], isNewcomer: true } }), now))
    .toBe('另有 3 个名额，给第一次来的邻居留着，报名时可以选，明天 9:00 还空着就给大家。')
  expect(keptWords(view({ pools: [pool('a'), pool('n', { who: 'newcomer', left: 0 })] }), now)).toBeNull()
})

test('no-shows are spoken of before the third, and kindly', () => {
  const notice = (count: number) => reviewNotice(view({ noShows: { count, needsReview: count >= 3 } }))
  expect([notice(0), notice(1)]).toEqual([null, null])
  expect(notice(2)).toContain('再有一次，往后报名站里要先看一眼')
  expect(notice(3)).toContain('来不了的时候早点取消，就不用看')
  expect(reviewNotice(view({ needsApproval: true }))).toBe('这一场站里看过才算报上，看过会在消息里说。')
})
