import { nothing, sql, type Queryable, type Sql } from '../../kernel/database'
import { whereAll } from './filter-repository'
import { closuresAt, distanceFrom, facts, parentName, queryFacts, type StationFactsRow } from './repository'
import type { Point } from './rules'
import type { SearchPlan, SimilarPlan, SpokenPlan } from './search-rules'

/** How well a station fits, best first; the order of the results. */
export const RANKS = ['exact', 'prefix', 'inside', 'address', 'spoken', 'spoken_prefix', 'spoken_inside', 'similar'] as const
const [INSIDE, ADDRESS, SPOKEN, SPOKEN_INSIDE] = [2, 3, 4, 6]
/** Index of `similar` in `RANKS`: all before it hold the text as it stands. */
export const SIMILAR = 7

export interface FoundRow extends StationFactsRow {
  /** Index in `RANKS`. */
  readonly rank: number
  /** Metres from `near`; null without it. */
  readonly distance: number | null
}

export interface SearchScope {
  readonly near: Point | null
  readonly at: Date
  readonly limit: number
}

/** Stations that hold the text as it stands, in their name, address or pinyin, with a rank below `below`. */
export function findWords(
  database: Queryable,
  plan: SearchPlan,
  { below = SIMILAR, ...scope }: SearchScope & { below?: number },
): Promise<FoundRow[]> {
  const rows = sql`station_words w where ${candidates(plan, below)}`
  return found(database, scope, hitsAmong(plan, rows, sql`< ${below}::int`))
}

/** The rows that may have a rank below `below`, by index: the rarer what is asked for, the fewer are looked at. */
function candidates({ text, name, address, pinyin, initials }: SearchPlan, below: number): Sql {
  const begins = sql`w.name collate "C" >= ${text} and w.name collate "C" < ${text + LAST_CHARACTER}`
  const spoken = (plan: SpokenPlan): Sql => has(below > SPOKEN_INSIDE ? plan.fragments : plan.beginning)
  const sets = [
    below > INSIDE ? has(name) : begins,
    ...(below > ADDRESS ? [has(address)] : []),
    ...(below > SPOKEN ? [pinyin, initials].flatMap((plan) => (plan ? [spoken(plan)] : [])) : []),
  ]
  return eitherOf(sets)
}

const LAST_CHARACTER = '\u{10FFFF}'

/** The rank of the row `w` for a text; null where the text is not in it. */
function rankOf({ text, pinyin, initials }: SearchPlan): Sql {
  const spoken = initials && sql`
    when w.initials = ${text} or w.pinyin = ${text} then 4
    when starts_with(w.initials, ${text}) or starts_with(w.pinyin, ${text}) then 5`
  return sql`case
    when w.name = ${text} then 0 when starts_with(w.name, ${text}) then 1 when strpos(w.name, ${text}) > 0 then 2
    when strpos(w.address, ${text}) > 0 then 3 ${spoken ?? nothing}
    ${pinyin?.inside ? sql`when strpos(w.pinyin, ${text}) > 0 then 6` : nothing}
    ${initials?.inside ? sql`when strpos(w.initials, ${text}) > 0 then 6` : nothing} end`
}

/** The rows of `rows` (as `w`) whose rank for the text passes `condition`. */
const hitsAmong = (plan: SearchPlan, rows: Sql, condition: Sql): Sql => sql`
  select station_id, words, 0 as off, rank from (
    select w.station_id, w.name collate "C" as words, ${rankOf(plan)} as rank from ${rows}) as ranked
  where rank ${condition}`

/** One page of the words in a hundred is looked at to tell what is common. */
const SAMPLE_PERCENT = 1
/** So many hits of one rank among those: some thousands altogether, which are too many to sort. */
const COMMON_FROM = 32

/** The best rank that so many stations have for a text that the first are found sooner by walking; null: none. */
export async function commonRank(database: Queryable, plan: SearchPlan): Promise<number | null> {
  const [row] = await database.query<{ rank: number }>(sql`
    select rank from (
      select ${rankOf(plan)} as rank from station_words w tablesample system (${SAMPLE_PERCENT}) repeatable (1)) as sample
    where rank is not null group by rank having count(*) >= ${COMMON_FROM} order by rank limit 1`)
  return row?.rank ?? null
}

/** So many names are walked along. */
const WALK = 5000

/** The first stations of a common rank, in the order of their names; fewer than there are if they are far back. */
export const walkNames = (database: Queryable, plan: SearchPlan, { rank, ...scope }: SearchScope & { rank: number }) =>
  found(database, scope, hitsAmong(plan, sql`(
    select * from station_words order by name collate "C", station_id limit ${WALK}) as w`, sql`= ${rank}::int`))

/** The stations of a rank in some cells. */
export const findInCells = (
  database: Queryable,
  plan: SearchPlan,
  { rank, cells, ...scope }: SearchScope & { rank: number; cells: readonly number[] },
): Promise<FoundRow[]> =>
  found(database, scope, hitsAmong(plan, sql`
    stations here join station_words w on w.station_id = here.id where here.cell = any(${[...cells]}::bigint[])`,
  sql`= ${rank}::int`))

export interface SimilarSearch extends SimilarPlan {
  /** How long the text is, in characters. */
  readonly length: number
  /** Ids that were found already. */
  readonly but: readonly string[]
}

/** Stations whose name, or its pinyin, holds the text with one character wrong; those about as long as it first. */
export function findSimilar(database: Queryable, similar: SimilarSearch, scope: SearchScope): Promise<FoundRow[]> {
  const column = similar.of === 'name' ? sql`w.name` : sql`w.pinyin`
  return found(database, scope, sql`
    select w.station_id, w.name collate "C" as words, abs(char_length(${column}) - ${similar.length}::int) as off,
      ${SIMILAR}::int as rank
    from station_words w ${whereAll([
      eitherOf(similar.fragments.map(has)),
      sql`${column} ~ ${similar.pattern}`,
      sql`w.station_id <> all(${[...similar.but]}::uuid[])`,
    ])}`)
}

const has = (fragments: readonly string[]): Sql => sql`w.fragments @> ${[...fragments]}::text[]`

const eitherOf = ([first = sql`false`, ...rest]: readonly Sql[]): Sql =>
  sql`(${rest.reduce((either, one) => sql`${either} or ${one}`, first)})`

/**
 * The best hits with what a list shows of them. `off`: how far a hit's length is from the text's. Without a distance
 * to sort by, the best are known before the stations themselves are looked at.
 */
function found(database: Queryable, { near, at, limit }: SearchScope, hits: Sql): Promise<FoundRow[]> {
  const best = near ? hits : sql`${hits} order by rank, off, words, station_id limit ${limit}`
  return queryFacts<FoundRow>(database, sql`
    select s.*, ${parentName}, ${closuresAt(at)} from (
      select ${facts}, h.rank, h.off, h.words, ${near ? distanceFrom(near) : sql`null::float8`} as distance
      from (${best}) as h join stations on stations.id = h.station_id
      order by h.rank, h.off, distance, h.words, id limit ${limit}
    ) as s
    order by rank, off, distance, words, id`)
}
