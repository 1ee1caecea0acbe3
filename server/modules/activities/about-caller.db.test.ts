import { beforeEach, expect, test } from 'vitest'
import type { ActivityView } from '../../../contract/activities'
import type { Audience } from '../../../contract/audience'
import { anActivity, aStation } from '../../testing/activity-fixture'
import { requestId } from '../../testing/harness'
import { useStreet } from '../../testing/street'

const street = useStreet()
const { database } = street
let stationId: string

beforeEach(async () => { stationId = await aStation(database) })

const activityFor = (audience: Audience | null) => anActivity(database, { stationId, capacity: 5, rules: { audience } })
const about = async (who: string | null, id: string) => (await street.data<ActivityView>(who, 'activities.get', { id })).about
const signUp = (who: string, activityId: string, said: Record<string, unknown>) =>
  street.data(who, 'activities.signUp', { activityId, requestId: requestId(), ...said })

test('an activity for everybody asks nothing about a person', async () => {
  const resident = await street.resident('阿芳')
  expect(await about(resident, await activityFor(null))).toEqual({ unsaid: [], isNewcomer: false })
})

test('what an audience asks is told to a stranger and to a resident, and is not asked again once it was said', async () => {
  const audience: Audience = { ageFrom: 60, party: 'declared' }
  const [first, second] = [await activityFor(audience), await activityFor(audience)]
  const resident = await street.resident('阿芳')
  expect((await about(null, first)).unsaid).toEqual(['birth_year', 'party'])
  expect((await about(resident, first)).unsaid).toEqual(['birth_year', 'party'])
  await signUp(resident, first, { birthYear: 1958, isPartyMember: true })
  expect((await about(resident, second)).unsaid).toEqual([])
  expect(await signUp(resident, second, {})).toEqual({ state: 'confirmed' })
})

test('somebody who does not say that they are a Party member is told how, and nothing is kept of a refused sign-up', async () => {
  const activity = await activityFor({ ageFrom: 60, party: 'declared' })
  const resident = await street.resident('阿芳')
  const refused = { activityId: activity, requestId: requestId(), birthYear: 1958 }
  expect(await street.code(resident, 'activities.signUp', refused)).toBe('audience.party')
  expect((await about(resident, activity)).unsaid).toEqual(['birth_year', 'party'])
})

test('where only confirmed Party members may come, saying it oneself is not asked for', async () => {
  const activity = await activityFor({ party: 'confirmed' })
  const resident = await street.resident('阿芳')
  expect((await about(resident, activity)).unsaid).toEqual([])
  const said = { activityId: activity, requestId: requestId(), isPartyMember: true }
  expect(await street.code(resident, 'activities.signUp', said)).toBe('audience.party_unconfirmed')
})

test('places kept for newcomers are for somebody who was never seen at an activity', async () => {
  const pool = (position: number, who: 'anyone' | 'newcomer') =>
    ({ id: requestId(), position, mode: 'on_site' as const, who, capacity: 3, releasesAt: null })
  const activity = await anActivity(database, { stationId, pools: [pool(0, 'anyone'), pool(1, 'newcomer')] })
  expect((await about(await street.resident('阿芳'), activity)).isNewcomer).toBe(true)
  expect((await about(null, activity)).isNewcomer).toBe(true)
})
