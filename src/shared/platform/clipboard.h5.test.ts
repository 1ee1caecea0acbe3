import { afterEach, expect, test, vi } from 'vitest'
import { copyText } from './clipboard.h5'
import { share } from './share.h5'

afterEach(() => vi.unstubAllGlobals())

test('text goes to the clipboard', async () => {
  const writeText = vi.fn(() => Promise.resolve())
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  expect(await copyText('菱香路 12 号')).toBe(true)
  expect(writeText).toHaveBeenCalledWith('菱香路 12 号')
})

test('a browser without clipboard copies by selection, and leaves nothing behind', async () => {
  const area = { style: {}, value: '', readOnly: false, select: vi.fn(), remove: vi.fn() }
  const body = { append: vi.fn() }
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('HTMLElement', class {})
  vi.stubGlobal('document', { activeElement: null, body, createElement: () => area, execCommand: () => true })
  expect(await copyText('菱香路 12 号')).toBe(true)
  expect(area).toMatchObject({ value: '菱香路 12 号', readOnly: true })
  expect(area.remove).toHaveBeenCalledOnce()
})

test('sharing uses the browser’s own sheet, or copies the address', async () => {
  const href = 'https://yili.example.cn/#/pages/nearby/index'
  vi.stubGlobal('window', { location: { href } })
  const shareSheet = vi.fn(() => Promise.resolve())
  vi.stubGlobal('navigator', { share: shareSheet })
  expect(await share('望湖驿站')).toBe('shared')
  expect(shareSheet).toHaveBeenCalledWith({ title: '望湖驿站', url: href })

  shareSheet.mockRejectedValueOnce(new DOMException('AbortError'))
  expect(await share('望湖驿站')).toBe('dismissed')

  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.resolve() } })
  expect(await share('望湖驿站')).toBe('copied')
})
