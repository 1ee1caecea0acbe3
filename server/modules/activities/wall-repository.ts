import { nothing, sql, type Queryable, type Sql, type Transaction } from '../../kernel/database'
import type { CleanPhoto } from './photo-rules'
import type { PostFacts } from './wall-rules'

/** A post that its author has not removed. */
export interface WallRow extends PostFacts {
  readonly id: string
  readonly activityId: string
  readonly text: string
  readonly postedAt: Date
  readonly withheldReason: string | null
  /** Of its photo; null without one. */
  readonly width: number | null
  readonly height: number | null
}

/** A post with the activity it is about. */
export interface WallRowOfActivity extends WallRow {
  readonly stationId: string
  readonly title: string
  readonly startsAt: Date
}

const columns = sql`
  p.id, p.activity_id as "activityId", p.resident_id as "residentId", p.text, p.posted_at as "postedAt",
  p.published_at as "publishedAt", p.withheld_at as "withheldAt", p.withheld_reason as "withheldReason",
  photo.width, photo.height`
const from = sql`from wall_posts p left join wall_photos photo on photo.post_id = p.id`

/** Where a list goes on: time and id of the last post shown. */
type After = readonly [at: string, id: string] | null

interface WallPage {
  readonly activityId: string
  readonly after: After
  readonly limit: number
}

/** What hangs on an activity's wall, the newest first. */
export const publishedPosts = (database: Queryable, { activityId, after, limit }: WallPage): Promise<WallRow[]> =>
  database.query<WallRow>(sql`
    select ${columns} ${from}
    where p.activity_id = ${activityId} and p.published_at is not null and p.withheld_at is null and p.removed_at is null
      ${after ? sql`and (p.published_at, p.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : nothing}
    order by p.published_at desc, p.id desc limit ${limit}`)

/** A resident's own post, in whatever state; null when they wrote none or removed it. */
export async function postOf(database: Queryable, activityId: string, residentId: string): Promise<WallRow | null> {
  const [row] = await database.query<WallRow>(sql`
    select ${columns} ${from}
    where p.activity_id = ${activityId} and p.resident_id = ${residentId} and p.removed_at is null`)
  return row ?? null
}

const withActivity = (where: Sql): Sql => sql`
  select ${columns}, a.station_id as "stationId", a.title, a.starts_at as "startsAt" ${from}
  join activities a on a.id = p.activity_id where p.removed_at is null ${where}`

/** One post by its id; null when there is none or it was removed. */
export async function findPost(database: Queryable, id: string): Promise<WallRowOfActivity | null> {
  const [row] = await database.query<WallRowOfActivity>(withActivity(sql`and p.id = ${id}`))
  return row ?? null
}

/** Of these stations; null: of all. */
const waitingAt = (stations: readonly string[] | null): Sql => sql`
  and p.published_at is null and p.withheld_at is null ${stations ? sql`and a.station_id = any(${stations})` : nothing}`

/** What waits for staff, the oldest first. */
export const waitingPosts = (
  database: Queryable,
  { stations, after, limit }: { stations: readonly string[] | null; after: After; limit: number },
): Promise<WallRowOfActivity[]> =>
  database.query<WallRowOfActivity>(sql`
    ${withActivity(waitingAt(stations))}
      ${after ? sql`and (p.posted_at, p.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : nothing}
    order by p.posted_at, p.id limit ${limit}`)

/** How much waits for staff. */
export async function waitingCount(database: Queryable, stations: readonly string[] | null): Promise<number> {
  const [row] = await database.query<{ count: number }>(sql`
    select count(*)::int as count from wall_posts p join activities a on a.id = p.activity_id
    where p.removed_at is null ${waitingAt(stations)}`)
  return row?.count ?? 0
}

/** A post as it is written. */
export interface NewWallPost {
  readonly id: string
  readonly activityId: string
  readonly residentId: string
  readonly text: string
  readonly photo: CleanPhoto | null
  readonly postedAt: Date
  /** When the content check passed it; null: a person looks first. */
  readonly publishedAt: Date | null
}

/** Writes a post; false when this person has one on that wall, or one of this id is there. */
export async function insertWallPost(tx: Transaction, post: NewWallPost): Promise<boolean> {
  const { id, activityId, residentId, text, photo, postedAt, publishedAt } = post
  const written = await tx.query(sql`
    insert into wall_posts (id, activity_id, resident_id, text, posted_at, published_at)
    values (${id}, ${activityId}, ${residentId}, ${text}, ${postedAt}, ${publishedAt})
    on conflict do nothing returning 1`)
  if (written.length === 0) return false
  if (photo) await insertPhoto(tx, id, photo)
  return true
}

/** As Base64 text: the drivers of the two databases hand over bytes in different ways. */
const insertPhoto = (tx: Transaction, postId: string, { jpeg, width, height }: CleanPhoto) =>
  tx.query(sql`
    insert into wall_photos (post_id, jpeg, width, height)
    values (${postId}, decode(${Buffer.from(jpeg).toString('base64')}::text, 'base64'), ${width}, ${height})`)

/** A post's photo as Base64; null when it has none. PostgreSQL breaks the lines. */
export async function photoOf(database: Queryable, postId: string): Promise<string | null> {
  const [row] = await database.query<{ jpeg: string }>(sql`
    select replace(encode(jpeg, 'base64'), chr(10), '') as jpeg from wall_photos where post_id = ${postId}`)
  return row?.jpeg ?? null
}

/** Takes a post's row until the end of the transaction; null when there is none or it was removed. */
export async function lockPost(tx: Transaction, id: string): Promise<WallRowOfActivity | null> {
  const rows = await tx.query(sql`select 1 from wall_posts where id = ${id} and removed_at is null for update`)
  return rows.length === 0 ? null : findPost(tx, id)
}

interface Decision {
  readonly by: string
  readonly now: Date
}

/** A person lets a post hang on the wall. */
export const publishPost = (tx: Transaction, id: string, { by, now }: Decision) =>
  tx.query(sql`update wall_posts set published_at = ${now}, published_by = ${by} where id = ${id}`)

/** A person takes a post down; its photo is deleted, the words stay for its author. */
export async function withholdPost(tx: Transaction, id: string, { by, reason, now }: Decision & { reason: string }) {
  await deletePhoto(tx, id)
  await tx.query(sql`
    update wall_posts set withheld_at = ${now}, withheld_by = ${by}, withheld_reason = ${reason} where id = ${id}`)
}

/** Its author takes a post down: words and photo are deleted, the row says that there was one. */
export async function removePost(tx: Transaction, id: string, now: Date): Promise<void> {
  await deletePhoto(tx, id)
  await tx.query(sql`update wall_posts set removed_at = ${now}, text = '' where id = ${id}`)
}

const deletePhoto = (tx: Transaction, postId: string) => tx.query(sql`delete from wall_photos where post_id = ${postId}`)
