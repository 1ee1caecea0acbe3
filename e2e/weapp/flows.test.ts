import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MiniProgram } from './mini-program'
import { bothWays } from './testing/both'
import { openStreet, TUESDAY_TEN, type Street } from './testing/street'

const TABS = ['附近', '活动', '微党课', '金点子', '我的']
const FIRST_SCREEN_CALLS = 3
const FIRST_SCREEN_BYTES = 16 * 1024

let street: Street
let app: MiniProgram | undefined

beforeAll(async () => { street = await openStreet() })
afterEach(() => app?.close())
afterAll(() => street.close())

describe.each(bothWays())('somebody new in the street, %s,', (where, open) => {
  const opened = async (): Promise<MiniProgram> => {
    app = await open({ backend: street.wechatUser(`o-new-${where}`), startsAt: TUESDAY_TEN })
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
})
