import type { MovedDay } from '../../../contract/calendar'
import { json, sql, type Queryable, type Transaction } from '../../kernel/database'
import type { YearNotice } from './notice-rules'

/** The years staff have entered or corrected. */
export function listYears(database: Queryable): Promise<YearNotice[]> {
  return database.query<YearNotice>(sql`
    select year, days, source, notice_text as text, updated_at as "updatedAt" from calendar_years order by year`)
}

/** One year as staff have entered it, locked until the transaction ends; null when they have not. */
export async function lockYear(tx: Transaction, year: number): Promise<YearNotice | null> {
  const [row] = await tx.query<YearNotice>(sql`
    select year, days, source, notice_text as text, updated_at as "updatedAt"
    from calendar_years where year = ${year} for update`)
  return row ?? null
}

interface YearRow {
  readonly year: number
  readonly days: readonly MovedDay[]
  readonly source: string
  readonly text: string | null
  readonly by: string
  readonly now: Date
}

/** Writes a year in the place of what was there. */
export async function replaceYear(tx: Transaction, { year, days, source, text, by, now }: YearRow): Promise<void> {
  await tx.query(sql`
    insert into calendar_years (year, days, source, notice_text, updated_by, updated_at)
    values (${year}, ${json(days)}, ${source}, ${text}, ${by}, ${now})
    on conflict (year) do update set
      days = excluded.days, source = excluded.source, notice_text = excluded.notice_text,
      updated_by = excluded.updated_by, updated_at = excluded.updated_at`)
}
