import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { FilmListView, FilmSlot } from '../../contract/films'
import type { CloudFunctions } from './client/client'
import type { MiniProgram } from './mini-program'
import { openAt } from './testing/at-home'
import { openStreet, type Street } from './testing/street'

const films = '/features/activities/pages/films/index'

let street: Street
let app: MiniProgram | undefined

beforeAll(async () => { street = await openStreet() })
afterEach(() => app?.close())
afterAll(() => street.close())

async function listed(who: CloudFunctions, view: string): Promise<FilmListView['items']> {
  const answer = (await who('api', { procedure: 'films.list', input: { view } })) as { data: FilmListView }
  return answer.data.items
}

test('in the compiled mini-program a neighbour finds the films from a film’s page and supports one', async () => {
  const resident = street.persona('resident')
  const list = await resident('api', { procedure: 'activities.list', input: { kind: 'film' } })
  const [film] = (list as { data: { items: { id: string }[] } }).data.items
  app = await openAt(resident, `/features/activities/pages/detail/index?id=${film?.id}`)
  await app.tap('推荐的片子')
  expect(app.page.route).toBe('features/activities/pages/films/index')
  await app.see('《四楼的电梯》')
  await app.see('片子由党员推荐，大家都可以支持。')
  await app.tap('支持，17 人')
  await app.see('已支持 18')
  expect((await listed(resident, 'open'))[0]).toMatchObject({ title: '末班渡', supportCount: 18, supported: true })
})

test('a member nominates one', async () => {
  const member = street.persona('member')
  app = await openAt(member, films)
  await app.tap('推荐一部')
  await app.type('片子的名字', '《桥上的剃头摊》')
  await app.type('讲什么，适合谁看', '剃了四十年头的老师傅，最后一天收摊。')
  await app.tap('推荐')
  await app.see('《桥上的剃头摊》')
  expect((await listed(member, 'open')).map(({ title }) => title)).toContain('桥上的剃头摊')
})

test('staff look at what waits, and give a film its day', async () => {
  const staff = street.persona('staff')
  app = await openAt(staff, `${films}?view=checking`)
  await app.see('《夜班公交》')
  await app.tap('公开')
  await app.see('没有等人看的片子')
  await app.tap('想看的')
  await app.see('《三张饭票》')
  const [first] = await listed(staff, 'open')
  const slots = (await staff('api', { procedure: 'films.slots', input: {} })) as { data: { items: FilmSlot[] } }
  await app.tap('排片', { nth: 1 })
  await app.see(`《${first?.title}》排哪一场`)
  await app.tap(slots.data.items[0]?.title ?? '', { nth: 1 })
  await app.see('排好了，大家会收到消息')
  expect((await listed(staff, 'scheduled')).map(({ title }) => title)).toEqual([first?.title])
})
