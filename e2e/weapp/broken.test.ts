import { describe, expect, test } from 'vitest'
import type { OpenOptions } from './driver'
import { bothWays } from './testing/both'
import { sampleFiles, writeSample, type Files } from './testing/sample-package'

describe.each(bothWays())('a broken mini-program does not pass %s:', (where, open) => {
  const broken = (different: Files): OpenOptions => ({
    backend: () => Promise.resolve(null), directory: writeSample(different).weapp,
  })
  const without = (file: string, part: string): Files => {
    const text = sampleFiles[file] ?? ''
    if (!text.includes(part)) throw new Error(`the sample has no ${part} in ${file}`)
    return { [file]: text.replaceAll(part, '') }
  }

  test('a template that lost its tap', async () => {
    const app = await open(broken(without('base.wxml', 'bindtap="eh"')))
    await expect(app.tap('加一')).rejects.toThrow('nothing happens on a tap on "加一"')
    await app.close()
  })

  test('a label that is not written into the templates', async () => {
    const app = await open(broken(without('base.wxml', 'aria-label="{{i.label}}"')))
    await expect(app.tap('大字')).rejects.toThrow('the page has no "大字"')
    await app.close()
  })

  test('code that fails while it is loaded', async () => {
    await expect(open(broken({ 'app.js': 'throw new Error("不能开始")' }))).rejects.toThrow('不能开始')
  })

  test('a first page without its code', async () => {
    await expect(open(broken({ 'pages/near/index.js': undefined }))).rejects.toThrow("module 'pages/near/index.js'")
  })

  test('a module of a subpackage that is not there', async () => {
    const app = await open(broken({ 'features/far/pages/far/index.js': 'require("./ghost")' }))
    await expect(app.tap('去分包')).rejects.toThrow("module 'features/far/pages/far/ghost.js' is not defined")
    await app.close()
  })

  test('a page whose template is empty, which only the browser sees', async () => {
    const app = await open(broken({ 'pages/near/index.wxml': '' }))
    if (where === 'in Node') await app.see('加一')
    else await expect(app.see('加一')).rejects.toThrow('"加一" is not to be seen')
    await app.close()
  })
})
