import type { RosterEntry, RosterState, RosterTotals } from '../../../contract/roster'
import type { Channel } from '../../../contract/sign-ups'
import { nothing, sql, type Queryable, type Sql } from '../../kernel/database'
import { rankIn, type MineColumns } from './repository'

export interface RosterRow extends MineColumns {
  readonly residentId: string | null
  /** The name of somebody without WeChat, or of a group's contact. */
  readonly name: string | null
  readonly groupName: string | null
  /** Sealed. */
  readonly phone: string | null
  readonly seq: number
  readonly places: number
  readonly poolIds: readonly string[]
  readonly poolPlaces: readonly number[]
  readonly companions: RosterEntry['companions']
  readonly guardianName: string | null
  readonly note: string | null
  readonly members: number
  readonly channel: Channel
  readonly reviewReason: RosterEntry['reviewReason']
  readonly withdrawAskedAt: Date | null
  readonly withdrawAskedReason: string | null
  readonly checkedInAt: Date | null
  readonly signedUpAt: Date
}

const inReview = sql`s.review_asked_at is not null and s.reviewed_at is null and s.confirmed_at is null`
const wantsOut = sql`s.withdraw_asked_at is not null and s.withdraw_declined_at is null`

const stateFilters: Record<RosterState, Sql> = {
  confirmed: sql`s.confirmed_at is not null`,
  waiting: sql`s.confirmed_at is null and (s.review_asked_at is null or s.reviewed_at is not null)`,
  review: inReview,
  withdrawal: wantsOut,
}

export interface RosterFilter {
  readonly state: RosterState | null
  /** Only these sign-ups; null: all. */
  readonly ids: readonly string[] | null
  readonly afterSeq: number
  readonly limit: number
}

/** The roster in order of arrival, from after `afterSeq`. */
export async function roster(database: Queryable, activityId: string, filter: RosterFilter): Promise<RosterRow[]> {
  const { state, ids, afterSeq, limit } = filter
  return database.query<RosterRow>(sql`
    select s.id as "mineId", s.resident_id as "residentId", s.contact_name as name, s.group_name as "groupName",
      s.contact_phone as phone, s.seq, s.places, s.pool_ids as "poolIds", s.pool_places as "poolPlaces", s.companions,
      s.guardian_name as "guardianName", s.note, s.channel, s.review_reason as "reviewReason",
      case when ${wantsOut} then s.withdraw_asked_at end as "withdrawAskedAt",
      s.withdraw_asked_reason as "withdrawAskedReason", s.signed_up_at as "signedUpAt",
      (select count(*) from group_members m where m.sign_up_id = s.id) as members,
      (select seen_at from check_ins c where c.activity_id = s.activity_id and c.sign_up_id = s.id and undone_at is null)
        as "checkedInAt",
      s.confirmed_at is not null as "mineConfirmed", s.offer_until as "mineOfferUntil",
      (s.review_asked_at is not null and s.reviewed_at is null) as "mineInReview", ${rankIn(sql`s`)} as "minePosition"
    from sign_ups s
    where s.activity_id = ${activityId} and s.withdrawn_at is null and s.seq > ${afterSeq}
      ${state ? sql`and ${stateFilters[state]}` : nothing} ${ids ? sql`and s.id = any(${ids})` : nothing}
    order by s.seq limit ${limit}`)
}

/** Parties by what they hold, and the people who have a place. */
export async function rosterTotals(database: Queryable, activityId: string): Promise<RosterTotals> {
  const [row] = await database.query<RosterTotals>(sql`
    select count(s.confirmed_at) as confirmed,
      count(*) filter (where ${stateFilters.waiting}) as waiting,
      count(*) filter (where ${inReview}) as review,
      count(*) filter (where ${wantsOut}) as withdrawal,
      coalesce(sum(s.places) filter (where s.confirmed_at is not null), 0)::int as people
    from sign_ups s where s.activity_id = ${activityId} and s.withdrawn_at is null`)
  return row ?? { confirmed: 0, waiting: 0, review: 0, withdrawal: 0, people: 0 }
}

/** What a search looks at, of every live sign-up; telephones are sealed. */
export interface SearchedRow {
  readonly id: string
  readonly residentId: string | null
  readonly name: string | null
  readonly groupName: string | null
  readonly phone: string | null
}

/** Every live sign-up of an activity, for a search through sealed numbers and names that lie elsewhere. */
export function searched(database: Queryable, activityId: string): Promise<SearchedRow[]> {
  return database.query<SearchedRow>(sql`
    select id, resident_id as "residentId", contact_name as name, group_name as "groupName", contact_phone as phone
    from sign_ups where activity_id = ${activityId} and withdrawn_at is null`)
}
