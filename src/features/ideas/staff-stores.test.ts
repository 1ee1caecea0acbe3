import { expect, test } from 'vitest'
import { AnswerStore } from './answer-store'
import { ReviewStore } from './review-store'
import { ideaView, street } from './testing/street'

const staffView = ideaView('lamp', {
  unit: '市政所',
  can: { support: true, answer: ['accepted', 'replied', 'adopted', 'declined'], review: false },
})

function desk() {
  const { call, deps } = street({
    'ideas.answer': ({ ideaId }) => ideaView(ideaId, { state: 'adopted' }),
    'ideas.review': ({ ideaId }) => ideaView(ideaId),
  })
  return { call, deps, answers: new AnswerStore(deps), reviews: new ReviewStore(deps) }
}

const REPLY = '下周一装，找市政所顾敏。'

test('staff answer in a unit’s name; the unit that took the idea on is there already', async () => {
  const { call, answers } = desk()
  answers.open(staffView)
  answers.draft?.change({ kind: 'adopted', text: ` ${REPLY}` })
  expect(await answers.send()).toMatchObject({ state: 'adopted' })
  expect(call.sentTo('ideas.answer')).toMatchObject([{ ideaId: 'lamp', kind: 'adopted', unit: '市政所', text: REPLY }])
  expect(answers.status).toBe('closed')
  answers.open(staffView)
  expect(answers.draft?.value).toEqual({ kind: '', unit: '市政所', text: '' })
})

test('what is missing is said after the first press and not before', async () => {
  const { call, answers } = desk()
  answers.open({ ...staffView, unit: null })
  expect(answers.missing).toEqual([])
  expect(await answers.send()).toBeNull()
  expect(answers.missing).toEqual(['kind', 'unit', 'text'])
  answers.draft?.change({ text: REPLY })
  expect(answers.missing).toEqual(['kind', 'unit'])
  expect(call.sent).toEqual([])
})

test('an answer typed for one idea is kept for that idea, and repeated under the same request', async () => {
  const { call, deps, answers } = desk()
  answers.open(staffView)
  answers.draft?.change({ kind: 'replied', text: REPLY })
  call.failNext('ideas.answer', 'network.offline')
  expect(await answers.send()).toBeNull()
  expect([answers.status, answers.failure?.code]).toEqual(['typing', 'network.offline'])

  const next = new AnswerStore({ ...deps, device: deps.device.reopened() })
  next.open(ideaView('stove', { can: staffView.can }))
  expect(next.draft?.value.text).toBe('')
  next.open(staffView)
  expect(next.draft?.value.text).toBe(REPLY)
  await next.send()
  const [first, second] = call.sentTo('ideas.answer')
  expect(second).toEqual(first)
})

test('when the idea has moved on, the words stay and the conclusion is chosen anew', async () => {
  const { call, answers } = desk()
  answers.open(staffView)
  answers.draft?.change({ kind: 'declined', text: REPLY })
  call.failNext('ideas.answer', 'idea.step_refused')
  await answers.send()
  expect(answers.failure?.message).toContain('已经到了后面的步骤')
  answers.renew({ ...staffView, state: 'adopted', can: { ...staffView.can, answer: ['replied', 'done'] } })
  expect([answers.kind, answers.draft?.value.text]).toEqual([null, REPLY])
})

test('two presses on 公开答复 are one answer', async () => {
  const { call, answers } = desk()
  answers.open(staffView)
  answers.draft?.change({ kind: 'adopted', text: REPLY })
  await Promise.all([answers.send(), answers.send()])
  expect(call.sentTo('ideas.answer')).toHaveLength(1)
})

test('an idea is published without a word, and withheld only with one', async () => {
  const { call, reviews } = desk()
  reviews.open('lamp')
  expect(await reviews.decide('withhold')).toBeNull()
  expect([reviews.lacksNote, call.sent]).toEqual([true, []])
  reviews.type('里面有别人的电话')
  expect(reviews.lacksNote).toBe(false)
  await reviews.decide('withhold')
  reviews.open('stove')
  await reviews.decide('publish')
  expect(call.sentTo('ideas.review')).toMatchObject([
    { ideaId: 'lamp', decision: 'withhold', note: '里面有别人的电话' },
    { ideaId: 'stove', decision: 'publish', note: null },
  ])
})

test('a review that was refused leaves the note and says why', async () => {
  const { call, reviews } = desk()
  reviews.open('lamp')
  reviews.type('里面有别人的电话')
  call.failNext('ideas.review', 'idea.step_refused')
  await reviews.decide('withhold')
  expect([reviews.status, reviews.draft?.value.note]).toEqual(['typing', '里面有别人的电话'])
  expect(reviews.failure?.code).toBe('idea.step_refused')
})
