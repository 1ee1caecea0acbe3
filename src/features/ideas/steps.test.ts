import { expect, test } from 'vitest'
import type { IdeaState } from '../../../contract/ideas'
import { awaited, honourOf, isGolden, isPublic, pastSteps } from './steps'
import { step } from './testing/street'

const handedIn = step('submitted', '2026-10-07T02:00:00Z')

test('an idea that was public at once has no step of its own for that, one that was looked at has', () => {
  const atOnce = step('published', handedIn.at)
  const looked = step('published', '2026-10-07T09:00:00Z')
  expect(pastSteps({ timeline: [handedIn, atOnce] })).toEqual([handedIn])
  expect(pastSteps({ timeline: [handedIn, looked] })).toEqual([handedIn, looked])
})

test.each<[IdeaState, string[]]>([
  ['checking', ['review', 'acceptance', 'answer']],
  ['open', ['acceptance', 'answer']],
  ['accepted', ['answer']],
  ['replied', []],
  ['adopted', ['completion']],
  ['done', []],
  ['declined', []],
  ['withheld', []],
])('an idea that is %s waits for %j', (state, kinds) => {
  expect(awaited(state)).toEqual(kinds)
})

test('an idea that was done is honoured for that and not for its adoption', () => {
  const adopted = step('adopted', '2026-10-09T02:00:00Z')
  const done = step('done', '2026-10-20T02:00:00Z')
  expect(honourOf({ timeline: [handedIn, adopted] })).toEqual({ kind: 'adopted', at: adopted.at })
  expect(honourOf({ timeline: [handedIn, adopted, done] })).toEqual({ kind: 'done', at: done.at })
  expect(honourOf({ timeline: [handedIn] })).toBeNull()
})

test('gold is for two states, and two states are not for neighbours', () => {
  const states: IdeaState[] = ['checking', 'open', 'accepted', 'replied', 'adopted', 'done', 'declined', 'withheld']
  expect(states.filter(isGolden)).toEqual(['adopted', 'done'])
  expect(states.filter((state) => !isPublic(state))).toEqual(['checking', 'withheld'])
})
