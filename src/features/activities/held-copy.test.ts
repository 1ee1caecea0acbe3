import { expect, test } from 'vitest'
import { companyWords, heldWords, linkOf, offerTitle } from './held-copy'
import { family, pool, said, view } from './testing/examples'

const now = new Date('2026-10-10T03:52:00Z')
const words = (activity: ReturnType<typeof view>, elder = false) => {
  const { mine } = activity
  return mine ? heldWords({ activity, mine, elder, now }) : null
}
const three = { ...said, party: [{ poolId: 'adults', places: 1 }, { poolId: 'children', places: 2 }] }

test('somebody in the waiting list reads how many are ahead and what happens when it is their turn', () => {
  const asked = words(view({ mine: { state: 'waiting', position: 3 }, signUp: said }))
  expect(asked?.title).toBe('前面 2 位')
  expect(asked?.lines).toEqual(['有名额就按顺序留给你，消息里会说，等你答复。夜里 22:00 到早上 7:30 不催；离开始不到 3 小时，就直接给你。'])
  expect(words(view({ mine: { state: 'waiting', position: 1 }, signUp: said, promotion: 'confirm' }), true)).toEqual({
    title: '下一个就是您', lines: ['有名额就按顺序给您，到时候消息里会说。'],
  })
})

test('people who wait together read how places are kept for them: before, while and after', () => {
  const held = (heldUntil: string | null) => words(family({ mine: { state: 'waiting', position: 1 }, signUp: { ...three, heldUntil } }))?.lines[0]
  expect(held(null)).toBe('你们 3 位一起来。轮到时名额还不够，就先给你们攒着，最多一天；过后人少的先递补，顺序不变。')
  expect(held('2026-10-11T01:00:00Z')).toBe('你们 3 位一起来，空出来的名额先给你们攒着，到明天 9:00 为止。过了这个时间，人少的先递补，你们的顺序不变。')
  expect(held('2026-10-10T01:00:00Z')).toBe('你们 3 位一起来，名额没攒够，人少的先递补了。你们的顺序不变，凑齐了就给你们。')
})

test('an offer that lapsed is not held against anybody, and the way on is said while there is one', () => {
  const mine = { state: 'offered', until: '2026-10-10T03:00:00.000Z' } as const
  expect(words(view({ mine }))).toEqual({ title: '过了时间，名额给了下一位', lines: ['不影响你以后报名。还想来，可以再排候补。'] })
  expect(words(view({ mine, phase: 'closed' }))?.lines).toEqual(['不影响你以后报名。'])
})

test('a sign-up that staff look at first says why', () => {
  expect(words(view({ mine: { state: 'review' }, signUp: { ...said, reviewReason: 'no_shows' } }))?.lines)
    .toEqual(['前几次报了名没来，这一次站里先看一眼。', '看过就在消息里告诉你。'])
  expect(words(view({ mine: { state: 'review' }, signUp: { ...said, reviewReason: 'activity' } }))?.lines[0]).toBe('这一场站里看过才算报上。')
})

test('a late withdrawal says where it stands', () => {
  const mine = { state: 'confirmed' } as const
  expect(words(view({ mine, signUp: { ...said, withdrawAsked: 'asked' } }))?.lines[0]).toContain('还在等答复')
  expect(words(view({ mine, signUp: { ...said, withdrawAsked: 'declined' } }), true)?.lines[0]).toBe('站里答复：这次不好取消。您来不了，打电话给站里说一声。')
})

test('who comes with me is said by kind and by name; alone nothing is', () => {
  expect(companyWords(view({ signUp: said }))).toBeNull()
  expect(companyWords(family({ signUp: { ...three, companions: [{ poolId: 'children', name: '小满' }] } }))).toBe('一共 3 位，大人 1、孩子 2。同来的：小满')
})

test('the link is for who comes over the net, and for nobody who comes to the room', () => {
  const pools = [pool('room'), pool('remote', { mode: 'remote' })]
  const link = (poolId: string) =>
    linkOf(view({ pools, remoteLink: 'https://meeting.example.com/a', signUp: { ...said, party: [{ poolId, places: 1 }] } }))
  expect([link('remote'), link('room')]).toEqual(['https://meeting.example.com/a', null])
})

test('an offer says until when, as people say it', () => {
  expect(offerTitle('2026-10-10T05:00:00Z', now, false)).toBe('有名额了，给你留到 13:00')
  expect(offerTitle('2026-10-11T05:00:00Z', now, true)).toBe('有名额了，给您留到明天下午 1 点')
})
