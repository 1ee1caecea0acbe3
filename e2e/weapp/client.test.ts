import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../browser'
import { newPhone } from './client/phone'
import type { OpenOptions } from './driver'
import type { MiniProgram } from './mini-program'
import { sampleFiles, writeSample, type Files } from './testing/sample-package'
import { openInBrowser } from './view/open'
import { openMiniProgram } from './vm/open'

let browser: Browser

beforeAll(async () => { browser = await launchBrowser() })
afterAll(() => browser.close())

const { weapp } = writeSample()
const answers = { backend: (name: string, data: unknown) => Promise.resolve({ name, data }) }

describe.each([
  ['in Node', (options: OpenOptions) => openMiniProgram(options)],
  ['in the browser', (options: OpenOptions) => openInBrowser(browser, options)],
])('a mini-program %s', (_where, open) => {
  let app: MiniProgram

  const opened = async (different: Partial<OpenOptions> = {}): Promise<MiniProgram> => {
    app = await open({ ...answers, directory: weapp, ...different })
    return app
  }
  const life = (): unknown => app.phone.storage.life

  afterEach(() => app.close())

  test('opens its first tab, and a page by its address', async () => {
    await opened()
    expect(app.page).toMatchObject({ route: 'pages/near/index', title: '附近' })
    expect(app.launchCost.calls).toBe(1)
    expect(life()).toEqual(['load near {}', 'wrapper attached', 'show near', 'ready near'])
  })

  test('hears a tap where its templates listen, from the inside out', async () => {
    await opened()
    await app.tap('加一')
    await app.tap('加一')
    await app.see('点了2次')
    await app.tap('外面')
    await app.see('外面听到')
    await app.tap('包里 0')
    await app.see('包里听到')
  })

  test('keeps a caught tap from what lies around it', async () => {
    await opened()
    await app.tap('里面')
    await app.see('里面听到')
    await app.seeNot('外面听到')
  })

  test('cannot be made to press a button that is disabled or not there', async () => {
    await opened()
    await expect(app.tap('关着')).rejects.toThrow('"关着" is disabled')
    await expect(app.tap('没有的')).rejects.toThrow('the page has no "没有的"')
    await app.seeNot('不该听到')
  })

  test('tells exactly what a step sends to the view', async () => {
    await opened()
    const payload = { 'root.cn[0]': { nn: 'view', sid: 'said', cl: 'row', cn: [{ nn: '#text', sid: 't点了1次', v: '点了1次' }] } }
    expect(await app.cost(() => app.tap('加一'))).toEqual({ calls: 1, bytes: Buffer.byteLength(JSON.stringify(payload)) })
    expect(await app.cost(() => app.tap('包里加一'))).toEqual({ calls: 1, bytes: '{"i.cn[0].cn[0].v":"包里 1"}'.length + 4 })
    await app.see('包里 1')
  })

  test('fails the step in which it raises an error, at once or later', async () => {
    await opened()
    await expect(app.tap('出错')).rejects.toThrow('页面坏了')
    expect(await app.takeErrors()).toHaveLength(1)
    await expect(app.tap('晚出错')).rejects.toThrow('晚一点坏')
    expect(await app.takeErrors()).toHaveLength(1)
    await app.see('加一')
  })

  test('sees neither browser nor Node, and cannot make code from text', async () => {
    await opened()
    await app.tap('查环境')
    await app.see('看得见: 全局:true EvalError')
  })

  test('gets answers of the backend, and none without a network', async () => {
    await opened()
    await app.tap('问后端')
    await app.see('"result":{"name":"api","data":{"procedure":"hello"}}')
    await app.changePhone({ network: 'none' })
    await app.tap('问后端')
    await app.see('cloud.callFunction:fail Error: request:fail')
  })

  test('asks for consent and permission before it learns a vague position', async () => {
    await opened()
    await app.tap('定位')
    await app.see('用户隐私保护提示')
    await expect(app.tap('加一')).rejects.toThrow('the dialog offers no')
    await app.tap('同意')
    await app.tap('允许')
    await app.see('"latitude":30.75,"longitude":120.76')
    expect(app.phone.permissions).toEqual({ 'scope.userFuzzyLocation': true })
  })

  test('stays without a position when the resident refuses', async () => {
    await opened()
    await app.tap('定位')
    await app.tap('拒绝')
    await app.see('getFuzzyLocation:fail privacy permission is not authorized')
    await app.changePhone({ privacyAgreed: true, permissions: { 'scope.userFuzzyLocation': false } })
    await app.tap('定位')
    await app.see('getFuzzyLocation:fail auth deny')
  })

  test('may ask for consent in its own words, by a tap on the button for it', async () => {
    await opened()
    await app.tap('自己问隐私')
    await app.tap('选地点')
    await app.see('请点我同意')
    await app.tap('我同意')
    await app.tap('南湖天地')
    await app.see('"name":"南湖天地"')
  })

  test('shows dialogs and notes of the client', async () => {
    await opened()
    await app.tap('弹窗')
    await app.see('真的吗')
    await app.tap('确定')
    await app.see('confirm true')
    await app.tap('提示')
    await app.see('记下了')
    await app.tap('加一')
    await app.seeNot('记下了')
  })

  test('takes typed text up to the limit of the input and tells when it is left', async () => {
    await opened()
    await app.type('称呼', '望湖驿站的老王')
    await app.see('input 望湖驿站的老')
    expect(await app.valueOf('称呼')).toBe('望湖驿站的老')
    await app.tap('里面')
    await app.see('里面听到')
    await app.tap('大字')
    await app.see('大字true')
  })

  test('finds its stored words again on the same phone', async () => {
    const phone = newPhone({ storage: { draft: '旧' } })
    await opened({ phone })
    await app.tap('记下')
    await app.see('原来是灯')
    await app.close()
    expect(phone.storage.draft).toBe('灯')
  })

  test('believes the day that the test says', async () => {
    await opened({ startsAt: new Date('2026-12-01T03:30:10Z') })
    await app.tap('几点')
    await app.see('2026-12-01T03:30')
  })

  test('plays sound and film as long as the test says', async () => {
    await opened()
    await app.tap('听')
    await app.play(15)
    await app.see('听到35')
    await app.play(30)
    await app.see('听完')
    await app.tap('去详情')
    await app.play(3)
    await app.see('看到8')
    await app.play(60)
    await app.see('看完')
  })

  test('loads code of its package later on', async () => {
    await opened()
    await app.tap('异步加载')
    await app.see('function')
  })

  test('hears of a new theme, a pull and the end of the page', async () => {
    await opened()
    await app.changePhone({ theme: 'dark' })
    await app.pullDown()
    await app.scrollToEnd()
    expect(life()).toEqual(expect.arrayContaining(['theme dark', 'pulled', 'bottom']))
    await app.tab('我的')
    await expect(app.pullDown()).rejects.toThrow('cannot be pulled down')
  })

  describe('goes from page to page by the rules of the client', () => {
    const since = (start: number): unknown[] => (life() as unknown[]).slice(start)

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
})

describe('a broken mini-program does not pass:', () => {
  const broken = (different: Files): OpenOptions => ({ ...answers, directory: writeSample(different).weapp })
  const without = (file: string, part: string): Files => {
    const text = sampleFiles[file] ?? ''
    if (!text.includes(part)) throw new Error(`the sample has no ${part} in ${file}`)
    return { [file]: text.replaceAll(part, '') }
  }
  const inBoth: ((options: OpenOptions) => Promise<MiniProgram>)[] = [
    openMiniProgram, (options) => openInBrowser(browser, options),
  ]

  test('a template that lost its tap', async () => {
    for (const open of inBoth) {
      const app = await open(broken(without('base.wxml', 'bindtap="eh"')))
      await expect(app.tap('加一')).rejects.toThrow('nothing happens on a tap on "加一"')
      await app.close()
    }
  })

  test('a label that is not written into the templates', async () => {
    for (const open of inBoth) {
      const app = await open(broken(without('base.wxml', 'aria-label="{{i.label}}"')))
      await expect(app.tap('大字')).rejects.toThrow('the page has no "大字"')
      await app.close()
    }
  })

  test('code that fails while it is loaded', async () => {
    for (const open of inBoth) {
      await expect(open(broken({ 'app.js': 'throw new Error("不能开始")' }))).rejects.toThrow('不能开始')
    }
  })

  test('a module of a subpackage that is not there', async () => {
    for (const open of inBoth) {
      const app = await open(broken({ 'features/far/pages/far/index.js': 'require("./ghost")' }))
      await expect(app.tap('去分包')).rejects.toThrow("module 'features/far/pages/far/ghost.js' is not defined")
      await app.close()
    }
  })

  test('a page whose template is empty, which only the browser sees', async () => {
    const empty = broken({ 'pages/near/index.wxml': '' })
    const logic = await openMiniProgram(empty)
    await logic.see('加一')
    await logic.close()
    const view = await openInBrowser(browser, empty)
    await expect(view.see('加一')).rejects.toThrow('"加一" is not to be seen')
    await view.close()
  })
})
