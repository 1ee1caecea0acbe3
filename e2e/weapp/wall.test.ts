import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CheckInDeskView } from '../../contract/check-ins'
import type { ActivitySummary } from '../../contract/activities'
import { CONSENT_VERSION } from '../../contract/limits'
import type { WallQueueView, WallView } from '../../contract/wall'
import { newId } from '../../server/kernel/ids'
import type { CloudFunctions } from './client/client'
import { newPhone } from './client/phone'
import type { MiniProgram } from './mini-program'
import { ask } from './testing/ask'
import { bothWays } from './testing/both'
import { openStreet, TUESDAY_TEN, type Street } from './testing/street'

/** Half an hour after 旧衣改布袋 began. */
const HALF_PAST_TWO = new Date('2026-03-03T06:30:00Z')

const bags = {
  base64: readFileSync(path.resolve(import.meta.dirname, '../../server/seeds/media/wall/bags.jpg')).toString('base64'),
  width: 480,
  height: 360,
}

let street: Street
let app: MiniProgram | undefined
let visitors = 0

beforeAll(async () => { street = await openStreet() })
afterEach(() => app?.close())
afterAll(() => street.close())

const requestId = (): string => newId(TUESDAY_TEN)
const page = (name: string, id: string): string => `/features/activities/pages/${name}/index?id=${id}`

/** Somebody who signed up for 旧衣改布袋 in the morning and whom staff saw there; now it is half past two. */
async function comes(): Promise<{ user: CloudFunctions; id: string }> {
  street.moveTo(TUESDAY_TEN)
  visitors += 1
  const user = street.wechatUser(`o-wall-${visitors}`)
  const staff = street.persona('staff')
  const { items } = await ask<{ items: ActivitySummary[] }>(staff, 'activities.list', { limit: 50 })
  const id = items.find(({ title }) => title === '旧衣改布袋')?.id ?? ''
  await ask(user, 'residents.consent', { version: CONSENT_VERSION, requestId: requestId() })
  await ask(user, 'activities.signUp', { activityId: id, requestId: requestId() })
  const { digits } = await ask<{ digits: string }>(user, 'activities.ticket', { activityId: id })
  street.moveTo(HALF_PAST_TWO)
  const now = HALF_PAST_TWO.toISOString()
  const scans = [{ scanId: requestId(), sight: { kind: 'digits', digits }, at: now }]
  await ask(staff, 'activities.checkInFor', { activityId: id, sentAt: now, scans, requestId: requestId() })
  const { guests } = await ask<CheckInDeskView>(staff, 'activities.checkInDesk', { activityId: id })
  expect(guests.some((guest) => guest.digits === digits && guest.seen !== null)).toBe(true)
  return { user, id }
}

describe.each(bothWays())('the wall, %s,', (_where, open) => {
  test('somebody who was there finds it under the activity, writes, and it hangs', async () => {
    const { user, id } = await comes()
    app = await open({ backend: user, startsAt: HALF_PAST_TWO, url: page('detail', id) })
    await app.tap('写几句，也可以放一张照片')
    await app.tap('提交')
    await app.see('写几个字再提交。')
    await app.type('做了什么，学会了什么，想谢谢谁', `布要先熨平 ${visitors}`)
    await app.tap('提交')
    await app.see(`布要先熨平 ${visitors}`)
    expect(app.page.route).toBe('features/activities/pages/wall/index')
    const { items } = await ask<WallView>(street.persona('member'), 'wall.list', { activityId: id })
    expect(items.map(({ text }) => text)).toContain(`布要先熨平 ${visitors}`)
  })

  test('a photo waits for staff, who let it hang; neighbours see it from a file, not through setData', async () => {
    const { user, id } = await comes()
    const phone = newPhone({ photoInAlbum: bags, privacyAgreed: true })
    app = await open({ backend: user, startsAt: HALF_PAST_TWO, phone, url: page('wall-post', id) })
    await app.type('做了什么，学会了什么，想谢谢谁', '三个袋子')
    await app.tap('放一张照片')
    await app.see('有照片的，工作人员看过才上墙。')
    await app.tap('提交')
    await app.see('等工作人员看过就上墙')
    await app.close()
    const staff = street.persona('staff')
    const before = await ask<WallQueueView>(staff, 'wall.waiting', { limit: 50 })
    const mine = before.items.at(-1)!
    app = await open({ backend: staff, startsAt: HALF_PAST_TWO, url: '/features/activities/pages/wall-review/index' })
    await app.tap(`上墙：${mine.author}的留言`)
    await app.see(before.count === 1 ? '没有等着看的' : `${before.count - 1} 条等着看`)
    await app.close()
    app = await open({ backend: street.persona('member'), startsAt: HALF_PAST_TWO, url: page('wall', id) })
    await app.see('三个袋子')
    expect(app.calls.filter(({ name }) => name === 'fs.writeFile').map(({ argument }) => argument))
      .toMatchObject([{ filePath: `wxfile://usr/wall-${mine.id}.jpg`, encoding: 'base64' }])
    expect(app.launchCost.bytes).toBeLessThanOrEqual(16 * 1024)
    await ask(staff, 'wall.review', { postId: mine.id, decision: 'withhold', reason: '下一次再看', requestId: requestId() })
  })

  test('who takes no picture after all writes without one', async () => {
    const { user, id } = await comes()
    app = await open({ backend: user, startsAt: HALF_PAST_TWO, phone: newPhone({ privacyAgreed: true }), url: page('wall-post', id) })
    await app.tap('放一张照片')
    await app.seeNot('有照片的，工作人员看过才上墙。')
    await app.see('放一张照片')
  })
})
