import { expect, test } from 'vitest'
import { answerFrom, ownAnswer } from './envelope'

const offline = ownAnswer('network.offline')

test.each([
  ['data', { ok: true, data: { n: 1 } }, { ok: true, data: { n: 1 } }],
  ['null as data', { ok: true, data: null }, { ok: true, data: null }],
  [
    'a refusal',
    { ok: false, error: { code: 'login.required', message: '先登录' } },
    { ok: false, error: { code: 'login.required', message: '先登录', details: undefined } },
  ],
])('an answer of ours is read: %s', (_what, received, answer) => {
  expect(answerFrom(received)).toEqual(answer)
})

test.each([
  ['nothing', undefined],
  ['text', '<html>请先连接酒店网络</html>'],
  ['another service’s JSON', { status: 'ok' }],
  ['a success without data', { ok: true }],
  ['a refusal without a code', { ok: false, error: { message: 'Bad Gateway' } }],
  ['a refusal without an error', { ok: false }],
])('what somebody in between wrote counts as not connected: %s', (_what, received) => {
  expect(answerFrom(received)).toEqual(offline)
})
