import { expect, test } from 'vitest'
import type { ActivityPhase } from '../../../contract/activities'
import { CallError } from '@/shared/rpc/call'
import { dayLabel } from './copy'
import { actLabel, actLine, placesHead, refusalWords, whenWords, windowWords, withdrawRule } from './detail-copy'
import { said, view } from './testing/examples'

const now = new Date('2026-10-10T03:52:00Z')

test.each([
  [{ capacity: 24, left: 6, waiting: 0 }, '还剩 6 个名额'],
  [{ capacity: 24, left: 0, waiting: 5 }, '满了，5 人候补'],
  [{ capacity: 24, left: 0, waiting: 0 }, '满了'],
  [{ capacity: null, left: null, waiting: 0 }, '不限名额'],
])('places %o read %s', (places, words) => {
  expect(placesHead(places)).toBe(words)
})

test.each<[ActivityPhase, boolean, string]>([
  ['not_open', false, '10 月 1 日 周四 8:00 开始报名'],
  ['open', false, '报名到明天 13:30 为止'],
  ['open', true, '报名到明天下午 1 点半为止'],
  ['closed', false, '报名截止了'],
  ['cancelled', false, '已取消'],
])('while it is %s (关怀模式 %s) a resident reads %s', (phase, elder, words) => {
  expect(windowWords(view({ phase }), now, elder)).toBe(words)
})

test('when it takes place is a span, and in 关怀模式 the beginning as one says it', () => {
  expect(whenWords(view(), now, false)).toBe('明天 10 月 11 日 周日 14:00–15:30')
  expect(whenWords(view(), now, true)).toBe('明天下午 2 点')
})

test('the withdrawal rule counts back from the beginning', () => {
  expect(withdrawRule(view(), false)).toBe('开始前 2 小时可以取消')
  expect(withdrawRule(view(), true)).toBe('不来了，提前 2 小时说一声。')
  expect(withdrawRule(view({ withdrawUntil: view().startsAt }), false)).toBe('开始前都可以取消')
})

test('the button names the act, and the sentence over it what a tap leads to', () => {
  expect(actLabel({ kind: 'sign_up' }, view(), false)).toBe('报名')
  expect(actLabel({ kind: 'sign_up' }, view(), true)).toBe('我要报名')
  expect(actLabel({ kind: 'sign_up' }, view({ courseId: 'term' }), false)).toBe('整期报名')
  expect(actLabel({ kind: 'sign_up' }, view({ courseId: 'term' }), true)).toBe('我要整期报名')
  expect(actLabel({ kind: 'wait', ahead: 5 }, view(), false)).toBe('排候补')
  expect(actLine({ kind: 'wait', ahead: 5 }, false)).toBe('满了，先排候补？前面 5 位。')
  expect(actLine({ kind: 'wait', ahead: 0 }, false)).toBe('满了，先排候补？前面没有人。')
  expect(actLabel({ kind: 'withdraw' }, view({ mine: { state: 'waiting', position: 2 } }), false)).toBe('不排了')
})

test('a button that does nothing says why', () => {
  expect(actLabel({ kind: 'nothing' }, view({ phase: 'started' }), false)).toBe('已经开始')
  expect(actLabel({ kind: 'nothing' }, view({ phase: 'started', mine: { state: 'confirmed' } }), true)).toBe('不能取消了')
  expect(actLabel({ kind: 'nothing' }, view({ phase: 'ended', mine: { state: 'confirmed' } }), false)).toBe('已经结束')
  expect(actLabel({ kind: 'nothing' }, view({ phase: 'closed', mine: { state: 'confirmed' }, signUp: { ...said, withdrawAsked: 'asked' } }), true))
    .toBe('已请站里取消')
})

test('after the deadline staff are asked, and the button says so', () => {
  const tooLate = view({ phase: 'closed', mine: { state: 'confirmed' } })
  expect(actLabel({ kind: 'ask_to_withdraw' }, tooLate, true)).toBe('请站里取消')
  expect(actLine({ kind: 'ask_to_withdraw' }, true)).toBe('过了能自己取消的时间。您来不了，请站里取消。')
})

test('a lost answer is not called a refusal', () => {
  expect(refusalWords(new CallError('network.offline'))).toContain('还不知道办成没有')
  expect(refusalWords(new CallError('activity.cancelled', '这场活动取消了，看看别的场次。'))).toBe('这场活动取消了，看看别的场次。')
})

test('a day of the week strip is called what stands there, then by its whole date', () => {
  expect(dayLabel('周日', { date: '2026-10-11', count: 6 }, now)).toBe('周日 11 6 场，10 月 11 日周日')
  expect(dayLabel('今天', { date: '2026-10-10', count: null }, now)).toBe('今天 10，10 月 10 日周六')
  expect(dayLabel('周五', { date: '2026-10-16', count: 0 }, now)).toBe('周五 16 无，10 月 16 日周五，没有活动')
})
