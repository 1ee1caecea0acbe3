import { expect, test } from 'vitest'
import { checks, choose } from './checks'

const names = (only: string[] | null, isFast = false) => choose(only, isFast).map(({ name }) => name)

test('npm test runs everything', () => {
  expect(choose(null, false)).toEqual(checks)
})

test('the fast run has no build, no browser and no PostgreSQL', () => {
  expect(names(null, true)).toEqual(['types', 'eslint', 'types:server', 'stylelint', 'arch', 'budgets', 'unit', 'pglite'])
})

test('the fast run lints what has changed, the full one everything', () => {
  const eslint = (isFast: boolean) => choose(['eslint'], isFast)[0]?.command.includes('--cache')
  expect([eslint(true), eslint(false)]).toEqual([true, false])
})

test('a name stands for everything below it', () => {
  expect(names(['build'])).toEqual(['build:weapp', 'build:h5', 'build:functions'])
})

test('a check that was asked for brings the build it needs', () => {
  expect(names(['e2e'])).toEqual(['build:h5', 'e2e'])
})

test('a misspelt check is refused with the list of all', () => {
  expect(() => choose(['e3e'], false)).toThrow('No check is called e3e. There are: types, eslint')
})
