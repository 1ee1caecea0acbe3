import { expect, test } from 'vitest'
import type { ImportReport } from '../contract/station-files'
import { reportLines } from './import-stations'

const report: ImportReport = {
  written: false, rowCount: 4000, refusedRowCount: 1, created: 0, updated: 0, unchanged: 0,
  columns: [{ column: 'name', title: '站名' }, { column: 'lat', title: '纬度' }], fileColumns: [],
  refused: [{ line: 3, column: '纬度', value: 'NaN', code: 'not_a_number', advice: '写十进制的度数。' }],
  noticed: [{ line: 2, column: null, value: '', code: 'hours_unknown', advice: '没读出来。' }],
}

test('a report names every finding with its row, and says whether anything was written', () => {
  expect([...reportLines(report, 2)]).toEqual([
    'name ← 站名 · lat ← 纬度',
    '· 第 2 行 [hours_unknown] 没读出来。',
    '✗ 第 3 行「纬度」 NaN [not_a_number] 写十进制的度数。',
    '4000 rows in 2.0 s (2000/s): 0 new, 0 changed, 0 as they were, 1 refused',
    'Nothing was written.',
  ])
  expect([...reportLines({ ...report, written: true }, 2)].pop()).toBe('Written.')
})
