import { afterAll, afterEach, beforeAll, test } from 'vitest'
import type { ActivitySummary } from '../../contract/activities'
import type { ScreenCodeView } from '../../contract/check-ins'
import { CONSENT_VERSION } from '../../contract/limits'
import { newId } from '../../server/kernel/ids'
import { newPhone } from './client/phone'
import type { MiniProgram } from './mini-program'
import { openAt } from './testing/at-home'
import { ask } from './testing/ask'
import { bothWays } from './testing/both'
import { openStreet, TUESDAY_TEN, type Street } from './testing/street'

/** A quarter of an hour before 旧衣改布袋. */
const QUARTER_TO_TWO = new Date('2026-03-03T05:45:00Z')

let street: Street
let app: MiniProgram | undefined

beforeAll(async () => { street = await openStreet() })
afterEach(() => app?.close())
afterAll(() => street.close())

const requestId = (): string => newId(TUESDAY_TEN)
const page = (name: string, id: string): string => `/features/activities/pages/${name}/index?id=${id}`

async function mending(): Promise<string> {
  const { items } = await ask<{ items: ActivitySummary[] }>(street.persona('staff'), 'activities.list', { limit: 50 })
  return items.find(({ title }) => title === '旧衣改布袋')?.id ?? ''
}

test.each(bothWays())('a newcomer finds the door, checks in and is welcomed, %s', async (where, open) => {
  street.moveTo(TUESDAY_TEN)
  const user = street.wechatUser(`o-first-${where}`)
  const id = await mending()
  await ask(user, 'residents.consent', { version: CONSENT_VERSION, requestId: requestId() })
  await ask(user, 'activities.signUp', { activityId: id, requestId: requestId() })
  app = await open({ backend: user, startsAt: TUESDAY_TEN, url: page('detail', id) })
  await app.see('第一次来')
  await app.see('到了怎么签到')
  await app.close()

  street.moveTo(QUARTER_TO_TWO)
  const { code } = await ask<ScreenCodeView>(street.persona('staff'), 'activities.screenCode', { activityId: id })
  app = await open({ backend: user, startsAt: QUARTER_TO_TWO, phone: newPhone({ codeInView: code!.text }), url: page('ticket', id) })
  await app.see('第一次来')
  await app.tap('扫屏幕上的码')
  await app.see('13:45 签到了')
  await app.see('欢迎你来')
  await app.seeNot('到了怎么签到')
})

test('somebody who has come before sees nothing of it', async () => {
  street.moveTo(TUESDAY_TEN)
  app = await openAt(street.persona('resident'), page('detail', await mending()))
  await app.see('旧衣改布袋')
  await app.seeNot('第一次来')
})
