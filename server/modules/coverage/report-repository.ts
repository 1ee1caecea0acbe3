import { GAP_REPORT_DAYS, GAP_REPORTS_MIN } from '../../../contract/limits'
import { nothing, sql, type Queryable, type Transaction } from '../../kernel/database'

export type ReportKind = 'missing' | 'wrong'

/** What one report adds to the books; the day is Shanghai's. */
export interface CellReport {
  readonly cell: number
  readonly kind: ReportKind
  readonly on: string
}

/** Notes that somebody, known by a keyed hash only, counts today; false when they were counted in the last 30 days. */
export async function claimTurn(
  tx: Transaction,
  { personKey, on }: { personKey: string; on: string },
): Promise<boolean> {
  await tx.query(sql`delete from coverage_reporters where counted_on <= ${on}::date - ${GAP_REPORT_DAYS}::int`)
  const claimed = await tx.query(sql`
    insert into coverage_reporters (person_key, counted_on) values (${personKey}, ${on})
    on conflict do nothing returning 1`)
  return claimed.length === 1
}

/** Adds one report to a cell's day. */
export async function countReport(tx: Transaction, { cell, kind, on }: CellReport): Promise<void> {
  await tx.query(sql`
    insert into coverage_reports as r (cell, kind, reported_on, reports) values (${cell}, ${kind}, ${on}, 1)
    on conflict (kind, cell, reported_on) do update set reports = r.reports + 1`)
}

export interface NewRemark extends CellReport {
  readonly id: string
  readonly stationId: string | null
  readonly text: string
}

/** Keeps what was written beside a report; false when there is one of this id already. */
export async function insertRemark(tx: Queryable, remark: NewRemark): Promise<boolean> {
  const { id, kind, cell, stationId, text, on } = remark
  const written = await tx.query(sql`
    insert into coverage_remarks (id, kind, cell, station_id, text, written_on)
    values (${id}, ${kind}, ${cell}, ${stationId}, ${text}, ${on})
    on conflict (id) do nothing returning 1`)
  return written.length === 1
}

export interface GapRow {
  readonly cell: number
  readonly reports: number
  readonly lastOn: string
  readonly texts: string[]
}

/** Words that are shown of one cell. */
const TEXTS_SHOWN = 5

/**
 * Cells that stand out: some 30 days in a row hold three reports, which are three persons, because one person counts
 * once in 30 days. Reports of the last 365 days, the most reported cell first.
 */
export function gaps(
  database: Queryable,
  { on, after, count }: { on: string; after: readonly [reports: number, cell: number] | null; count: number },
): Promise<GapRow[]> {
  return database.query<GapRow>(sql`
    select cell, reports, last_on as "lastOn", coalesce((
      select json_agg(latest.text) from (
        select text from coverage_remarks m
        where m.kind = 'missing' and m.cell = g.cell and m.written_on > ${on}::date - 365
        order by m.written_on desc, m.id limit ${TEXTS_SHOWN}::int
      ) latest
    ), '[]'::json) as texts
    from (
      select cell, sum(reports)::int as reports, max(reported_on) as last_on, max(in_a_row) as most
      from (
        select cell, reports, reported_on, sum(reports) over (
          partition by cell order by reported_on
          range between ${GAP_REPORT_DAYS - 1}::int * interval '1 day' preceding and current row
        ) as in_a_row
        from coverage_reports where kind = 'missing' and reported_on > ${on}::date - 365
      ) days
      group by cell
    ) g
    where most >= ${GAP_REPORTS_MIN}
      ${after ? sql`and (reports < ${after[0]}::int or (reports = ${after[0]}::int and cell > ${after[1]}::bigint))` : nothing}
    order by reports desc, cell limit ${count}`)
}

export interface WrongRow {
  readonly id: string
  readonly stationId: string
  readonly text: string
  readonly on: string
}

/** What people say is wrong about stations and nobody has seen to, the oldest day first. */
export function openWrongRemarks(
  database: Queryable,
  { after, count }: { after: readonly [on: string, id: string] | null; count: number },
): Promise<WrongRow[]> {
  return database.query<WrongRow>(sql`
    select id, station_id as "stationId", text, written_on as "on" from coverage_remarks
    where kind = 'wrong' and settled_at is null
      ${after ? sql`and (written_on, id) > (${after[0]}::date, ${after[1]}::uuid)` : nothing}
    order by written_on, id limit ${count}`)
}

/** Marks a remark as seen to; null when there is none that waits. */
export async function settleRemark(
  tx: Transaction,
  { id, by, now }: { id: string; by: string; now: Date },
): Promise<{ stationId: string; text: string } | null> {
  const [row] = await tx.query<{ stationId: string; text: string }>(sql`
    update coverage_remarks set settled_at = ${now}, settled_by = ${by}
    where id = ${id} and kind = 'wrong' and settled_at is null
    returning station_id as "stationId", text`)
  return row ?? null
}
