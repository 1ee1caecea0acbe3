import { nothing, sql, type Queryable, type Sql } from '../../kernel/database'
import { closuresAt, distanceFrom, facts, parentName, type StationFactsRow } from './repository'
import type { Point } from './rules'
import type { SearchPlan, SimilarPlan } from './search-rules'

/** How well a station fits, best first; the order of the results. */
export const RANKS = ['exact', 'prefix', 'inside', 'address', 'spoken', 'spoken_prefix', 'spoken_inside', 'similar'] as const

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

/** Stations that hold the text as it stands, in their name, address or pinyin. */
export function findWords(database: Queryable, plan: SearchPlan, scope: SearchScope): Promise<FoundRow[]> {
  const { text, pinyin, initials } = plan
  const spoken = initials && sql`
    when w.initials = ${text} or w.pinyin = ${text} then 4
    when starts_with(w.initials, ${text}) or starts_with(w.pinyin, ${text}) then 5`
  return found(database, scope, sql`
    select w.station_id, w.name as words, 0 as off, case
      when w.name = ${text} then 0 when starts_with(w.name, ${text}) then 1 when strpos(w.name, ${text}) > 0 then 2
      when strpos(w.address, ${text}) > 0 then 3 ${spoken ?? nothing} else 6 end as rank
    from station_words w
    where ${has(plan.name)} and strpos(w.name, ${text}) > 0
      or ${has(plan.address)} and strpos(w.address, ${text}) > 0
      ${pinyin ? sql`or ${has(pinyin.fragments)} and ${holds(sql`w.pinyin`, text, pinyin)}` : nothing}
      ${initials ? sql`or ${has(initials.fragments)} and ${holds(sql`w.initials`, text, initials)}` : nothing}`)
}

export interface SimilarSearch extends SimilarPlan {
  /** How long the text is, in characters. */
  readonly length: number
  /** Ids that were found already. */
  readonly but: readonly string[]
}

/** Stations whose name, or its pinyin, holds the text with one character wrong; those about as long as it first. */
export function findSimilar(database: Queryable, similar: SimilarSearch, scope: SearchScope): Promise<FoundRow[]> {
  const column = similar.of === 'name' ? sql`w.name` : sql`w.pinyin`
  const [first = nothing, ...rest] = similar.fragments.map(has)
  return found(database, scope, sql`
    select w.station_id, w.name as words, abs(char_length(${column}) - ${similar.length}::int) as off, 7 as rank
    from station_words w
    where (${rest.reduce((either, one) => sql`${either} or ${one}`, first)})
      and ${column} ~ ${similar.pattern} and w.station_id <> all(${[...similar.but]}::uuid[])`)
}

const has = (fragments: readonly string[]): Sql => sql`w.fragments @> ${[...fragments]}::text[]`

const holds = (column: Sql, text: string, { inside }: { inside: boolean }): Sql =>
  inside ? sql`strpos(${column}, ${text}) > 0` : sql`starts_with(${column}, ${text})`

/**
 * The best hits with what a list shows of them. `off`: how far a hit's length is from the text's. Without a distance
 * to sort by, the best are known before the stations themselves are looked at.
 */
function found(database: Queryable, { near, at, limit }: SearchScope, hits: Sql): Promise<FoundRow[]> {
  const best = near ? hits : sql`${hits} order by rank, off, w.name, w.station_id limit ${limit}`
  return database.query<FoundRow>(sql`
    select s.*, ${parentName}, ${closuresAt(at)} from (
      select ${facts}, h.rank, h.off, h.words, ${near ? distanceFrom(near) : sql`null::float8`} as distance
      from (${best}) as h join stations on stations.id = h.station_id
      order by h.rank, h.off, distance, h.words, id limit ${limit}
    ) as s
    order by rank, off, distance, words, id`)
}
