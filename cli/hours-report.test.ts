import { expect, test } from 'vitest'
import { hoursReport, textsOf } from './hours-report'

const ROWS = [
  ['name', 'openingHoursText'],
  ['和睦书房', '周一闭馆 9:00-17:00'],
  ['云上书房', '9:00-17:00，除夕闭馆'],
  ['地铁书房', '与地铁站开放时间一致'],
  ['新书房'],
]

test('what a table says of opening hours stands beside what is understood of it', () => {
  expect(hoursReport(textsOf(ROWS, 'openingHoursText'))).toEqual([
    '周一闭馆 9:00-17:00 | exact | 周二至周日 9:00-17:00，周一休息 |',
    '9:00-17:00，除夕闭馆 | partial | 每天 9:00-17:00 | 除夕闭馆',
    '与地铁站开放时间一致 | unknown |  | 与地铁站开放时间一致',
    ' | unknown |  |',
    '4 texts: 1 exact, 1 partial, 2 unknown',
  ])
})

test('a cell can neither break a line nor move the cursor of the terminal', () => {
  const [line = ''] = hoursReport(['9:00-17:00\n\u001b[2J\u0007周一闭馆'])
  expect([...line].filter((character) => character < ' ')).toEqual([])
})

test('a column that is not there is named together with those that are', () => {
  expect(() => textsOf(ROWS, 'hours')).toThrow('There is no column hours. The file has: name, openingHoursText')
  expect(() => textsOf([], 'hours')).toThrow('There is no column hours.')
})
