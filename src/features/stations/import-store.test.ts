import { expect, test } from 'vitest'
import type { Finding, ImportReport } from '../../../contract/station-files'
import type { SavedFile } from '@/shared/platform/device'
import { CallError } from '@/shared/rpc/call'
import { fakeCall, type FakeCall } from '@/shared/rpc/fake-call'
import { known, staff } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { columnLine, failureLine, findingPlace, findingsFile, reportHead, reportLine } from './import-copy'
import { ImportStore } from './import-store'

const finding: Finding = { line: 3, column: '纬度', value: '=1+1', code: 'not_a_number', advice: '写“度数”，"例如"' }
const report: ImportReport = {
  written: false, rowCount: 3, refusedRowCount: 1, created: 1, updated: 1, unchanged: 0,
  columns: [{ column: 'name', title: '站点名称' }], fileColumns: [], refused: [finding], noticed: [],
}

async function computer(call: FakeCall) {
  const saved: SavedFile[] = []
  const deps = fakeDeps(call)
  deps.device.files = {
    pick: () => Promise.resolve({ name: '站点.csv', byteCount: 12, base64: () => Promise.resolve('QQ==') }),
    save: (file) => void saved.push(file),
  }
  await deps.session.load()
  return { store: new ImportStore(deps), saved, deps }
}
const server = (answer: ImportReport = report, me = staff) => fakeCall({
  'residents.me': () => me,
  'stations.importFile': ({ mode }) => ({ ...answer, written: mode !== 'check' }),
  'stations.exportFile': ({ format }) => ({ fileName: `stations.${format}`, mediaType: 'text/csv', content: 'QQ==' }),
})

test('a file is checked first, and only its good rows are imported', async () => {
  const call = server()
  const { store } = await computer(call)
  await store.check()
  expect([store.canCheck, call.sentTo('stations.importFile')]).toEqual([false, []])
  await store.pick()
  store.choose('in_file')
  await store.check()
  expect([store.status, store.goodRowCount]).toEqual(['idle', 2])
  await store.importGood()
  expect(call.sentTo('stations.importFile')).toMatchObject([
    { fileName: '站点.csv', content: 'QQ==', datum: null, mode: 'check' }, { mode: 'partial' },
  ])
  expect([store.report?.written, store.goodRowCount]).toEqual([true, 0])
  await store.importGood()
  expect(call.sentTo('stations.importFile')).toHaveLength(2)
})

test('a file without a fault is imported whole', async () => {
  const call = server({ ...report, refusedRowCount: 0, refused: [] })
  const { store } = await computer(call)
  await store.pick()
  store.choose('wgs84')
  await store.check()
  await store.importGood()
  const sent = call.sentTo('stations.importFile').map(({ mode, datum }) => [mode, datum])
  expect(sent).toEqual([['check', 'wgs84'], ['whole', 'wgs84']])
})

test('another datum or file makes the check void', async () => {
  const { store } = await computer(server())
  await store.pick()
  store.choose('gcj02')
  await store.check()
  store.choose('bd09')
  expect(store.report).toBeNull()
  await store.check()
  await store.pick()
  expect(store.report).toBeNull()
})

test('a refusal says why, and the file can be sent again', async () => {
  const call = server()
  const { store } = await computer(call)
  await store.pick()
  store.choose('gcj02')
  call.failNext('stations.importFile', 'import.columns_unknown')
  await store.check()
  expect([store.failure?.code, store.report, store.canCheck]).toEqual(['import.columns_unknown', null, true])
})

test('what has to be changed and the whole directory can be downloaded', async () => {
  const { store, saved } = await computer(server())
  await store.pick()
  store.choose('gcj02')
  await store.check()
  store.saveFindings()
  expect(await store.exportAll('xlsx')).toBe('stations.xlsx')
  expect(saved.map(({ name }) => name)).toEqual(['to-change.csv', 'stations.xlsx'])
})

test('it is for staff', async () => {
  expect((await computer(server(report, known))).store.isBarred).toBe(true)
  expect((await computer(server())).store.isBarred).toBe(false)
})

test('the report is said in words', () => {
  expect(reportHead(report)).toBe('2 行能导入，1 行不能')
  expect(reportLine(report)).toBe('会新增 1 个站，改动 1 个，0 个没变。还没有写入。')
  expect(reportHead({ ...report, written: true })).toBe('导入好了：新增 1，改动 1，没变 0，没收 1 行')
  expect(columnLine(report)).toBe('名称 ← 站点名称')
  expect([findingPlace(finding), findingPlace({ ...finding, column: null })]).toEqual(['第 3 行，纬度', '第 3 行'])
  const failure = new CallError('import.columns_unknown', '没认出表头。', { line: 1, titles: ['甲', '乙'] })
  expect(failureLine(failure)).toBe('没认出表头。（第 1 行）文件里的表头：甲、乙')
})

test('the download opens in a spreadsheet and runs nothing', () => {
  expect(findingsFile([finding])).toBe(
    '\uFEFF"行","列","写的是","原因","怎么改"\r\n"3","纬度","\'=1+1","not_a_number","写“度数”，""例如"""\r\n',
  )
})
