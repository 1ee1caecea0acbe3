import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { instantAt, localDateOf, addDays } from '../../contract/time'
import { newId } from '../../server/kernel/ids'
import type { MiniProgram } from './mini-program'
import { bothWays, type Open } from './testing/both'
import { openStreet, TUESDAY_TEN, type Street } from './testing/street'

let street: Street
let apps: MiniProgram[] = []
let visitors = 0

beforeAll(async () => { street = await openStreet() })
afterEach(async () => {
  await Promise.all(apps.map((app) => app.close()))
  apps = []
})
afterAll(() => street.close())

interface Answer<Data> { readonly data: Data }

async function asStaff<Data>(procedure: string, input: unknown): Promise<Data> {
  return ((await street.persona('staff')('api', { procedure, input })) as Answer<Data>).data
}

/** Staff publish an activity for tomorrow noon; answers its page. */
async function activityPage(facts: Record<string, unknown>): Promise<string> {
  const stations = await asStaff<{ items: { id: string }[] }>('stations.list', {})
  const startsAt = instantAt(addDays(localDateOf(TUESDAY_TEN), 1), 12 * 60)
  const { id } = await asStaff<{ id: string }>('activities.create', {
    title: '只有一个座的课', kind: 'culture', stationId: stations.items[0]?.id, capacity: 1, requestId: newId(TUESDAY_TEN),
    startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(), ...facts,
  })
  return `/features/activities/pages/detail/index?id=${id}`
}

/** Somebody new opens a page. */
async function somebody(open: Open, url: string): Promise<MiniProgram> {
  visitors += 1
  const app = await open({ backend: street.wechatUser(`o-offer-${visitors}`), startsAt: TUESDAY_TEN, url })
  apps.push(app)
  return app
}

async function signUp(app: MiniProgram, label: string): Promise<void> {
  await app.tap(label)
  await app.tap('同意，继续')
}

/** The page is read anew when somebody comes back to it. */
async function lookAgain(app: MiniProgram): Promise<void> {
  await app.tap('一里街道党群服务中心', { nth: 1 })
  await app.back()
}

describe.each(bothWays())('two neighbours and one place, %s:', (_, open) => {
  test('the second waits, is offered the place when the first withdraws, and takes it', async () => {
    const url = await activityPage({})
    const first = await somebody(open, url)
    await signUp(first, '报名')
    await first.see('名额给你留着')
    const second = await somebody(open, url)
    await signUp(second, '排候补')
    await second.see('下一个就是你')

    await first.tap('取消报名')
    await first.tap('取消报名', { nth: 2 })
    await first.see('已取消，名额让给了邻居')

    await lookAgain(second)
    await second.see('有名额了，给你留到 15:30')
    await second.see('还有 5.5 小时')
    await second.tap('我要参加')
    await second.see('名额给你留着')
  })

  test('who would rather not come leaves it to the next, after one question', async () => {
    const url = await activityPage({})
    const first = await somebody(open, url)
    await signUp(first, '报名')
    const second = await somebody(open, url)
    await signUp(second, '排候补')
    await first.tap('取消报名')
    await first.tap('取消报名', { nth: 2 })
    await lookAgain(second)
    await second.tap('让给下一位')
    await second.see('名额马上给下一位邻居')
    await second.tap('让给下一位', { nth: 2 })
    await second.see('还剩 1 个名额')
  })
})

describe.each(bothWays())('a family, %s,', (_, open) => {
  test('says who comes, and is told that all of them have a place', async () => {
    const app = await somebody(open, await activityPage({
      companionsMax: 2,
      pools: [{ mode: 'on_site', who: 'adult', capacity: 5 }, { mode: 'on_site', who: 'child', capacity: 5 }],
      questions: [{ kind: 'text', label: '对什么过敏？', options: [], required: true }],
    }))
    expect(app.launchCost.calls).toBeLessThanOrEqual(3)
    expect(app.launchCost.bytes).toBeLessThanOrEqual(16 * 1024)
    const opening = await app.cost(() => app.tap('报名'))
    const adding = await app.cost(() => app.tap('孩子，多一位'))
    await app.see('一起来，要么都有名额，要么都没有。')
    const typing = await app.cost(() => app.type('监护人的名字，孩子的名额要监护人同意', '沈佳宁'))
    console.log(`the sheet: ${opening.bytes} B to open, ${adding.bytes} B for a child, ${typing.bytes} B to type a name`)
    expect(opening.bytes).toBeLessThanOrEqual(4 * 1024)
    expect(typing.bytes).toBeLessThanOrEqual(600)
    await app.tap('我是监护人，同意孩子参加')
    await app.type('对什么过敏？', '花生', { nth: 2 })
    await app.tap('确认报名，占 2 个名额')
    await app.tap('同意，继续')
    await app.see('名额给你留着')
    await app.see('一共 2 位，大人 1、孩子 1')
    await app.see('花生')
    await app.tap('有人来不了？少来几位')
    await app.tap('孩子，同来的第 1 位')
    await app.tap('少来 1 位')
    await app.see('改好了，其他人的名额还在')
    await app.see('1 个名额，大人')
  })
})
