import { expect, test } from 'vitest'
import { add, closingLine, exitCodeOf, nothing, oneFailed, onePassed, tallyOf } from './tally'

const file = (status: string, ...cases: string[]) => {
  const assertionResults = cases.map((each) => ({ status: each }))
  return { status, assertionResults }
}

test('every test case counts', () => {
  const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed', 'pending')] }
  expect(tallyOf(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 })
})

test('a file that cannot be loaded is a failure, though no case of it failed', () => {
  const report = { testResults: [file('passed', 'passed'), file('failed')] }
  expect(tallyOf(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('a vitest that crashed before its report is a failure', () => {
  expect(tallyOf(null, 0)).toEqual(oneFailed)
})

test('a bad exit code is a failure, though every case passed', () => {
  expect(tallyOf({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('a project without a single case is a failure', () => {
  expect(tallyOf({ testResults: [] }, 0).failed).toBe(1)
  expect(tallyOf({ testResults: [file('passed', 'skipped')] }, 0)).toEqual({ passed: 0, failed: 1, skipped: 1 })
})

test('the closing line names skipped cases only when there are some', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(closingLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped')
})

test('npm test succeeds only when something ran and nothing failed', () => {
  expect(exitCodeOf(nothing)).toBe(1)
  expect(exitCodeOf(onePassed)).toBe(0)
  expect(exitCodeOf(add(onePassed, oneFailed))).toBe(1)
})
