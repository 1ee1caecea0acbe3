import type { CheckInMethod, Heads } from '../../../contract/check-ins'
import type { Channel } from '../../../contract/sign-ups'
import { sql, type Queryable, type Sql, type Transaction } from '../../kernel/database'
import type { PartyFacts, SessionFacts } from './check-in-rules'

/** An activity one can be seen at. In a course the places, and so the roll, are those of the term's first activity. */
export interface SessionRow extends SessionFacts {
  readonly id: string
  readonly rollId: string
  readonly title: string
  readonly stationId: string
  readonly room: string | null
  readonly remoteLink: string | null
}

/** A sign-up on the roll of a session, with how it was seen there, if it was. */
export interface RollRow extends PartyFacts {
  readonly signUpId: string
  readonly rollId: string
  readonly seq: number
  readonly residentId: string | null
  /** Of a group, or of a person without WeChat. */
  readonly name: string | null
  /** Encrypted. */
  readonly phone: string | null
  readonly channel: Channel
  readonly companions: readonly { readonly name: string }[]
  readonly seenAt: Date | null
  readonly seenPlaces: number | null
  readonly seenBy: CheckInMethod | null
}

/** One session; null for an unknown activity and for a draft. */
export async function findSession(database: Queryable, activityId: string): Promise<SessionRow | null> {
  const [row] = await database.query<SessionRow>(sql`
    select id, coalesce(course_id, id) as "rollId", title, station_id as "stationId", room, remote_link as "remoteLink",
           starts_at as "startsAt", ends_at as "endsAt", cancelled_at as "cancelledAt"
    from activities where id = ${activityId} and published_at is not null`)
  return row ?? null
}

/** Sign-ups with how they were seen at this session. `where` speaks of `s`. */
const roll = (database: Queryable, session: SessionRow, where: Sql): Promise<RollRow[]> =>
  database.query<RollRow>(sql`
    select s.id as "signUpId", s.activity_id as "rollId", s.seq, s.resident_id as "residentId",
           coalesce(s.group_name, s.contact_name) as name, s.contact_phone as phone, s.channel, s.places, s.companions,
           s.confirmed_at is not null as "isConfirmed", s.withdrawn_at is not null as "isEnded", s.offer_until as "offerUntil",
           (select coalesce(sum(part.places), 0)::int from unnest(s.pool_ids, s.pool_places) as part (id, places)
            join place_pools pool on pool.id = part.id where pool.mode = 'remote') as "remotePlaces",
           seen.seen_at as "seenAt", seen.places as "seenPlaces", seen.method as "seenBy"
    from sign_ups s
    left join check_ins seen on seen.activity_id = ${session.id} and seen.sign_up_id = s.id and seen.undone_at is null
    where ${where}`)

/** Everybody who has a place, in order of arrival. */
export const guestsOf = (database: Queryable, session: SessionRow, limit: number): Promise<RollRow[]> =>
  roll(database, session, sql`
    s.activity_id = ${session.rollId} and s.confirmed_at is not null and s.withdrawn_at is null order by s.seq limit ${limit}`)

/** What a resident holds here; null when they are not signed up. */
export async function partyOfResident(
  database: Queryable,
  session: SessionRow,
  residentId: string,
): Promise<RollRow | null> {
  const [row] = await roll(database, session, sql`
    s.activity_id = ${session.rollId} and s.resident_id = ${residentId} and s.withdrawn_at is null`)
  return row ?? null
}

/** Sign-ups by id, of whatever activity. */
export const partiesById = (database: Queryable, session: SessionRow, ids: readonly string[]): Promise<RollRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : roll(database, session, sql`s.id = any(${ids})`)

/** Sign-ups of this roll by their number. */
export const partiesBySeq = (database: Queryable, session: SessionRow, seqs: readonly number[]): Promise<RollRow[]> =>
  seqs.length === 0 ? Promise.resolve([]) : roll(database, session, sql`s.activity_id = ${session.rollId} and s.seq = any(${seqs})`)

/** Somebody was seen. */
export interface CheckIn {
  readonly id: string
  readonly activityId: string
  readonly signUpId: string
  readonly places: number
  /** The number was counted, and is not just that of the sign-up. */
  readonly isCounted: boolean
  readonly method: CheckInMethod
  readonly seenAt: Date
  readonly recordedAt: Date
  /** The staff member; null: they themselves. */
  readonly seenBy: string | null
}

/** A check-in as it stands now. */
export interface Standing {
  readonly id: string
  readonly at: Date
  readonly places: number
  readonly method: CheckInMethod
}

/**
 * Writes that somebody was seen, once per session however often: of several the earliest holds, in whatever order they
 * arrive, and of several counts the greatest. Answers what stands; its id tells whose it is.
 */
export async function recordCheckIn(tx: Queryable, checkIn: CheckIn): Promise<Standing> {
  const [standing] = await tx.query<Standing>(sql`
    insert into check_ins as old (id, activity_id, sign_up_id, places, method, seen_at, recorded_at, seen_by)
    values (${checkIn.id}, ${checkIn.activityId}, ${checkIn.signUpId}, ${checkIn.places}, ${checkIn.method},
            ${checkIn.seenAt}, ${checkIn.recordedAt}, ${checkIn.seenBy})
    on conflict (activity_id, sign_up_id) where undone_at is null do update
    set seen_at = least(old.seen_at, excluded.seen_at),
        method = case when excluded.seen_at < old.seen_at then excluded.method else old.method end,
        seen_by = case when excluded.seen_at < old.seen_at then excluded.seen_by else old.seen_by end,
        places = case when ${checkIn.isCounted}::boolean then greatest(old.places, excluded.places) else old.places end
    returning id, seen_at as at, places, method`)
  if (!standing) throw new Error('check_ins: neither written nor there')
  return standing
}

/** What a scan wrote, and whether it has been taken back since. */
export interface WrittenScan {
  readonly id: string
  readonly activityId: string
  readonly signUpId: string
  readonly isUndone: boolean
}

/** Scans that were written before, by their id. */
export async function writtenScans(database: Queryable, ids: readonly string[]): Promise<Map<string, WrittenScan>> {
  const rows = await database.query<WrittenScan>(sql`
    select id, activity_id as "activityId", sign_up_id as "signUpId", undone_at is not null as "isUndone"
    from check_ins where id = any(${ids})`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Takes a check-in back; false when there is none. */
export async function undo(
  tx: Transaction,
  { activityId, signUpId }: { activityId: string; signUpId: string },
  { by, reason, now }: { by: string; reason: string; now: Date },
): Promise<boolean> {
  const rows = await tx.query(sql`
    update check_ins set undone_at = ${now}, undone_by = ${by}, undone_reason = ${reason}
    where activity_id = ${activityId} and sign_up_id = ${signUpId} and undone_at is null returning 1`)
  return rows.length === 1
}

/** How many came, in the room and over the net. */
export async function cameTo(database: Queryable, session: SessionRow): Promise<Heads> {
  const [row] = await database.query<Heads>(sql`
    select coalesce(sum(places) filter (where method <> 'remote'), 0)::int as "onSite",
           coalesce(sum(places) filter (where method = 'remote'), 0)::int as remote
    from check_ins where activity_id = ${session.id} and undone_at is null`)
  return row ?? { onSite: 0, remote: 0 }
}

/** How many have a place, in the room and over the net. */
export async function expectedAt(database: Queryable, session: SessionRow): Promise<Heads> {
  const [row] = await database.query<Heads>(sql`
    select coalesce(sum(part.places) filter (where pool.mode = 'on_site'), 0)::int as "onSite",
           coalesce(sum(part.places) filter (where pool.mode = 'remote'), 0)::int as remote
    from sign_ups s cross join lateral unnest(s.pool_ids, s.pool_places) as part (id, places)
    join place_pools pool on pool.id = part.id
    where s.activity_id = ${session.rollId} and s.confirmed_at is not null and s.withdrawn_at is null`)
  return row ?? { onSite: 0, remote: 0 }
}
