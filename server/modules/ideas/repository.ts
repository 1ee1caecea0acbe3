import type { IdeaStepKind } from '../../../contract/ideas'
import { nothing, sql, type Queryable, type Sql, type Transaction } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { LASTING_STEPS } from './rules'

/** An idea with its decisive step, and whether the person who looks supports it. */
export interface IdeaRow {
  readonly id: string
  readonly residentId: string
  readonly text: string
  readonly anonymous: boolean
  readonly stationId: string | null
  readonly submittedAt: Date
  readonly publishedAt: Date | null
  readonly supportCount: number
  readonly supported: boolean
  readonly decisiveKind: IdeaStepKind
  readonly unit: string | null
}

const columns = sql`
  i.id, i.resident_id as "residentId", i.text, i.anonymous, i.station_id as "stationId",
  i.submitted_at as "submittedAt", i.published_at as "publishedAt", i.support_count as "supportCount",
  d.kind as "decisiveKind", d.unit`

/** `decisiveStep` of rules.ts in SQL, one index probe per idea. */
const from = sql`
  from ideas i
  cross join lateral (
    select kind, unit from idea_steps
    where idea_id = i.id
    order by kind = any(${LASTING_STEPS}::text[]) desc, taken_at desc, id desc limit 1
  ) d`

const supportedBy = (residentId: string | null): Sql => sql`
  exists (select 1 from idea_supports s where s.idea_id = i.id and s.resident_id = ${residentId}::uuid) as supported`

/** One idea, published or not; null when there is none of this id. */
export async function find(database: Queryable, id: string, residentId: string | null): Promise<IdeaRow | null> {
  const [row] = await database.query<IdeaRow>(sql`
    select ${columns}, ${supportedBy(residentId)} ${from} where i.id = ${id}`)
  return row ?? null
}

export interface ListFilter {
  readonly published: boolean
  /** Sorting by support is for published ideas. */
  readonly order: 'new' | 'support'
  readonly decisiveKind: IdeaStepKind | null
  /** Sort key of the last idea shown: milliseconds or supporters, and its id. */
  readonly after: readonly [key: number, id: string] | null
  readonly limit: number
}

/** Ideas in the order asked for, highest key first: newest by publication (by submission where unpublished). */
export async function list(database: Queryable, filter: ListFilter, residentId: string | null): Promise<IdeaRow[]> {
  const { published, order, decisiveKind, after, limit } = filter
  const newest = published ? sql`i.published_at` : sql`i.submitted_at`
  const key = order === 'support' ? sql`i.support_count` : newest
  const bound = after && (order === 'support' ? sql`${after[0]}::int` : sql`${new Date(after[0])}::timestamptz`)
  return database.query<IdeaRow>(sql`
    select ${columns}, ${supportedBy(residentId)} ${from}
    where ${published ? sql`i.published_at is not null` : sql`i.published_at is null`}
      ${decisiveKind ? sql`and d.kind = ${decisiveKind}` : nothing}
      ${after && bound ? sql`and (${key}, i.id) < (${bound}, ${after[1]}::uuid)` : nothing}
    order by ${key} desc, i.id desc limit ${limit}`)
}

/** What a resident handed in, newest first, at most 50. */
export async function listOfResident(database: Queryable, residentId: string): Promise<IdeaRow[]> {
  return database.query<IdeaRow>(sql`
    select ${columns}, ${supportedBy(residentId)} ${from}
    where i.resident_id = ${residentId}
    order by i.submitted_at desc, i.id desc limit 50`)
}

export interface StepRow {
  readonly id: string
  readonly kind: IdeaStepKind
  readonly unit: string | null
  readonly text: string | null
  readonly takenBy: string | null
  readonly takenAt: Date
}

/** An idea's steps, oldest first. */
export async function steps(database: Queryable, ideaId: string): Promise<StepRow[]> {
  return database.query<StepRow>(sql`
    select id, kind, unit, text, taken_by as "takenBy", taken_at as "takenAt" from idea_steps
    where idea_id = ${ideaId} order by taken_at, id`)
}

/** Ideas handed in during `[start, end)` that neighbours can see, and how many of them have one of those steps. */
export async function totals(
  database: Queryable,
  { start, end, answering }: { start: Date; end: Date; answering: readonly IdeaStepKind[] },
): Promise<{ submitted: number; answered: number; done: number }> {
  const [row] = await database.query<{ submitted: number; answered: number; done: number }>(sql`
    select count(*) as submitted, count(*) filter (where s.answered) as answered,
           count(*) filter (where s.done) as done
    from ideas i
    cross join lateral (
      select bool_or(kind = any(${answering}::text[])) as answered, bool_or(kind = 'done') as done
      from idea_steps where idea_id = i.id
    ) s
    where i.published_at >= ${start} and i.submitted_at >= ${start} and i.submitted_at < ${end}`)
  return row ?? { submitted: 0, answered: 0, done: 0 }
}

interface LockedIdea {
  readonly residentId: string
  readonly publishedAt: Date | null
  readonly supportCount: number
  /** Where it was said, if anywhere. */
  readonly stationId: string | null
}

/** Takes the idea's row until the end of the transaction: steps and supports are decided under it. */
export async function lock(tx: Transaction, id: string): Promise<LockedIdea | null> {
  const [row] = await tx.query<LockedIdea>(sql`
    select resident_id as "residentId", published_at as "publishedAt", support_count as "supportCount",
      station_id as "stationId"
    from ideas where id = ${id} for update`)
  return row ?? null
}

/** A step to be written. */
export interface NewStep {
  readonly ideaId: string
  readonly kind: IdeaStepKind
  readonly unit: string | null
  readonly text: string | null
  readonly takenBy: string | null
  readonly takenAt: Date
}

/** Writes a step, under the idea's lock, and returns its id. */
export async function insertStep(tx: Transaction, step: NewStep): Promise<string> {
  const id = newId(step.takenAt)
  await tx.query(sql`
    insert into idea_steps (id, idea_id, kind, unit, text, taken_by, taken_at)
    values (${id}, ${step.ideaId}, ${step.kind}, ${step.unit}, ${step.text}, ${step.takenBy}, ${step.takenAt})`)
  return id
}

/** Lets neighbours see an idea. */
export async function markPublished(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.query(sql`update ideas set published_at = ${now} where id = ${id}`)
}
