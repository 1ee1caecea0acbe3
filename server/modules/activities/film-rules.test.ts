import { describe, expect, test } from 'vitest'
import {
  bareTitle, canSeeFilm, filmAbilities, filmKey, filmStateOf, supportFilmRefusal, themedText, themedTitle,
  type FilmFacts,
} from './film-rules'

const now = new Date('2026-03-02T02:00:00Z')
const later = new Date('2026-03-03T05:00:00Z')
const film = (changes: Partial<FilmFacts> = {}): FilmFacts => ({
  nominatedBy: 'lu', publishedAt: now, withheldAt: null, activityId: null, endsAt: null, cancelledAt: null, ...changes,
})
const scheduled = film({ activityId: 'tuesday', endsAt: later })

test.each<[string, FilmFacts, string]>([
  ['waits for a person', film({ publishedAt: null }), 'checking'],
  ['can be supported', film(), 'open'],
  ['has a day', scheduled, 'scheduled'],
  ['is open again when that day is cancelled', { ...scheduled, cancelledAt: now }, 'open'],
  ['was not published', film({ publishedAt: null, withheldAt: now }), 'withheld'],
  ['was taken back', film({ withheldAt: now }), 'withheld'],
])('a film %s', (_case, facts, state) => {
  expect(filmStateOf(facts, now)).toBe(state)
})

test('it was shown from the minute the activity ends', () => {
  expect(filmStateOf(scheduled, new Date(later.getTime() - 1))).toBe('scheduled')
  expect(filmStateOf(scheduled, later)).toBe('shown')
})

describe('what people can do', () => {
  const can = (facts: FilmFacts, residentId: string | null, isStaff = false) =>
    Object.entries(filmAbilities(facts, { residentId, isStaff }, now)).filter(([, may]) => may).map(([act]) => act)

  test('neighbours support what is open, its author stands with it anyway', () => {
    expect([can(film(), 'fang'), can(film(), null), can(film(), 'lu'), can(scheduled, 'fang')]).toEqual([['support'], ['support'], [], []])
  })

  test('staff look at what waits, and give a day to what is open', () => {
    expect(can(film({ publishedAt: null }), 'gu', true)).toEqual(['publish', 'withhold'])
    expect(can(film(), 'gu', true)).toEqual(['support', 'withhold', 'schedule'])
    expect(can(scheduled, 'gu', true)).toEqual([])
    expect(can(film({ withheldAt: now }), 'gu', true)).toEqual([])
  })

  test('what waits or was withheld is seen by its author and by staff alone', () => {
    for (const hidden of [film({ publishedAt: null }), film({ withheldAt: now })]) {
      const seen = ['lu', 'fang', null].map((residentId) => canSeeFilm(hidden, { residentId, isStaff: false }))
      expect(seen).toEqual([true, false, false])
      expect(canSeeFilm(hidden, { residentId: 'gu', isStaff: true })).toBe(true)
    }
  })

  test('why something cannot be supported', () => {
    expect((['open', 'scheduled', 'shown', 'checking', 'withheld'] as const).map(supportFilmRefusal))
      .toEqual([null, 'film.scheduled', 'film.scheduled', 'film.not_public', 'film.not_public'])
  })
})

describe('titles', () => {
  test.each([
    ['《我和我的祖国》', '我和我的祖国'],
    [' 《 Ｕｐ 》', 'Ｕｐ'],
    ['<袁隆平>', '袁隆平'],
    ['袁隆平', '袁隆平'],
    ['《》', '《》'],
  ])('%s is called %s', (typed, bare) => {
    expect(bareTitle(typed)).toBe(bare)
  })

  test.each([
    ['《我和我的祖国》', '我和我的祖国'],
    ['我 和 我的祖国', '我和我的祖国'],
    ['Ｕｐ', 'UP'],
    ['长津湖：水门桥', '长津湖·水门桥'],
  ])('%s and %s are one film', (one, other) => {
    expect(filmKey(one)).toBe(filmKey(other))
  })

  test('two films are two, and a title of marks alone is still a title', () => {
    expect(filmKey('长津湖')).not.toBe(filmKey('长津湖之水门桥'))
    expect(filmKey('《》')).not.toBe('')
  })

  test.each([
    ['周二微电影', '渡船停了', '周二微电影：《渡船停了》'],
    ['周二微电影：《楼上的灯》', '渡船停了', '周二微电影：《渡船停了》'],
    ['《楼上的灯》', '渡船停了', '《渡船停了》'],
    ['周二微电影', '长'.repeat(36), `《${'长'.repeat(36)}》`],
    ['周二微电影', '长'.repeat(40), `《${'长'.repeat(37)}…》`],
  ])('%s with %s becomes %s', (before, title, after) => {
    expect(themedTitle(before, title)).toBe(after)
    expect(after.length).toBeLessThanOrEqual(40)
  })

  test('a title is never cut inside a character', () => {
    expect(themedTitle('', `${'a'.repeat(36)}🏮🏮`)).toBe(`《${'a'.repeat(36)}…》`)
  })

  test('the activity says why, how long and who nominated it', () => {
    expect(themedText({ reason: '讲送水工的', minutes: 18 }, '陆志平')).toBe('讲送水工的\n片长 18 分钟。陆志平推荐。')
    expect(themedText({ reason: '讲送水工的', minutes: null }, '')).toBe('讲送水工的')
  })
})
