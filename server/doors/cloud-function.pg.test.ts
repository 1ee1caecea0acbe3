import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Answer } from '../../contract/answer'
import type { ActivityView } from '../../contract/activities'
import type { SignUpView } from '../../contract/sign-ups'
import type { ConsentView, MeView } from '../../contract/residents'
import { sql } from '../kernel/database'
import { anActivity, aStation } from '../testing/activity-fixture'
import { MONDAY_TEN, requestId } from '../testing/harness'
import { useStreet } from '../testing/street'
import { main } from './cloud-function'
import { cloudSystem } from './cloud-system'
import { main as cron } from './timer'

const street = useStreet()
const { database } = street
const lines: string[] = []

/** The environment in which WeChat's cloud calls a function for somebody in front of the mini-program. */
function callFor(openid: string, source = 'wx_client'): void {
  vi.stubEnv('WX_CONTEXT_KEYS', 'WX_APPID,WX_OPENID')
  vi.stubEnv('WX_OPENID', openid)
  vi.stubEnv('TCB_SOURCE', source)
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: MONDAY_TEN })
  vi.stubEnv('DATABASE_URL', database.url ?? '')
  vi.stubEnv('DATA_KEY', 'tests only, thirty-two characters')
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  lines.length = 0
  callFor('oFang')
})
afterAll(async () => {
  await (await cloudSystem(process.env)).database.close()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

async function data<T>(procedure: string, input?: unknown): Promise<T> {
  const answer = await main({ procedure, input }) as Answer<T>
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data
}
const code = async (event: Parameters<typeof main>[0]) => {
  const answer = await main(event)
  return answer.ok ? 'ok' : answer.error.code
}
const consent = () => data<ConsentView>('residents.consent', { version: '2026-11', requestId: requestId() })

test('somebody in WeChat reads without a word, agrees, and signs up', async () => {
  const activityId = await anActivity(database, { stationId: await aStation(database), capacity: 1 })
  const signUp = { procedure: 'activities.signUp', input: { activityId, requestId: requestId() } }
  expect((await data<ActivityView>('activities.get', { id: activityId })).phase).toBe('open')
  expect(await code(signUp)).toBe('login.required')
  await consent()
  expect(await data<SignUpView>(signUp.procedure, signUp.input)).toEqual({ state: 'confirmed' })
  expect((await data<MeView>('residents.me')).signUps.map(({ id }) => id)).toEqual([activityId])

  callFor('oKin')
  expect((await data<MeView>('residents.me')).resident).toBeNull()
})

test('who calls is what the platform says; whatever the event claims is ignored', async () => {
  await consent()
  const { resident } = await data<MeView>('residents.me')
  const claims = {
    openid: 'oKin', OPENID: 'oKin', residentId: requestId(), userInfo: { openId: 'oKin', appId: 'x' },
    caller: { kind: 'resident', residentId: requestId() }, WX_OPENID: 'oKin',
  }
  expect(await main({ procedure: 'residents.me', ...claims })).toMatchObject({ ok: true, data: { resident } })

  callFor('')
  const known = { ...claims, openid: 'oFang', caller: { kind: 'resident', residentId: resident?.id } }
  expect(await main({ procedure: 'residents.me', ...known })).toMatchObject({ ok: true, data: { resident: null } })
  callFor('oFang', 'wx_trigger')
  expect(await main({ procedure: 'residents.me', ...known })).toMatchObject({ ok: true, data: { resident: null } })
})

test.each([{}, { procedure: null }, { procedure: 'constructor' }, { procedure: ['residents.me'] }])(
  'an event without a procedure of ours is refused: %j',
  async (event) => {
    expect(await code(event)).toBe('procedure.unknown')
  },
)

test('the timer’s function delivers what is due, and no log names a person', async () => {
  const activityId = await anActivity(database, { stationId: await aStation(database), capacity: 1 })
  await consent()
  await data('activities.signUp', { activityId, requestId: requestId() })
  expect(await cron()).toEqual({ delivered: 1 })
  expect(await cron()).toEqual({ delivered: 0 })
  expect(await database.query(sql`select kind from notifications`)).toEqual([{ kind: 'sign_up_confirmed' }])
  expect(lines.length).toBeGreaterThan(3)
  expect(lines.join('\n')).not.toContain('oFang')
})
