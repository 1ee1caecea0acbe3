import { expect, test } from 'vitest'
import { instantAt } from '../../../contract/time'
import { fateOf } from './series-edit-rules'

const noon = { startMinute: 720, minutes: 60 }
const one = { startMinute: 780, minutes: 60 }
const tuesday = { on: '2026-03-10', startsAt: instantAt('2026-03-10', 720), endsAt: instantAt('2026-03-10', 780) }
const dates = (date: string | null) => new Map([['2026-03-10', date]])
const same = { before: dates('2026-03-10'), after: dates('2026-03-10') }

test('an activity that stood where the rule said follows the new hour', () => {
  expect(fateOf(tuesday, { before: noon, after: one, dates: same })).toEqual({ kind: 'moved', date: '2026-03-10' })
})

test('one that staff moved to another day or hour stays where they put it', () => {
  const moved = { ...tuesday, startsAt: instantAt('2026-03-11', 720), endsAt: instantAt('2026-03-11', 780) }
  expect(fateOf(moved, { before: noon, after: one, dates: same })).toEqual({ kind: 'kept' })
})

test('one that lasts longer than the others keeps its own time', () => {
  const long = { ...tuesday, endsAt: instantAt('2026-03-10', 840) }
  expect(fateOf(long, { before: noon, after: one, dates: same })).toEqual({ kind: 'kept' })
})

test('on a day that is no longer of the rule it is cancelled', () => {
  expect(fateOf(tuesday, { before: noon, after: noon, dates: { before: dates('2026-03-10'), after: new Map() } })).toEqual({ kind: 'cancelled' })
})

test('on a holiday that is left out from now on it is cancelled, and moved where holidays move', () => {
  const was = dates('2026-03-10')
  expect(fateOf(tuesday, { before: noon, after: noon, dates: { before: was, after: dates(null) } })).toEqual({ kind: 'cancelled' })
  expect(fateOf(tuesday, { before: noon, after: noon, dates: { before: was, after: dates('2026-03-12') } }))
    .toEqual({ kind: 'moved', date: '2026-03-12' })
})

test('on a holiday staff had it take place all the same: it stays', () => {
  const leftOut = { before: dates(null), after: dates(null) }
  expect(fateOf(tuesday, { before: noon, after: one, dates: leftOut })).toEqual({ kind: 'kept' })
})
