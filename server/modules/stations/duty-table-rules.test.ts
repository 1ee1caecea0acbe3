import { expect, test } from 'vitest'
import type { DutyEntry } from '../../../contract/station-staff'
import { areSoundDuties, dutiesOfRows, rowsOfDuties } from './duty-table-rules'

const desk = (more: Partial<DutyEntry> = {}): DutyEntry =>
  ({ agency: '区人社局', weekdays: [1, 3], fromMinute: 540, toMinute: 690, topics: ['找工作', '社保'], ...more })

test('a duty on two weekdays is two rows, and comes back as one entry', () => {
  const rows = rowsOfDuties([desk({ weekdays: [3, 1, 3] })])
  expect(rows.map(({ weekday }) => weekday)).toEqual([1, 3])
  expect(dutiesOfRows(rows)).toEqual([desk()])
})

test('other hours or other topics are an entry of their own', () => {
  const duties = [desk(), desk({ weekdays: [5], toMinute: 720 }), desk({ weekdays: [2], topics: ['社保'] })]
  expect(dutiesOfRows(rowsOfDuties(duties))).toEqual(duties)
})

test.each<[string, DutyEntry[], boolean]>([
  ['two agencies at one time', [desk(), desk({ agency: '区民政局' })], true],
  ['one agency in the morning and in the afternoon', [desk(), desk({ fromMinute: 690, toMinute: 1020 })], true],
  ['until midnight', [desk({ toMinute: 1440 })], true],
  ['an end that is the beginning', [desk({ toMinute: 540 })], false],
  ['one agency twice at one time', [desk(), desk({ weekdays: [3], fromMinute: 660, toMinute: 720 })], false],
])('%s', (_, duties, isSound) => {
  expect(areSoundDuties(duties)).toBe(isSound)
})
