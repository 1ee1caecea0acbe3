import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { MiniProgram } from './mini-program'
import { openFrom } from './testing/at-home'
import { openStreet, type Street } from './testing/street'

/** 青田雅居: people live there, and the nearest station is 750 m away. */
const FIELDS = { name: '青田雅居', lat: 30.784123, lng: 120.757511 }
const TYPED = '最近的站要走十分钟'
const WORDS = '想多说一句吗？，可以不写'

let street: Street
let app: MiniProgram | undefined

beforeAll(async () => { street = await openStreet() })
afterEach(() => app?.close())
afterAll(() => street.close())

test('an empty circle names the nearest station, and from there one says that a station is missing', async () => {
  const program = await openFrom(street.wechatUser('o-fields'), { from: FIELDS })
  app = program
  await program.see('一里之内还没有站')
  await program.see('最近的一个，走')
  await program.tap('这里缺一个站')
  expect(program.page.route).toBe('features/coverage/pages/report/index')
  expect(JSON.stringify(program.page.query)).not.toContain(String(FIELDS.lat))
  await program.type(WORDS, TYPED)
  await program.tap('告诉街道')
  await program.tap('同意，继续')
  await program.see('记下了')
  await program.tap('回去')
  expect(program.page.route).toBe('pages/nearby/index')
  await program.see('一里之内还没有站')
})

test('what was typed is there again when the page was left before it was sent', async () => {
  const program = await openFrom(street.wechatUser('o-fields-again'), { from: FIELDS })
  app = program
  await program.tap('这里缺一个站')
  await program.type(WORDS, TYPED)
  await program.back()
  await program.tap('换个地方')
  await program.back()
  await program.tap('这里缺一个站')
  expect(await program.valueOf(WORDS)).toBe(TYPED)
})

test('who says it twice of one place is told that it counts once', async () => {
  for (const answer of ['记下了', '这一格你说过了']) {
    const program = await openFrom(street.persona('member'), { from: { ...FIELDS, lat: 30.79 } })
    await program.tap('这里缺一个站')
    await program.tap('告诉街道')
    await program.see(answer)
    await program.close()
  }
})

test('a quarter of an hour on foot reaches the station that one li does not', async () => {
  app = await openFrom(street.persona('resident'), { from: FIELDS })
  await app.see('一里之内还没有站')
  await app.tap('走 15 分钟')
  await app.see('走 15 分钟之内，')
})
