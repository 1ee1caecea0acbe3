import { afterEach, describe, expect, test } from 'vitest'
import { newPhone } from './client/phone'
import type { OpenOptions } from './driver'
import type { MiniProgram } from './mini-program'
import { bothWays } from './testing/both'
import { writeSample } from './testing/sample-package'

const { weapp } = writeSample()
const answers = { backend: (name: string, data: unknown) => Promise.resolve({ name, data }) }

describe.each(bothWays())('a mini-program %s', (_where, open) => {
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
    await expect(app.tap('没人管')).rejects.toThrow('没人管的错')
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
})
