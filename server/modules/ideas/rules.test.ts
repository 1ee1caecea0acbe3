import { describe, expect, test } from 'vitest'
import type { IdeaStepKind } from '../../../contract/ideas'
import { abilities, canSee } from './policy'
import { allowedAnswers, authorLabel, headlineOf, stateAfter, stateOf, stepBehind } from './rules'

const ten = '一二三四五六七八九十'
const history = (kinds: string) => kinds.split(' ').map((kind) => ({ kind: kind as IdeaStepKind }))

describe('the headline of an idea', () => {
  test.each([
    ['is its first sentence', '桥头装盏灯。早上五点半全黑。', '桥头装盏灯', '早上五点半全黑。'],
    ['is all there is, when that was all', '桥头装盏灯', '桥头装盏灯', ''],
    ['keeps a question a question', '能不能多一趟车？老人等不起。', '能不能多一趟车？', '老人等不起。'],
    ['ends at a new line', '桥头装盏灯\n\n早上全黑', '桥头装盏灯', '早上全黑'],
    ['ends at a semicolon', '桥头装灯；楼下装椅', '桥头装灯', '楼下装椅'],
    ['does not start with bare marks', '！！！太吵了。管管吧', '！！！太吵了', '管管吧'],
    ['stops at the last comma that fits', '桥头那段路晚上太黑了，装个灯，老人走路不安全，谢谢', '桥头那段路晚上太黑了，装个灯，老人走路不安全', '谢谢'],
    ['is cut at 24 characters without one', `${ten}${ten}一二三四五六`, `${ten}${ten}一二三四`, '五六'],
    ['ignores a comma that comes too early', `唉，${ten}${ten}一二三四`, `唉，${ten}${ten}一二`, '三四'],
    ['has room for exactly 24', `${ten}${ten}一二三四`, `${ten}${ten}一二三四`, ''],
    ['survives a text of marks only', '。。。', '。。。', ''],
  ])('%s', (_case, text, headline, body) => {
    expect(headlineOf(text)).toEqual({ headline, body })
  })

  test('never holds half an emoji', () => {
    const family = '👨‍👩‍👧'
    const { headline, body } = headlineOf(family.repeat(30))
    expect(headline).toBe(family.repeat(24))
    expect(body).toBe(family.repeat(6))
  })
})

describe('the state of an idea', () => {
  test.each([
    ['submitted', 'checking'],
    ['submitted published', 'open'],
    ['submitted withheld', 'withheld'],
    ['submitted published accepted', 'accepted'],
    ['submitted published replied', 'replied'],
    ['submitted published accepted replied', 'replied'],
    ['submitted published replied accepted', 'accepted'],
    ['submitted published adopted', 'adopted'],
    ['submitted published adopted replied', 'adopted'],
    ['submitted published accepted adopted replied done', 'done'],
    ['submitted published replied declined', 'declined'],
  ])('after %s is %s', (kinds, state) => {
    expect(stateOf(history(kinds))).toBe(state)
  })

  test('and the step behind it name each other', () => {
    for (const kind of history('submitted published withheld accepted replied adopted done declined')) {
      expect(stepBehind(stateAfter(kind.kind))).toBe(kind.kind)
    }
  })

  test('needs at least one step', () => {
    expect(() => stateOf([])).toThrow(RangeError)
  })
})

describe('staff', () => {
  test.each([
    ['submitted', []],
    ['submitted withheld', []],
    ['submitted published', ['accepted', 'replied', 'adopted', 'declined']],
    ['submitted published replied', ['accepted', 'replied', 'adopted', 'declined']],
    ['submitted published accepted', ['accepted', 'replied', 'adopted', 'done', 'declined']],
    ['submitted published accepted replied', ['accepted', 'replied', 'adopted', 'done', 'declined']],
    ['submitted published adopted', ['replied', 'done']],
    ['submitted published adopted replied', ['replied', 'done']],
    ['submitted published adopted done', []],
    ['submitted published declined', []],
  ])('after %s may say %j', (kinds, answers) => {
    expect(allowedAnswers(history(kinds))).toEqual(answers)
  })
})

test.each([
  [false, '阿芳', '阿芳'],
  [false, undefined, '一位居民'],
  [true, '阿芳', '一位居民'],
])('anonymous %j, nickname %j: neighbours read %s', (anonymous, nickname, label) => {
  expect(authorLabel(anonymous, nickname)).toBe(label)
})

describe('who may do what', () => {
  const published = { residentId: 'author', publishedAt: new Date(0) }
  const waiting = { residentId: 'author', publishedAt: null }
  const nobody = { residentId: null, isStaff: false }
  const neighbour = { residentId: 'neighbour', isStaff: false }
  const author = { residentId: 'author', isStaff: false }
  const staff = { residentId: 'staff', isStaff: true }
  const elsewhere = { residentId: 'elsewhere', isStaff: true }

  test('an idea that waits is seen by its author and by staff', () => {
    const viewers = [nobody, neighbour, author, staff]
    expect(viewers.map((viewer) => canSee(waiting, viewer))).toEqual([false, false, true, true])
    expect(viewers.map((viewer) => canSee(published, viewer))).toEqual([true, true, true, true])
  })

  test.each([
    ['a neighbour supports a published idea', published, 'submitted published', neighbour, { support: true }],
    ['somebody not logged in is offered to', published, 'submitted published', nobody, { support: true }],
    ['its author is not', published, 'submitted published', author, {}],
    ['staff review what waits', waiting, 'submitted', staff, { review: true }],
    ['staff of another unit do not', waiting, 'submitted', elsewhere, {}],
    ['nobody reviews twice', waiting, 'submitted withheld', staff, {}],
    ['staff finish what was adopted', published, 'submitted published adopted', staff,
      { support: true, answer: ['replied', 'done'] }],
  ])('%s', (_case, idea, kinds, viewer, can) => {
    const nothing = { support: false, answer: [], review: false }
    expect(abilities(idea, history(kinds), { viewer, mayAnswer: viewer === staff })).toEqual({ ...nothing, ...can })
  })
})
