import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newPhone, type Phone } from './client/phone'
import type { MiniProgram } from './mini-program'
import { openStreet, TUESDAY_TEN, type Street } from './testing/street'
import { openMiniProgram } from './vm/open'

let street: Street
let app: MiniProgram | undefined
let visitors = 0

beforeAll(async () => { street = await openStreet() })
afterEach(() => app?.close())
afterAll(() => street.close())

async function open(phone: Phone = newPhone(), url?: string): Promise<MiniProgram> {
  visitors += 1
  const backend = street.wechatUser(`o-over-${visitors}`)
  app = await openMiniProgram({ backend, phone, startsAt: TUESDAY_TEN, ...(url !== undefined && { url }) })
  return app
}

describe('a question belongs to the page it was asked on', () => {
  const question = '先说清楚三件事'

  test('going back refuses it, and the next tap asks anew', async () => {
    const program = await open()
    await program.tab('活动')
    await program.tap('红船从南湖出发')
    await program.tap('报名')
    await program.see(question)
    await program.back()
    await program.seeNot(question)
    await program.tap('楼道里的议事会')
    await program.seeNot(question)
    await program.tap('报名')
    await program.tap('同意，继续')
    await program.see('名额给你留着')
  })

  test('so does going to another tab', async () => {
    const program = await open()
    await program.tap('用我的位置')
    await program.see('微信要先问一声')
    await program.tab('活动')
    await program.seeNot('微信要先问一声')
    await program.tab('附近')
    await program.see('没打开定位')
  })
})

describe('what comes and goes over a page is sent alone', () => {
  test('agreeing to the privacy text on 附近 takes the sheet away and sends no page again', async () => {
    const program = await open()
    const asking = await program.cost(() => program.tap('用我的位置'))
    const agreeing = await program.cost(() => program.tap('同意'))
    await program.tap('允许')
    console.log(`the privacy sheet: ${asking.bytes} B to ask, ${agreeing.bytes} B to agree`)
    expect(asking.bytes).toBeLessThanOrEqual(4 * 1024)
    expect(agreeing.bytes).toBeGreaterThan(0)
    expect(agreeing.bytes).toBeLessThanOrEqual(200)
  })

  test('refusing consent takes the sheet away and sends no page again', async () => {
    const program = await open()
    await program.tab('活动')
    await program.tap('红船从南湖出发')
    await program.tap('报名')
    const refusing = await program.cost(() => program.tap('先不'))
    console.log(`the consent sheet: ${refusing.bytes} B to refuse`)
    expect(refusing.bytes).toBeLessThanOrEqual(600)
  })
})

describe('WeChat’s own tab bar in 关怀模式', () => {
  const calls = (name: string): number => app?.calls.filter((call) => call.name === name).length ?? 0

  test('is taken away once, however many pages are open', async () => {
    const program = await open(newPhone({ fontSizeSetting: 24, fontSizeScaleFactor: 1.4 }))
    for (const name of ['活动', '金点子', '我的', '活动']) await program.tap(name)
    expect(program.page.route).toBe('pages/activities/index')
    await expect(program.tab('附近')).rejects.toThrow('the tab bar is hidden')
    expect(calls('hideTabBar')).toBe(1)
    expect(calls('showTabBar')).toBe(0)
  })

  test('goes and comes with the switch, by the page on the screen alone', async () => {
    const program = await open()
    for (const name of ['活动', '金点子', '我的']) await program.tab(name)
    expect(calls('hideTabBar')).toBe(0)
    await program.tap('关怀模式')
    expect(calls('hideTabBar')).toBe(1)
    await program.tap('关怀模式')
    expect(calls('showTabBar')).toBe(1)
    await program.tab('附近')
    expect(calls('hideTabBar') + calls('showTabBar')).toBe(2)
  })
})
