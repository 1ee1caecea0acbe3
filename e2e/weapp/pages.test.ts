import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CloudFunctions } from './client/client'
import type { MiniProgram } from './mini-program'
import { openAt, openByPosition, tabPages } from './testing/at-home'
import { openStreet, type Street } from './testing/street'

let street: Street
let app: MiniProgram | undefined

beforeAll(async () => { street = await openStreet() })
afterEach(() => app?.close())
afterAll(() => street.close())

async function open(backend: CloudFunctions, url?: string): Promise<MiniProgram> {
  app = await openAt(backend, url)
  return app
}

interface Page { readonly id: string; readonly name?: string }

/** A station of the street, by its name. */
async function stationOf(name: string): Promise<string> {
  const list = await street.persona('resident')('api', { procedure: 'stations.list', input: { limit: 50 } })
  return (list as { data: { items: Page[] } }).data.items.find((station) => station.name === name)?.id ?? ''
}

/** An activity with a roster of so many people who rang. */
async function rosterOf(count: number): Promise<string> {
  const ask = street.persona('staff')
  const list = await ask('api', { procedure: 'activities.list', input: { limit: 50 } })
  const { items } = (list as { data: { items: (Page & { places: { capacity: number | null } })[] } }).data
  const activityId = items.find(({ places }) => places.capacity === null)?.id ?? ''
  for (let index = 0; index < count; index += 1) {
    const input = { activityId, channel: 'phone', name: `邻居 ${index}`, note: '耳朵不好，大声说', requestId: crypto.randomUUID() }
    await ask('api', { procedure: 'activities.book', input })
  }
  return activityId
}

/** The first item a list answers, to open its page. */
async function firstOf(procedure: string): Promise<string> {
  const answer = (await street.persona('staff')('api', { procedure, input: {} })) as { data: { items: Page[] } }
  return answer.data.items[0]?.id ?? ''
}

describe('every page of the compiled mini-program opens without an error', () => {
  const pages: [string, string, string?][] = [
    ...tabPages.map(({ page, shows }): [string, string] => [page, shows]),
    ['/features/stations/pages/detail/index', '这里有', 'stations.list'],
    ['/features/stations/pages/place/index', '或者选一个站'],
    ['/features/stations/pages/standards/index', '轮椅从门口进得来', 'stations.list'],
    ['/features/organisations/pages/tree/index', '城南区'],
    ['/features/organisations/pages/unit/index', '各区', 'organisations.children'],
    ['/features/stations/pages/directory/index', '全部的站，29 个'],
    ['/features/stations/pages/times/index', '看看居民会看到什么', 'stations.list'],
    ['/features/stations/pages/calendar/index', '春节'],
    ['/features/stations/pages/notice/index?year=2026', '国庆节'],
    ['/features/stations/pages/shelters/index', '现在没有避险开放'],
    ['/features/stations/pages/emergency/index', '选开放的站'],
    ['/features/stations/pages/facts/index', '这里有', 'stations.list'],
    ['/features/stations/pages/facts/index', '保存以后，居民马上就能找到它。'],
    ['/features/stations/pages/inside/index', '加一间', 'stations.list'],
    ['/features/stations/pages/map/index', '这一片有'],
    ['/features/activities/pages/detail/index', '报名', 'activities.list'],
    ['/features/activities/pages/roster/index', '人报上', 'activities.list'],
    ['/features/activities/pages/book/index', '打电话来', 'activities.list'],
    ['/features/activities/pages/statistics/index', '按月'],
    ['/features/staff/pages/members/index', '没说在哪个社区'],
    ['/features/activities/pages/edit/index', '发布'],
    ['/features/activities/pages/check-in/index', '人到了', 'activities.list'],
    ['/features/activities/pages/filter/index', '屋里还是院里'],
    ['/features/activities/pages/films/index', '《末班渡》'],
    ['/features/activities/pages/series/index', '后面的日子', 'activities.listSeries'],
    ['/features/activities/pages/series-form/index', '怎么重复'],
    ['/features/activities/pages/wall/index', '墙上还空着', 'activities.list'],
    ['/features/activities/pages/wall-post/index', '这一场怎么样', 'activities.list'],
    ['/features/activities/pages/wall-review/index', '条等着看'],
    ['/features/lessons/pages/player/index', '文字稿', 'lessons.list'],
    ['/features/ideas/pages/detail/index', '提出', 'ideas.list'],
    ['/features/ideas/pages/submit/index', '提交'],
    ['/features/residents/pages/inbox/index', '消息'],
    ['/features/residents/pages/privacy/index', '怎么反悔'],
    ['/features/residents/pages/mine/index', '金点子'],
    ['/features/residents/pages/rename/index', '大家怎么叫你'],
    ['/features/staff/pages/desk/index', '发布活动'],
    ['/features/coverage/pages/report/index?lat=30.7625&lng=120.7825', '告诉街道'],
    ['/features/coverage/pages/planner/index', '的人一里之内有站'],
  ]

  test.each(pages)('%s', async (path, shows, list) => {
    const url = list === undefined ? path : `${path}?id=${await firstOf(list)}`
    const program = await open(street.persona('staff'), url)
    await program.see(shows)
    console.log(`${path}: ${program.launchCost.calls} setData, ${program.launchCost.bytes} B`)
    expect(program.launchCost.calls).toBeGreaterThan(0)
  })
})

test.each([
  ['brand', '怎么做'],
  ['change', '找谁'],
  ['move', '往下找到新的上级，再点最下面的按钮。'],
])('staff open what they change about a subdistrict: %s', async (page, shows) => {
  const below = async (parentId?: string): Promise<string> => {
    const input = parentId === undefined ? {} : { parentId }
    const answer = await street.persona('staff')('api', { procedure: 'organisations.children', input })
    return (answer as { data: { items: Page[] } }).data.items[0]?.id ?? ''
  }
  const subdistrict = await below(await below(await below()))
  const program = await open(street.persona('staff'), `/features/organisations/pages/${page}/index?id=${subdistrict}`)
  await program.see(shows)
})

describe('what a screen may cost', () => {
  test('附近 with its stations: at most 3 setData calls and 16 KB, at most 1.2 KB a row', async () => {
    const program = await open(street.persona('resident'))
    await program.see('秋泾桥社区党群服务中心')
    expect(program.launchCost.calls).toBeLessThanOrEqual(3)
    expect(program.launchCost.bytes).toBeLessThanOrEqual(16 * 1024)
    const all = await program.cost(() => program.tap('正在开放'))
    expect(all.bytes / 4).toBeLessThanOrEqual(1.2 * 1024)
  })

  test.each(['望湖驿站', '一里街道党群服务中心', '市党群服务中心'])(
    'the page of %s, of whatever size: at most 3 setData calls and 16 KB',
    async (name) => {
      const program = await open(
        street.persona('resident'),
        `/features/stations/pages/detail/index?id=${await stationOf(name)}`,
      )
      await program.see('这里有')
      console.log(`${name}: ${program.launchCost.calls} setData, ${program.launchCost.bytes} B`)
      expect(program.launchCost.calls).toBeLessThanOrEqual(3)
      expect(program.launchCost.bytes).toBeLessThanOrEqual(16 * 1024)
    },
  )
  test('附近 with twenty stations around a vague position: the same budgets, six rows first, then more', async () => {
    const program = await openByPosition(street.persona('resident'))
    app = program
    await program.see('微信只给大概的位置')
    expect(program.launchCost.calls).toBeLessThanOrEqual(3)
    expect(program.launchCost.bytes).toBeLessThanOrEqual(16 * 1024)
    const wider = await program.cost(() => program.tap('走 15 分钟'))
    await program.see('可能在走 15 分钟内，2')
    expect(wider.bytes).toBeLessThanOrEqual(16 * 1024)
    const more = await program.cost(() => program.tap('再看几个'))
    expect(more.bytes / 6).toBeLessThanOrEqual(1.2 * 1024)
  })

  test('a roster of 500, read by thirty: at most 3 setData calls and 16 KB, and as much for each of its next rows', async () => {
    const id = await rosterOf(500)
    const asked: (number | undefined)[] = []
    const answer = street.persona('staff')
    const program = await open((name, data) => {
      const { procedure, input } = data as { procedure: string; input: { limit?: number } }
      if (procedure === 'activities.roster') asked.push(input.limit)
      return answer(name, data)
    }, `/features/activities/pages/roster/index?id=${id}`)
    await program.see('替人报名')
    const steps = [program.launchCost]
    while (program.page.text.includes('再看一些')) steps.push(await program.cost(() => program.tap('再看一些')))
    const [first, most] = [steps[0]!, Math.max(...steps.map(({ bytes }) => bytes))]
    console.log(`roster of 500: ${first.calls} setData, ${first.bytes} B; ${steps.length} steps, the dearest ${most} B`)
    expect(program.page.text).toContain('邻居 499')
    expect(steps.filter(({ calls, bytes }) => calls > 3 || bytes > 16 * 1024)).toEqual([])
    expect(steps.length).toBeGreaterThan(30)
    expect(asked.length).toBeGreaterThanOrEqual(17)
    expect(new Set(asked)).toEqual(new Set([30]))
  }, 120_000)

  test('initials typed into the search field cost at most 4 KB, their answer included', async () => {
    const program = await open(street.persona('resident'), '/features/stations/pages/directory/index')
    await program.see('全部的站，29 个')
    const typed = await program.cost(() => program.type('找站，站名、地址或拼音首字母', 'whyz'))
    await program.see('望湖驿站')
    expect(typed.bytes).toBeLessThanOrEqual(4 * 1024)
  })

  test('a tap that changes one control costs at most 600 B', async () => {
    const program = await open(street.persona('member'), '/features/ideas/pages/submit/index')
    const cost = await program.cost(() => program.tap('不署名'))
    expect(cost.bytes).toBeGreaterThan(0)
    expect(cost.bytes).toBeLessThanOrEqual(600)
  })

  test('opening a sheet costs at most 4 KB', async () => {
    const program = await open(street.persona('resident'), '/features/ideas/pages/submit/index')
    const cost = await program.cost(() => program.tap('在哪里'))
    expect(cost.bytes).toBeLessThanOrEqual(4 * 1024)
  })
})
