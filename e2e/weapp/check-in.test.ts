import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ActivitySummary } from '../../contract/activities'
import type { CheckInDeskView, ScreenCodeView, TicketView } from '../../contract/check-ins'
import { CONSENT_VERSION } from '../../contract/limits'
import { newId } from '../../server/kernel/ids'
import type { CloudFunctions } from './client/client'
import { newPhone } from './client/phone'
import type { MiniProgram } from './mini-program'
import { ask } from './testing/ask'
import { bothWays } from './testing/both'
import { openStreet, TUESDAY_TEN, type Street } from './testing/street'

/** A quarter of an hour before 旧衣改布袋. */
const QUARTER_TO_TWO = new Date('2026-03-03T05:45:00Z')

let street: Street
let app: MiniProgram | undefined
let visitors = 0

beforeAll(async () => { street = await openStreet() })
afterEach(() => app?.close())
afterAll(() => street.close())

const requestId = (): string => newId(TUESDAY_TEN)

/** 旧衣改布袋 this afternoon. */
async function mending(): Promise<string> {
  const { items } = await ask<{ items: ActivitySummary[] }>(street.persona('staff'), 'activities.list', { limit: 50 })
  return items.find(({ title }) => title === '旧衣改布袋')?.id ?? ''
}

/** Somebody who signed up in the morning; afterwards it is a quarter to two. */
async function guest(): Promise<{ user: CloudFunctions; id: string }> {
  street.moveTo(TUESDAY_TEN)
  visitors += 1
  const user = street.wechatUser(`o-door-${visitors}`)
  const id = await mending()
  await ask(user, 'residents.consent', { version: CONSENT_VERSION, requestId: requestId() })
  await ask(user, 'activities.signUp', { activityId: id, requestId: requestId() })
  street.moveTo(QUARTER_TO_TWO)
  return { user, id }
}

const page = (name: string, id: string): string => `/features/activities/pages/${name}/index?id=${id}`
const screen = (activityId: string) => ask<ScreenCodeView>(street.persona('staff'), 'activities.screenCode', { activityId })

describe.each(bothWays())('at the door, %s,', (_where, open) => {
  test('a resident shows the ticket, scans the code on the screen and is there', async () => {
    const { user, id } = await guest()
    const { came } = await screen(id)
    app = await open({ backend: user, startsAt: QUARTER_TO_TWO, url: page('ticket', id) })
    const { digits } = await ask<TicketView>(user, 'activities.ticket', { activityId: id })
    await app.see(`${digits.slice(0, 3)} ${digits.slice(3)}`)
    await app.tap('扫屏幕上的码')
    await app.seeNot('13:45 签到了')
    await app.changePhone({ codeInView: (await screen(id)).code!.text })
    await app.tap('扫屏幕上的码')
    await app.see('13:45 签到了')
    expect((await screen(id)).came.onSite).toBe(came.onSite + 1)
  })

  test('somebody who cannot scan types the six digits; a wrong one is refused with what to do', async () => {
    const { user, id } = await guest()
    app = await open({ backend: user, startsAt: QUARTER_TO_TWO, url: page('ticket', id) })
    const { digits } = (await screen(id)).code!
    await app.type('屏幕上的 6 个数字，每半分钟换一次', digits === '000000' ? '000001' : '000000')
    await app.tap('签到')
    await app.see('看一下屏幕上现在的码')
    await app.type('屏幕上的 6 个数字，每半分钟换一次', digits)
    await app.tap('签到')
    await app.see('13:45 签到了')
  })

  test('a ticket that was opened once is there without a network', async () => {
    const [user, id] = [street.persona('resident'), await mending()]
    const { digits } = await ask<TicketView>(user, 'activities.ticket', { activityId: id })
    const phone = newPhone()
    app = await open({ backend: user, startsAt: QUARTER_TO_TWO, phone, url: page('ticket', id) })
    const stored = app.phone.storage
    await app.close()
    const offline = newPhone({ network: 'none', storage: { ...stored } })
    app = await open({ backend: user, startsAt: QUARTER_TO_TWO, phone: offline, url: page('ticket', id) })
    await app.see(`${digits.slice(0, 3)} ${digits.slice(3)}`)
    await app.see('这张票照样能用')
  })

  test('staff scan a ticket without a network, and it is sent once there is one', async () => {
    const { user, id } = await guest()
    const { code } = await ask<TicketView>(user, 'activities.ticket', { activityId: id })
    app = await open({ backend: street.persona('staff'), startsAt: QUARTER_TO_TWO, url: page('check-in', id) })
    await app.see('人到了')
    await app.changePhone({ network: 'none', codeInView: code })
    await app.tap('扫票签到')
    await app.see('没有网。1 条还没传上去')
    await app.changePhone({ network: 'wifi' })
    await app.pullDown()
    await app.see('签到了，1 人')
    const { guests } = await ask<CheckInDeskView>(street.persona('staff'), 'activities.checkInDesk', { activityId: id })
    expect(guests.filter(({ codeStart, seen }) => code.startsWith(codeStart) && seen?.method === 'ticket')).toHaveLength(1)
  })
})
