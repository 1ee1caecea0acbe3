import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MiniProgram } from './mini-program'
import { bothWays } from './testing/both'
import { openStreet, TUESDAY_TEN, type Street } from './testing/street'

const TABS = ['附近', '活动', '微党课', '金点子', '我的']
const FIRST_SCREEN_CALLS = 3
const FIRST_SCREEN_BYTES = 16 * 1024

let street: Street
let app: MiniProgram | undefined
let visitors = 0

beforeAll(async () => { street = await openStreet() })
afterEach(() => app?.close())
afterAll(() => street.close())

describe.each(bothWays())('somebody new in the street, %s,', (where, open) => {
  const opened = async (): Promise<MiniProgram> => {
    visitors += 1
    app = await open({ backend: street.wechatUser(`o-new-${visitors}`), startsAt: TUESDAY_TEN })
    return app
  }

  test('finds 附近 first, without being asked anything', async () => {
    const { page, calls, launchCost } = await opened()
    expect(page.route).toBe('pages/nearby/index')
    expect(page.text).not.toContain('没连上网')
    expect(calls.map(({ name }) => name)).not.toContain('getFuzzyLocation')
    expect(launchCost.calls).toBeLessThanOrEqual(FIRST_SCREEN_CALLS)
    expect(launchCost.bytes).toBeLessThanOrEqual(FIRST_SCREEN_BYTES)
  })

  test('opens every tab, and back to the first', async () => {
    const program = await opened()
    for (const name of [...TABS.slice(1), '附近']) {
      await program.tab(name)
      await program.seeNot('没连上网')
    }
    expect(program.page.route).toBe('pages/nearby/index')
  })

  test('signs up for the lunch lesson: consent is asked at the first write, and 我的 has it', async () => {
    const program = await opened()
    await program.tab('活动')
    await program.tap('红船从南湖出发')
    expect(program.page.route).toBe('features/activities/pages/detail/index')
    await program.tap('报名')
    await program.tap('同意，继续')
    await program.see('名额给你留着')
    await program.back()
    await program.tab('我的')
    await program.see('红船从南湖出发')
  })

  test('says an idea, which the neighbours can read', async () => {
    const program = await opened()
    await program.tab('金点子')
    await program.tap('家门口有什么想改的？说个金点子')
    await program.type('在哪里，怎么不方便，想改成什么样', `渡口的长椅缺一块板，坐着硌人，${where}看得到。`)
    await program.tap('提交')
    await program.tap('同意，继续')
    await program.see('发出去了')
  })

  test('opens a lesson and reads its text', async () => {
    const program = await opened()
    await program.tab('微党课')
    await program.tap('一封家书里的初心，陆志平 · 2 分钟 · 音频')
    await program.see('我是陆志平')
  })
})
