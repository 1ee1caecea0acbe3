import { NO_SHOW_DAYS, NO_SHOWS_MAX } from '../../../contract/limits'
import type { Channel, PartyPart } from '../../../contract/sign-ups'
import { DAY_MS } from '../../../contract/time'
import { json, sql, type Queryable, type Sql } from '../../kernel/database'

/** What a sign-up says about its people; staff enter some of it for somebody without WeChat. */
export interface PartyFacts {
  readonly companions: readonly { readonly name: string; readonly poolId: string }[]
  readonly guardianName: string | null
  readonly contactName: string | null
  /** Encrypted, and the keyed hash it is found by. */
  readonly contactPhone: string | null
  readonly contactPhoneIndex: string | null
  readonly groupName: string | null
  readonly note: string | null
}

/** Nobody but the resident, and nothing said. */
export const justMe: PartyFacts = {
  companions: [], guardianName: null, contactName: null, contactPhone: null, contactPhoneIndex: null, groupName: null,
  note: null,
}

/** Somebody asks for places; ids are made by the caller. */
export interface PlaceRequest {
  readonly activityId: string
  /** Null: staff book for somebody without WeChat. */
  readonly residentId: string | null
  readonly requestId: string
  /** Pools are of this activity, each named once. */
  readonly party: readonly PartyPart[]
  readonly facts?: PartyFacts
  readonly channel: Channel
  readonly enteredBy?: string
  /** Of the rules it was checked against: with others by now, no row comes back. */
  readonly version: number
  /** Staff look at it first: it takes no place and no rank until then. So they do after three no-shows. */
  readonly needsReview: boolean
  readonly signUpId: string
  readonly messageId: string
  readonly now: Date
}

/** The first answer to a request, or the present state of somebody who is signed up. */
export interface PlaceAnswer {
  readonly signUpId: string
  readonly state: 'confirmed' | 'waiting' | 'offered' | 'review'
  /** Rank in the waiting list, from 1. */
  readonly position: number | null
  readonly offerUntil: Date | null
  /** Whether this request made the sign-up. */
  readonly isNew: boolean
  /** Whether it waits although something it wants is free: the line has to be settled. */
  readonly mayMove: boolean
}

/**
 * Takes places, or a rank in the waiting list, in ONE statement, so that no lock is held over a round trip. No row
 * comes back when the window is not open, a pool is not of this activity or staff changed its rules meanwhile. What
 * makes it right under concurrency: the line's row is locked first, and the pools only once it is; every value a CHECK
 * looks at comes from the locked rows `old` (the updated table's own columns may be a stale snapshot, and PostgreSQL
 * checks that mixture before it notices); a newcomer is confirmed only while nobody waits for these places; `dup`
 * answers a repeated request with its first answer and a new request of somebody already signed up with their present
 * state. A concurrent double tap raises 23505: ask again.
 */
export async function takePlaces(database: Queryable, request: PlaceRequest): Promise<PlaceAnswer | null> {
  const { activityId, residentId, requestId, now } = request
  const [answer] = await database.query<PlaceAnswer>(sql`
    with dup as (
      select id, request_id = ${requestId} as repeated, first_position, confirmed_at, offer_until, review_asked_at,
             reviewed_at, seq, pool_ids
      from sign_ups
      where activity_id = ${activityId} and resident_id = ${residentId}::uuid
        and (withdrawn_at is null or request_id = ${requestId})
      order by (request_id = ${requestId}) desc limit 1
    ), ${decision(request)}, ${changes}, placed as (
      ${insertion(request)}
      returning id, first_position as position, confirmed_at, review_asked_at
    ), told as (
      insert into outbox (id, topic, payload, created_at)
      select ${request.messageId}, 'activities.signed_up', jsonb_build_object('signUpId', id, 'position', position), ${now}
      from placed where ${residentId}::uuid is not null
    )
    select id as "signUpId", position, null::timestamptz as "offerUntil", true as "isNew",
           position is not null and (select free from fit) as "mayMove",
           case when confirmed_at is not null then 'confirmed'
                when review_asked_at is not null then 'review' else 'waiting' end as state
    from placed
    union all
    select id, case when repeated then first_position else ${rankOf(activityId)} end,
           case when repeated then null else offer_until end, false, false,
           case when repeated and first_position is not null then 'waiting'
                when repeated and review_asked_at is not null then 'review'
                when repeated or confirmed_at is not null then 'confirmed'
                when offer_until is not null then 'offered'
                when review_asked_at is not null and reviewed_at is null then 'review'
                else 'waiting' end
    from dup`)
  return answer ?? null
}

/** Locks the line, then the wanted pools, and decides on the locked rows: `fit` has one row, or none when refused. */
function decision({ activityId, residentId, party, needsReview, version, now }: PlaceRequest): Sql {
  const poolIds = party.map(({ poolId }) => poolId)
  return sql`
    review as (
      select case when ${needsReview}::boolean then 'activity'
                  when ${missedTooOften(residentId, now)} then 'no_shows' end as reason
    ), line as (
      select activity_id, next_seq, waiting from activity_lines
      where activity_id = ${activityId} and opens_at <= ${now} and closes_at > ${now} and closed_at is null
        and version = ${version} and not exists (select 1 from dup)
      for update
    ), want as (
      select * from unnest(${poolIds}::uuid[], ${party.map(({ places }) => places)}::int[]) as part (pool_id, places)
    ), old as (
      select id, capacity, seats, places_taken, waiting from place_pools
      where activity_id = ${activityId} and id = any(${poolIds}::uuid[]) and removed_at is null
        and exists (select 1 from line)
      for update
    ), fit as (
      select reason, max(waiting) + 1 as rank, bool_or(capacity is null or places_taken < capacity) as free,
             reason is null and bool_and(waiting = 0 and (capacity is null or places_taken + places <= capacity)) as fits
      from old join want on want.pool_id = old.id cross join review
      group by reason
      having count(*) = cardinality(${poolIds}::uuid[])
    )`
}

/** Writes pools and line from the locked rows. Somebody under review takes neither a place nor a rank. */
const changes = sql`
    taken as (
      update place_pools pool
      set seats = old.seats,
          places_taken = old.places_taken + case when fits then want.places else 0 end,
          waiting = old.waiting + case when fits or reason is not null then 0 else 1 end
      from old join want on want.pool_id = old.id cross join fit
      where pool.id = old.id
    ), numbered as (
      update activity_lines
      set next_seq = line.next_seq + 1, waiting = line.waiting + case when fits or reason is not null then 0 else 1 end
      from line cross join fit where activity_lines.activity_id = line.activity_id
      returning line.next_seq as seq, fits, reason,
        case when fits or reason is not null then null else rank end as position
    )`

/** The party's row. */
function insertion({ activityId, residentId, party, facts = justMe, ...request }: PlaceRequest): Sql {
  const poolPlaces = party.map(({ places }) => places)
  const { now } = request
  return sql`
      insert into sign_ups (id, activity_id, resident_id, seq, places, pool_ids, pool_places, request_id, first_position,
                            channel, entered_by, signed_up_at, confirmed_at, review_asked_at, review_reason, companions,
                            guardian_name, guardian_agreed_at, contact_name, contact_phone, contact_phone_index,
                            group_name, note)
      select ${request.signUpId}, ${activityId}, ${residentId}::uuid, seq,
             ${poolPlaces.reduce((sum, places) => sum + places, 0)}, ${party.map(({ poolId }) => poolId)}::uuid[],
             ${poolPlaces}::int[], ${request.requestId}, position,
             ${request.channel}, ${request.enteredBy ?? null}::uuid, ${now}, case when fits then ${now}::timestamptz end,
             case when reason is not null then ${now}::timestamptz end, reason, ${json(facts.companions)}::jsonb,
             ${facts.guardianName}, case when ${facts.guardianName}::text is not null then ${now}::timestamptz end,
             ${facts.contactName}, ${facts.contactPhone}, ${facts.contactPhoneIndex}, ${facts.groupName}, ${facts.note}
      from numbered`
}

/**
 * Whether a resident was expected and did not come three times in 90 days, at activities at which anybody was checked
 * in at all: where nobody took the roll nobody is missed.
 */
const missedTooOften = (residentId: string | null, now: Date): Sql => sql`
  (select count(*) from (${noShows(residentId, now)} limit ${NO_SHOWS_MAX}) missed) >= ${NO_SHOWS_MAX}`

/** The activities of the last 90 days at which a resident had a place and was not seen, one row each. */
export const noShows = (residentId: string | Sql | null, now: Date): Sql => sql`
  select a.id from sign_ups mine join activities a on a.id = mine.activity_id
  where mine.resident_id = ${residentId}::uuid and mine.confirmed_at is not null and mine.withdrawn_at is null
    and a.cancelled_at is null and a.ends_at <= ${now}
    and a.ends_at > ${new Date(now.getTime() - NO_SHOW_DAYS * DAY_MS)}
    and not exists (select 1 from check_ins seen where seen.sign_up_id = mine.id and seen.undone_at is null)
    and exists (select 1 from check_ins anybody where anybody.activity_id = a.id and anybody.undone_at is null)`

/** The rank of the row `dup` in the longest of the lines it stands in. */
const rankOf = (activityId: string): Sql => sql`
  (select max(rank)::int from unnest(dup.pool_ids) as pool (id), lateral (
     select count(*) as rank from sign_ups ahead
     where ahead.activity_id = ${activityId} and pool.id = any(ahead.pool_ids) and ahead.seq <= dup.seq
       and ${isWaiting(sql`ahead`)}) ranks)`

/** A row that stands in the line: it holds nothing, is offered nothing and waits for nobody's review. */
export const isWaiting = (row: Sql): Sql => sql`
  ${row}.confirmed_at is null and ${row}.withdrawn_at is null and ${row}.offered_at is null
  and (${row}.review_asked_at is null or ${row}.reviewed_at is not null)`
