// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { files } from './files.h5'

afterEach(() => vi.restoreAllMocks())

/** The dialogue: what the person chooses in it. */
function choosing(chosen: File | null): void {
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function click(this: HTMLInputElement) {
    if (chosen) Object.defineProperty(this, 'files', { value: [chosen] })
    this.dispatchEvent(new Event(chosen ? 'change' : 'cancel'))
  })
}

test('a chosen file comes with its name, its size and its bytes', async () => {
  choosing(new File(['名称,地址'], '站点.csv'))
  const file = await files.pick('.csv')
  expect([file?.name, file?.byteCount]).toEqual(['站点.csv', 13])
  expect(Buffer.from(await file?.base64() ?? '', 'base64').toString()).toBe('名称,地址')
})

test('an empty file is empty, and a dialogue that was closed gives none', async () => {
  choosing(new File([], '空.csv'))
  expect(await (await files.pick('.csv'))?.base64()).toBe('')
  choosing(null)
  expect(await files.pick('.csv')).toBeNull()
})

test.each([
  ['text', { text: '名称' }],
  ['bytes', { base64: Buffer.from('名称').toString('base64') }],
])('%s is handed over as a download', async (_, content) => {
  const blobs: Blob[] = []
  const names: string[] = []
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`, revokeObjectURL: () => undefined })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    names.push(this.download)
  })
  files.save({ name: '站点.csv', mediaType: 'text/csv', content })
  expect(names).toEqual(['站点.csv'])
  expect(blobs[0]?.size).toBe(6)
})
