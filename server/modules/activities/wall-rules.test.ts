import { describe, expect, test } from 'vitest'
import { canSeePost, postAbilities, postRefusal, postUntil, wallStateOf, type PostFacts } from './wall-rules'

const ended = { endsAt: new Date('2026-03-02T06:00:00Z'), cancelledAt: null }
const at = (instant: string) => new Date(instant)
const there = { isSeen: true, hasPost: false }

describe('who can write on a wall', () => {
  test('somebody who was seen, while it is on and until 14 days after the end, to the minute', () => {
    expect(postUntil(ended)).toEqual(at('2026-03-16T06:00:00Z'))
    expect(postRefusal(ended, there, at('2026-03-02T04:30:00Z'))).toBeNull()
    expect(postRefusal(ended, there, at('2026-03-16T05:59:59Z'))).toBeNull()
    expect(postRefusal(ended, there, at('2026-03-16T06:00:00Z'))).toBe('wall.over')
  })

  test('nobody who was not there, whose post hangs, or where it was cancelled', () => {
    const now = at('2026-03-02T07:00:00Z')
    expect(postRefusal(ended, { isSeen: false, hasPost: false }, now)).toBe('wall.not_there')
    expect(postRefusal(ended, { isSeen: true, hasPost: true }, now)).toBe('wall.already')
    expect(postRefusal({ ...ended, cancelledAt: now }, there, now)).toBe('activity.cancelled')
  })
})

describe('a post', () => {
  const when = at('2026-03-02T07:00:00Z')
  const post = (changes: Partial<PostFacts> = {}): PostFacts =>
    ({ residentId: 'fang', publishedAt: null, withheldAt: null, ...changes })
  const author = { residentId: 'fang', keepsStation: false }
  const neighbour = { residentId: 'shen', keepsStation: false }
  const staff = { residentId: 'gu', keepsStation: true }

  test('waits, hangs, or was taken down, also after it hung', () => {
    expect(wallStateOf(post())).toBe('waiting')
    expect(wallStateOf(post({ publishedAt: when }))).toBe('published')
    expect(wallStateOf(post({ publishedAt: when, withheldAt: when }))).toBe('withheld')
  })

  test('is seen by neighbours and by nobody in particular only while it hangs', () => {
    for (const outsider of [neighbour, { residentId: null, keepsStation: false }]) {
      const inEachState = [post(), post({ publishedAt: when }), post({ withheldAt: when })]
      expect(inEachState.map((each) => canSeePost(each, outsider))).toEqual([false, true, false])
    }
    for (const insider of [author, staff]) expect(canSeePost(post(), insider)).toBe(true)
  })

  test('is removed by its author, published and withheld by staff of the station, once', () => {
    expect(postAbilities(post(), author)).toEqual({ remove: true, publish: false, withhold: false })
    expect(postAbilities(post(), neighbour)).toEqual({ remove: false, publish: false, withhold: false })
    expect(postAbilities(post(), staff)).toEqual({ remove: false, publish: true, withhold: true })
    expect(postAbilities(post({ publishedAt: when }), staff))
      .toEqual({ remove: false, publish: false, withhold: true })
    expect(postAbilities(post({ withheldAt: when }), staff)).toEqual({ remove: false, publish: false, withhold: false })
  })
})
