import type { BookView } from '../../../contract/bookings'
import type { TicketView } from '../../../contract/check-ins'
import type { StationEditView } from '../../../contract/station-staff'
import { DAY_MS, HOUR_MS } from '../../../contract/time'
import { sql } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import type { NewPool } from '../../modules/activities/pool-repository'
import { bags } from '../../modules/activities/testing/photos'
import { MONDAY_TEN, requestId } from '../harness'
import { seriesDraft } from '../series-fixture'
import type { Town } from './town'

/** What has happened in the town before somebody calls, each said in a few words. */

type Neighbour = 'resident' | 'partyMember'
type Fixture = Parameters<Town['activity']>[0]
interface Entry {
  readonly activityId: string
  readonly signUpId: string
}

/** Somebody has signed up for a new activity. */
export async function signedUp(town: Town, who: Neighbour, fixture: Fixture = {}): Promise<Entry> {
  const activityId = await town.activity(fixture)
  await town.did(who, 'activities.signUp', { activityId })
  const [row] = await town.street.database.query<{ id: string }>(sql`
    select id from sign_ups where activity_id = ${activityId} and resident_id = ${town.people[who]}`)
  return { activityId, signUpId: row?.id ?? '' }
}

/** It begins soon: people can check in, and it is too late to withdraw without being asked why. */
export const soon: Fixture = { startsInHours: 0.3 }

export const underReview = (town: Town) => signedUp(town, 'resident', { rules: { needsApproval: true } })

export async function askedToWithdraw(town: Town): Promise<Entry> {
  const entry = await signedUp(town, 'resident', soon)
  await town.did('resident', 'activities.withdraw', { activityId: entry.activityId, reason: '孩子病了' })
  return entry
}

/** Places of two kinds, of which one is taken by the party and the other is free. */
export async function twoKinds(town: Town) {
  const pool = (position: number, mode: 'on_site' | 'remote'): NewPool =>
    ({ id: newId(MONDAY_TEN), position, mode, who: 'anyone', capacity: 5, releasesAt: null })
  const pools = [pool(0, 'on_site'), pool(1, 'remote')] as const
  const activityId = await town.activity({ pools })
  const party = (index: 0 | 1) => [{ poolId: pools[index].id, places: 1 }]
  const booked = await town.did<BookView>('staffHere', 'activities.book', {
    activityId, channel: 'desk', name: '陈秀英', phone: '13805730001', party: party(0),
  })
  return { signUpId: booked.signUpId, party: party(1) }
}

/** Two have places, of whom one does not come. */
export async function fewerComing(town: Town) {
  const activityId = await town.activity({ rules: { companionsMax: 1 } })
  const party = (places: number) => [{ poolId: activityId, places }]
  await town.did('resident', 'activities.signUp', { activityId, party: party(2) })
  return { activityId, party: party(1) }
}

/** The only place was given up and is offered to the next in the line: to a neighbour, or by telephone. */
export async function offered(town: Town, to: 'resident' | 'phone'): Promise<Entry> {
  const { activityId } = await signedUp(town, 'partyMember', { capacity: 1, promotion: 'ask' })
  const entry = to === 'phone' ? await booked(town, activityId) : { activityId, signUpId: '' }
  if (to === 'resident') await town.did('resident', 'activities.signUp', { activityId })
  await town.did('partyMember', 'activities.withdraw', { activityId })
  return entry
}

export async function booked(town: Town, activityId: string, more: object = {}): Promise<Entry> {
  const { signUpId } = await town.did<BookView>('staffHere', 'activities.book', {
    activityId, channel: 'phone', name: '陈秀英', phone: '13805730001', ...more,
  })
  return { activityId, signUpId }
}

export const group = async (town: Town) => booked(town, await town.activity(), { groupName: '夕阳红合唱队' })

/** What is on the station's screen, for somebody who has a place. */
export async function screenCode(town: Town) {
  const { activityId } = await signedUp(town, 'resident', soon)
  const { code } = await town.street.data<{ code: { text: string } }>(
    town.people.staffHere, 'activities.screenCode', { activityId })
  return { activityId, code: code.text }
}

export async function scans(town: Town) {
  const { activityId } = await signedUp(town, 'resident', soon)
  const { digits } = await town.street.data<TicketView>(town.people.resident, 'activities.ticket', { activityId })
  const at = town.street.clock.now().toISOString()
  return { activityId, sentAt: at, scans: [{ scanId: requestId(), sight: { kind: 'digits', digits }, at }] }
}

export async function checkedIn(town: Town): Promise<Entry> {
  const entry = await signedUp(town, 'resident', soon)
  const at = town.street.clock.now().toISOString()
  await town.did('staffHere', 'activities.checkInFor', {
    activityId: entry.activityId, sentAt: at,
    scans: [{ scanId: requestId(), sight: { kind: 'roster', signUpId: entry.signUpId }, at }],
  })
  return entry
}

/** Somebody who was there wrote on the wall; with a photo it waits for staff. */
export async function wallPost(town: Town, photo: string | null = null): Promise<{ postId: string }> {
  const { activityId } = await checkedIn(town)
  const { id } = await town.did<{ id: string }>('resident', 'wall.post', { activityId, text: '学会了滚边', photo })
  return { postId: id }
}

export const wallPhoto = (town: Town) => wallPost(town, bags.toString('base64'))

export async function shownWallPhoto(town: Town): Promise<{ postId: string }> {
  const post = await wallPhoto(town)
  await town.did('staffHere', 'wall.review', { ...post, decision: 'publish' })
  return post
}

/** It goes on, and a neighbour has a remote place. */
export async function onAtHome(town: Town): Promise<{ activityId: string }> {
  const pools = [{ id: newId(MONDAY_TEN), position: 0, mode: 'remote', who: 'anyone', capacity: 5, releasesAt: null }] as const
  town.street.clock.moveTo(new Date(MONDAY_TEN.getTime() - HOUR_MS))
  const { activityId } = await signedUp(town, 'resident', { pools, startsInHours: -0.5 })
  town.street.clock.moveTo(MONDAY_TEN)
  return { activityId }
}

const draft = (town: Town) => ({
  title: '做香囊', kind: 'culture', stationId: town.station, capacity: 10,
  startsAt: '2026-03-05T04:00:00Z', endsAt: '2026-03-05T06:00:00Z',
})
export const newActivity = draft
export const draftOf = async (town: Town) =>
  (await town.did<{ id: string }>('staffHere', 'activities.create', { ...draft(town), isDraft: true })).id

export const newSeries = (town: Town) => ({ ...seriesDraft(town.station), requestId: undefined })
export const series = async (town: Town) =>
  (await town.did<{ id: string }>('staffHere', 'activities.createSeries', newSeries(town))).id

const inDays = (days: number): string => new Date(MONDAY_TEN.getTime() + days * DAY_MS).toISOString()

export const newClosure = (town: Town) =>
  ({ stationId: town.station, kind: 'closed', from: inDays(0), to: inDays(1), reason: '刷墙' })
export const closure = async (town: Town) =>
  (await town.did<{ id: string }>('staffHere', 'stations.addClosure', newClosure(town))).id

export const newEmergency = (town: Town) => ({ stationIds: [town.station], reason: '台风', until: inDays(1) })
export const emergency = async (town: Town) =>
  (await town.did<{ id: string }>('staffHere', 'stations.openShelters', newEmergency(town))).id

export const asEdited = (town: Town) =>
  town.street.data<StationEditView>(town.people.staffHere, 'stations.editable', { id: town.station })

/** A station that is like the other one, a kilometre off. */
export const newStation = async (town: Town) => {
  const { facts } = await asEdited(town)
  return { ...facts, name: '新开的站', lat: 30.78 }
}

export async function remark(town: Town): Promise<string> {
  await town.did('resident', 'coverage.report', { kind: 'wrong', stationId: town.station, text: '门牌号写错了' })
  const [row] = await town.street.database.query<{ id: string }>(sql`select id from coverage_remarks`)
  return row?.id ?? ''
}

/** An idea said at the station; a doubtful one waits for a person. */
export async function idea(town: Town, text = '楼道里装一盏灯'): Promise<string> {
  return (await town.did<{ id: string }>('partyMember', 'ideas.submit', { text, stationId: town.station })).id
}

/** What a member whom staff confirmed would nominate. */
export async function newFilm(town: Town, reason = '想和大家一起看') {
  await town.street.database.query(sql`
    update residents set party_confirmed_at = ${MONDAY_TEN} where id = ${town.people.partyMember}`)
  return { title: '渡江', reason }
}

/** They did; words in doubt wait for a person. */
export const film = async (town: Town, reason?: string): Promise<string> =>
  (await town.did<{ id: string }>('partyMember', 'films.nominate', await newFilm(town, reason))).id

export async function filmAndDay(town: Town): Promise<{ filmId: string; activityId: string }> {
  const activityId = await town.activity()
  await town.street.database.query(sql`update activities set kind = 'film' where id = ${activityId}`)
  return { filmId: await film(town), activityId }
}

export async function aboutMember(town: Town): Promise<{ residentId: string; isMember: boolean }> {
  const { database } = town.street
  await database.query(sql`update residents set community_id = ${town.units.community} where id = ${town.people.partyMember}`)
  return { residentId: town.people.partyMember, isMember: true }
}

export async function job(town: Town, who: 'staffHere' = 'staffHere'): Promise<{ jobId: string }> {
  return town.did<{ jobId: string }>(who, 'coverage.start', { k: 1 })
}
