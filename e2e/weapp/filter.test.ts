import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { MiniProgram } from './mini-program'
import { openAt } from './testing/at-home'
import { openStreet, type Street } from './testing/street'

let street: Street
let app: MiniProgram | undefined

beforeAll(async () => { street = await openStreet() })
afterEach(() => app?.close())
afterAll(() => street.close())

test('in the compiled mini-program somebody looks for what is held in the yard, and goes back to everything', async () => {
  const program = await openAt(street.persona('resident'), '/pages/activities/index')
  app = program
  await program.see('红船从南湖出发')
  await program.tap('站、距离、方式、哪一周')
  expect(program.page.route).toBe('features/activities/pages/filter/index')
  await program.tap('楼院讲')
  await program.tap('流动讲')
  const shown = await program.cost(() => program.tap('看这 2 场'))
  expect(program.page.route).toBe('pages/activities/index')
  await program.see('不筛了')
  await program.seeNot('红船从南湖出发')
  expect(shown.bytes).toBeLessThanOrEqual(16 * 1024)
  await program.tap('不筛了')
  await program.see('红船从南湖出发')
})

test('an activity of a series says its rule and the days after it', async () => {
  const list = await street.persona('resident')('api', { procedure: 'activities.list', input: { kind: 'film' } })
  const [film] = (list as { data: { items: { id: string }[] } }).data.items
  const program = await openAt(street.persona('resident'), `/features/activities/pages/detail/index?id=${film?.id}`)
  app = program
  await program.see('每周二中午')
  await program.see('就是这一场')
})
