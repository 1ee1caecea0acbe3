import { expect, test } from 'vitest'
import type { FileColumn, ImportReport } from '../../../contract/station-files'
import { fakeCall } from '@/shared/rpc/fake-call'
import { CallError } from '@/shared/rpc/call'
import { staff } from '@/testing/examples'
import { fakeDeps } from '@/testing/fake-deps'
import { FakeDevice } from '@/testing/fake-device'
import { columnOptions, sourceFrom, sourceValue } from './import-copy'
import { ImportStore } from './import-store'

const column = (title: string, ...examples: string[]): FileColumn => ({ title, examples, canMap: true })
const fileColumns = [
  column('书房', '南门书房', '北门书房'), column('哪里', '南门路 1 号', '北门路 2 号'), column('东经', '120.75', '120.76'),
  column('北纬', '30.75', '30.76'), column('电话', '0573', ''),
  ...['备注', '备注'].map((title) => ({ ...column(title, ''), canMap: false })),
]
const map = { name: '书房', address: '哪里', lng: '东经', lat: '北纬' }
const report: ImportReport = {
  written: false, rowCount: 2, refusedRowCount: 0, created: 2, updated: 0, unchanged: 0, columns: [], fileColumns,
  refused: [], noticed: [],
}

async function desk(device = new FakeDevice(), columns: readonly FileColumn[] = fileColumns) {
  const call = fakeCall({
    'residents.me': () => staff,
    'stations.importFile': ({ columns: sent = {}, mode }) => {
      const details = { line: 1, titles: [], missing: [], found: [{ column: 'phone', title: '电话' }], fileColumns: columns }
      if (Object.keys(sent).length < 4) throw new CallError('import.columns_unknown', '没认出表头。', details)
      return { ...report, written: mode !== 'check' }
    },
  })
  const deps = fakeDeps(call, device)
  device.files = {
    pick: () => Promise.resolve({ name: '书房.csv', byteCount: 12, base64: () => Promise.resolve('QQ==') }), save: () => undefined,
  }
  await deps.session.load()
  const store = new ImportStore(deps)
  await store.pick()
  store.choose('gcj02')
  await store.check()
  const sent = () => call.sentTo('stations.importFile').map(({ mode, columns: chosen }) => [mode, chosen])
  return { store, sent, device }
}

function chooseAll(store: ImportStore): void {
  for (const [name, title] of Object.entries(map)) store.assign(name as keyof typeof map, title)
}

test('titles nobody knows are explained by staff, who see the first rows as they would be read', async () => {
  const { store, sent } = await desk()
  expect([store.asksForColumns, store.mapping.isComplete, store.mapping.doubtful]).toEqual([true, false, ['备注']])
  expect(store.mapping.sourceOf('phone')).toBe('电话')
  chooseAll(store)
  store.assign('kind', { value: '社区' })
  expect(store.mapping.isComplete).toBe(true)
  expect(store.mapping.preview[1]).toEqual([
    { column: 'name', text: '北门书房' }, { column: 'address', text: '北门路 2 号' }, { column: 'lng', text: '120.76' },
    { column: 'lat', text: '30.76' }, { column: 'kind', text: '社区' },
  ])
  await store.check()
  expect([store.report?.rowCount, store.asksForColumns]).toEqual([2, false])
  await store.importGood()
  const chosen = { ...map, kind: { value: '社区' } }
  expect(sent()).toEqual([['check', undefined], ['check', chosen], ['whole', chosen]])
})

test('the same titles are explained once on a device, others anew', async () => {
  const first = await desk()
  chooseAll(first.store)
  await first.store.check()
  const { store, sent } = await desk(first.device.reopened())
  expect([store.report?.rowCount, store.mapping.isRecalled]).toEqual([2, true])
  expect(sent()).toEqual([['check', undefined], ['check', map]])
  const other = await desk(first.device.reopened(), fileColumns.slice(0, 4))
  expect([other.store.report, other.store.asksForColumns, other.sent().length]).toEqual([null, true, 1])
})

test('what was chosen can be looked at and changed; what was found with another choice is void', async () => {
  const { store } = await desk()
  chooseAll(store)
  await store.check()
  store.lookAtColumns()
  expect(store.asksForColumns).toBe(true)
  store.assign('phone', null)
  expect([store.report, store.goodRowCount, store.mapping.sourceOf('name')]).toEqual([null, 0, '书房'])
})

test('of a file with too few columns nothing is asked: it is another file that is needed', async () => {
  const { store } = await desk(new FakeDevice(), fileColumns.slice(0, 2))
  expect([store.asksForColumns, store.failure?.code]).toEqual([false, 'import.columns_unknown'])
})

test('another file begins without the choice of the last one', async () => {
  const { store } = await desk()
  chooseAll(store)
  await store.pick()
  expect([store.mapping.fileColumns, store.asksForColumns]).toEqual([[], false])
})

test('a field offers the file’s titles, for a level also one for all rows, and nothing that would not hold', () => {
  const mapping = { titles: ['电话', '书房'], known: [{ column: 'phone' as const, title: '电话' }] }
  expect(columnOptions('phone', mapping).map(({ label }) => label)).toEqual(['电话', '书房'])
  expect(columnOptions('hours', mapping).map(({ label }) => label)).toEqual(['不用', '电话', '书房'])
  expect(columnOptions('kind', mapping).map(({ label }) => label)).toContain('每一行都是“工作室”')
  for (const source of ['value:x', { value: 'title:y' }, null]) expect(sourceFrom(sourceValue(source))).toEqual(source)
})
