import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { instantAt } from '../../contract/time'
import type { MiniProgram } from './mini-program'
import { openFrom } from './testing/at-home'
import { openStreet, type Street } from './testing/street'

let street: Street
let app: MiniProgram | undefined

beforeAll(async () => { street = await openStreet() })
afterEach(() => app?.close())
afterAll(() => street.close())

/** 附近 on another day, at a minute of the day in Shanghai. */
async function openOn(date: string, minute: number): Promise<MiniProgram> {
  const now = instantAt(date, minute)
  street.moveTo(now)
  app = await openFrom(street.persona('resident'), { startsAt: now })
  return app
}

test('a Saturday that is worked (调休) has the hours of a working day, and the station says so', async () => {
  const program = await openOn('2026-02-14', 18 * 60)
  expect(program.page.text).toMatch(/揽湖大厦楼宇站\s*开放中，?到 20:00/)
  await program.tap('揽湖大厦楼宇站')
  await program.see('今天周六，春节调休上班，按工作日时间开放。')
})

test('a public holiday shuts what rests on holidays, by its name, and warns where nobody said', async () => {
  const program = await openOn('2026-02-17', 10 * 60)
  await program.see('今天是节假日，有的站没写开不开')
  await program.tap('揽湖大厦楼宇站')
  await program.see('春节休息，')
})

test('a minute before it pauses for lunch a station is about to close; from then on it says when it opens again', async () => {
  const before = await openOn('2026-03-03', 12 * 60 + 29)
  expect(before.page.text).toMatch(/揽湖大厦楼宇站\s*开到 12:30，13:30再开/)
  await before.close()
  const after = await openOn('2026-03-03', 12 * 60 + 30)
  expect(after.page.text).toMatch(/揽湖大厦楼宇站\s*现在没开，今天 13:30 开/)
})
