import { expect, test } from 'vitest'
import type { UnitView } from '../contract/organisations'
import type { StationEditView } from '../contract/station-staff'
import { desk } from './desk'
import { isQuery } from './handle'
import type { Caller } from './kernel/context'
import { sql } from './kernel/database'
import { requestId } from './testing/harness'
import { useStreet } from './testing/street'
import { ofActivities } from './testing/who-may/activities'
import { idea as anIdea } from './testing/who-may/happenings'
import { ofOthers } from './testing/who-may/others'
import { ofStations } from './testing/who-may/stations'
import type { May, Table } from './testing/who-may/table'
import { aTown, roles, type Role, type Town } from './testing/who-may/town'

const street = useStreet()

const table: Table = { ...ofStations, ...ofActivities, ...ofOthers }

const LOGIN = { nobody: 'login.required', newcomer: 'login.required' } as const
const NO_STAFF = { ...LOGIN, resident: 'access.denied', partyMember: 'access.denied' } as const

/** Who is refused, and with what; everybody else may. */
const refused: Record<May, Partial<Record<Role, string>>> = {
  anyone: {},
  known: { nobody: 'login.required' },
  residents: LOGIN,
  members: { ...LOGIN, resident: 'film.members_only', staffHere: 'film.members_only', staffElsewhere: 'film.members_only' },
  staff: NO_STAFF,
  unit: { ...NO_STAFF, staffElsewhere: 'staff.other_unit' },
  city: { ...NO_STAFF, staffElsewhere: 'staff.other_unit', staffHere: 'staff.other_unit' },
}

/** What refuses somebody for who they are. */
const REFUSALS = ['login.required', 'access.denied', 'staff.other_unit']

const callerOf = (town: Town, role: Role): Caller => {
  if (role === 'nobody') return { kind: 'nobody' }
  if (role === 'newcomer') return { kind: 'identity', provider: 'wechat_mini', subject: 'an OPENID never seen' }
  return { kind: 'resident', residentId: town.people[role] }
}

test('the table names every procedure there is, and no other', () => {
  expect(Object.keys(table).toSorted()).toEqual(Object.keys(desk._def.procedures).toSorted())
})

test.each(Object.keys(table))('%s is answered for those who may and refused for everybody else', async (procedure) => {
  const { may, input } = table[procedure]!
  const town = await aTown(street)
  const given: unknown = await input?.(town)
  const code = async (role: Role): Promise<string> => {
    const sent = isQuery(desk, procedure) ? given : { ...(given as object), requestId: requestId() }
    const answer = await street.handle({ procedure, input: sent, caller: callerOf(town, role) })
    return answer.ok ? 'ok' : answer.error.code
  }
  const refusals: Partial<Record<Role, string>> = {}
  for (const role of roles.filter((each) => each in refused[may])) refusals[role] = await code(role)
  expect(refusals).toEqual(refused[may])
  const [first, ...others] = roles.filter((role) => !(role in refused[may]))
  expect([first, await code(first!)]).toEqual([first, 'ok'])
  // What the first of them did may be in the way of the others; who they are is not.
  for (const role of others) expect(REFUSALS, role).not.toContain(await code(role))
})

test('staff of a unit give no station away, take none in, and lift no unit out of their own', async () => {
  const { people, station, units, did } = await aTown(street)
  const { facts, revisions } = await street.data<StationEditView>(people.staffHere, 'stations.editable', { id: station })
  const attempt = (procedure: string, input: object) =>
    street.code(people.staffHere, procedure, { ...input, requestId: requestId() })
  for (const unitId of [units.elsewhere, null]) {
    const given = { ...facts, unitId }
    const change = { stationId: station, revision: revisions.facts, facts: given }
    expect(await attempt('stations.changeFacts', change)).toBe('staff.other_unit')
    const lat = facts.lat + 0.02
    expect(await attempt('stations.create', { facts: { ...given, lat } })).toBe('staff.other_unit')
  }
  const away = { unitId: units.community, parentId: units.elsewhere }
  expect(await attempt('organisations.move', away)).toBe('staff.other_unit')
  const city = { parentId: null, level: 'city', facts: { name: '新市', shortName: '新市', contact: '', phone: '' } }
  expect(await attempt('organisations.add', city)).toBe('staff.other_unit')
  await did('staffOfCity', 'organisations.move', away)
})

test('the page of a unit offers its staff what they may do, and staff of another nothing', async () => {
  const { people, units } = await aTown(street)
  const can = async (who: keyof typeof people, id: string) =>
    (await street.data<UnitView>(people[who], 'organisations.get', { id })).can
  const all = { setBrand: true, change: true, add: ['grid', 'building_group'] }
  expect([await can('staffHere', units.community), await can('staffOfCity', units.community)]).toEqual([all, all])
  const none = { setBrand: false, change: false, add: [] }
  for (const who of ['staffElsewhere', 'resident'] as const) expect(await can(who, units.community), who).toEqual(none)
  expect(await can('staffHere', units.elsewhere)).toEqual(none)
})

test('pages of a station, an activity and an idea offer staff what is theirs to do, and staff of another unit nothing', async () => {
  const town = await aTown(street)
  const [activity, idea] = [await town.activity(), await anIdea(town)]
  const offered = async (who: keyof typeof town.people) => {
    const see = <T>(procedure: string, id: string) => street.data<{ can: T }>(town.people[who], procedure, { id })
    const { can: { upkeep } } = await see<{ upkeep: boolean }>('stations.get', town.station)
    const { can: { edit, seeRoster } } = await see<{ edit: boolean; seeRoster: boolean }>('activities.get', activity)
    const { can: { answer } } = await see<{ answer: string[] }>('ideas.get', idea)
    return [upkeep, edit, seeRoster, answer.length > 0]
  }
  for (const who of ['staffHere', 'staffOfCity'] as const) expect(await offered(who), who).toEqual([true, true, true, true])
  for (const who of ['staffElsewhere', 'resident'] as const) {
    expect(await offered(who), who).toEqual([false, false, false, false])
  }
})

test('shelters in two subdistricts are opened and ended by the city alone', async () => {
  const { people, station, emptyStation, units, did } = await aTown(street)
  const both = { stationIds: [station, emptyStation], reason: '台风', until: '2026-03-03T02:00:00Z' }
  await street.database.query(sql`update stations set unit_id = ${units.elsewhere} where id = ${emptyStation}`)
  const attempt = (procedure: string, input: object) =>
    street.code(people.staffHere, procedure, { ...input, requestId: requestId() })
  expect(await attempt('stations.openShelters', both)).toBe('staff.other_unit')
  const { id } = await did<{ id: string }>('staffOfCity', 'stations.openShelters', both)
  expect(await attempt('stations.endShelters', { emergencyId: id })).toBe('staff.other_unit')
})
