import type { Channel } from '../../../contract/sign-ups'
import { sql, type Queryable } from '../../kernel/database'
import { rankIn, type MineColumns } from './repository'

export interface RosterRow extends MineColumns {
  readonly residentId: string | null
  /** The name of somebody without WeChat, or of a group. */
  readonly name: string | null
  readonly seq: number
  readonly places: number
  readonly channel: Channel
  readonly signedUpAt: Date
}

/** The roster in order of arrival, from after `afterSeq`. */
export async function roster(
  database: Queryable,
  activityId: string,
  { afterSeq, limit }: { afterSeq: number; limit: number },
): Promise<RosterRow[]> {
  return database.query<RosterRow>(sql`
    select s.id as "mineId", s.resident_id as "residentId", coalesce(s.group_name, s.contact_name) as name, s.seq, s.places, s.channel,
           s.signed_up_at as "signedUpAt", s.confirmed_at is not null as "mineConfirmed", s.offer_until as "mineOfferUntil",
           (s.review_asked_at is not null and s.reviewed_at is null) as "mineInReview", ${rankIn(sql`s`)} as "minePosition"
    from sign_ups s
    where s.activity_id = ${activityId} and s.withdrawn_at is null and s.seq > ${afterSeq}
    order by s.seq limit ${limit}`)
}

interface RosterTotals {
  readonly confirmed: number
  readonly waiting: number
}

/** How many sign-ups hold a place, and how many do not yet. */
export async function rosterTotals(database: Queryable, activityId: string): Promise<RosterTotals> {
  const [row] = await database.query<RosterTotals>(sql`
    select count(confirmed_at) as confirmed, count(*) - count(confirmed_at) as waiting
    from sign_ups where activity_id = ${activityId} and withdrawn_at is null`)
  return row ?? { confirmed: 0, waiting: 0 }
}
