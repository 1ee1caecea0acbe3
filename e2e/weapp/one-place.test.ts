import { afterAll, afterEach, beforeAll, describe, test } from 'vitest'
import type { ScreenCodeView } from '../../contract/check-ins'
import { addDays, instantAt, localDateOf } from '../../contract/time'
import { newId } from '../../server/kernel/ids'
import type { CloudFunctions } from './client/client'
import type { MiniProgram } from './mini-program'
import { ask } from './testing/ask'
import { bothWays, type Open } from './testing/both'
import { openStreet, TUESDAY_TEN, type Street } from './testing/street'

const wednesday = addDays(localDateOf(TUESDAY_TEN), 1)
const [QUARTER_TO_NOON, QUARTER_PAST_ONE] = [instantAt(wednesday, 12 * 60 - 15), instantAt(wednesday, 13 * 60 + 15)]

let street: Street
let apps: MiniProgram[] = []
let visitors = 0

beforeAll(async () => { street = await openStreet() })
afterEach(async () => {
  await Promise.all(apps.map((app) => app.close()))
  apps = []
  street.moveTo(TUESDAY_TEN)
})
afterAll(() => street.close())

const asStaff = <T>(procedure: string, input: object = {}): Promise<T> => ask<T>(street.persona('staff'), procedure, input)

/** Staff publish an activity with one place for tomorrow noon; answers its id. */
async function onePlace(): Promise<string> {
  const stations = await asStaff<{ items: { id: string }[] }>('stations.list')
  const { id } = await asStaff<{ id: string }>('activities.create', {
    title: '午间剪纸，只有一个座', kind: 'culture', stationId: stations.items[0]?.id, capacity: 1,
    startsAt: instantAt(wednesday, 12 * 60).toISOString(), endsAt: instantAt(wednesday, 13 * 60).toISOString(),
    requestId: newId(TUESDAY_TEN),
  })
  return id
}

const page = (name: string, id: string): string => `/features/activities/pages/${name}/index?id=${id}`

const somebody = (): CloudFunctions => street.wechatUser(`o-one-place-${visitors += 1}`)

describe.each(bothWays())('one place, %s:', (_where, open) => {
  const opened = async (...options: Parameters<Open>): Promise<MiniProgram> => {
    const app = await open(...options)
    apps.push(app)
    return app
  }

  test('full, waiting, withdrawn, offered, taken, checked in by the code on the screen, and on the wall', async () => {
    const [id, later] = [await onePlace(), somebody()]
    const first = await opened({ backend: somebody(), startsAt: TUESDAY_TEN, url: page('detail', id) })
    await first.tap('报名')
    await first.tap('同意，继续')
    await first.see('名额给你留着')
    const second = await opened({ backend: later, startsAt: TUESDAY_TEN, url: page('detail', id) })
    await second.tap('排候补')
    await second.tap('同意，继续')
    await second.see('下一个就是你')

    await first.tap('取消报名')
    await first.tap('取消报名', { nth: 2 })
    await first.see('已取消，名额让给了邻居')
    // The page is read anew when somebody comes back to it.
    await second.tap('一里街道党群服务中心', { nth: 1 })
    await second.back()
    await second.tap('我要参加')
    await second.see('名额给你留着')

    street.moveTo(QUARTER_TO_NOON)
    const { code } = await asStaff<ScreenCodeView>('activities.screenCode', { activityId: id })
    const door = await opened({ backend: later, startsAt: QUARTER_TO_NOON, url: page('ticket', id) })
    await door.type('屏幕上的 6 个数字，每半分钟换一次', code!.digits)
    await door.tap('签到')
    await door.see('11:45 签到了')

    street.moveTo(QUARTER_PAST_ONE)
    const after = await opened({ backend: later, startsAt: QUARTER_PAST_ONE, url: page('detail', id) })
    await after.tap('写几句，也可以放一张照片')
    await after.type('做了什么，学会了什么，想谢谢谁', '剪了一只喜鹊')
    await after.tap('提交')
    const neighbour = await opened({ backend: somebody(), startsAt: QUARTER_PAST_ONE, url: page('wall', id) })
    await neighbour.see('剪了一只喜鹊')
  })
})
