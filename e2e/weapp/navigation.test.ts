import { afterEach, describe, expect, test } from 'vitest'
import type { MiniProgram } from './mini-program'
import { bothWays } from './testing/both'
import { writeSample } from './testing/sample-package'

const { weapp } = writeSample()

describe.each(bothWays())('a mini-program %s goes from page to page', (_where, open) => {
  let app: MiniProgram

  const opened = async (): Promise<void> => {
    app = await open({ backend: () => Promise.resolve(null), directory: weapp })
  }
  const life = (): unknown[] => app.phone.storage.life as unknown[]
  const since = (start: number): unknown[] => life().slice(start)

  afterEach(() => app.close())

  test('onwards and back', async () => {
    await opened()
    await app.tap('去详情')
    await app.see('详情 7%E7%81%AF')
    expect(app.page.query).toEqual({ id: '7', name: '%E7%81%AF' })
    await app.back()
    expect(since(4)).toEqual([
      'hide near', 'load detail {"id":"7","name":"%E7%81%AF"}', 'show detail', 'ready detail', 'unload detail', 'show near',
    ])
  })

  test('to a subpackage, by a relative address and in place of a page', async () => {
    await opened()
    await app.tap('去分包')
    await app.see('分包页面')
    await app.back()
    await app.tap('去详情')
    await app.tap('换成分包')
    expect(since(-4)).toEqual(['unload detail', 'load far {}', 'show far', 'ready far'])
    await app.back()
    await app.see('加一')
  })

  test('between tabs, which stay as they were left', async () => {
    await opened()
    await app.tap('加一')
    await app.tab('我的')
    await app.tab('附近')
    await app.see('点了1次')
    expect(since(4)).toEqual(['hide near', 'load mine {}', 'show mine', 'ready mine', 'tab 我的', 'hide mine', 'show near', 'tab 附近'])
  })

  test('from deep inside to a tab, ending what lies between', async () => {
    await opened()
    await app.tap('去详情')
    await app.tap('回我的')
    expect(since(-4)).toEqual(['unload detail', 'load mine {}', 'show mine', 'ready mine'])
    await expect(app.back()).rejects.toThrow('there is no way back')
    await app.tab('附近')
    await app.see('加一')
  })

  test('but not with the wrong call, to a page that is not there, or back from the first', async () => {
    await opened()
    await app.tap('错用导航')
    await app.see('navigateTo:fail can not navigateTo a tabbar page')
    await app.tap('去没有的页')
    await app.see('navigateTo:fail page "pages/ghost/index" is not found')
    await app.tab('我的')
    await app.tap('上一页')
    await app.see('navigateBack:fail cannot navigate back at first page.')
  })

  test('to ten pages at most', async () => {
    await opened()
    for (let page = 2; page <= 10; page += 1) await app.tap('再开一页')
    await app.tap('再开一页')
    await app.see('navigateTo:fail webview count limit exceed')
  })

  test('afresh, ending everything', async () => {
    await opened()
    await app.tap('重开')
    expect(since(4)).toEqual(['unload near', 'wrapper detached', 'load mine {}', 'show mine', 'ready mine'])
  })

  test('without a tab bar when the program hid it', async () => {
    await opened()
    await app.tap('藏标签栏')
    await expect(app.tab('我的')).rejects.toThrow(/hidden|no "我的"/)
  })
})
