import { REGISTER_PAGE_ROWS } from '../contract/limits'
import { DAY_MS, HOUR_MS } from '../contract/time'
import type { Database } from '../server/kernel/database'
import { sql } from '../server/kernel/database'
import { newId } from '../server/kernel/ids'
import { insertActivity, plainRules } from '../server/modules/activities'
import { phonesFor, registerCells } from '../server/modules/activities/desk'
import { csvPieces } from '../server/sheets/write-sheet'
import { testSealer } from '../server/testing/harness'
import { percentile } from './load'
import { RESIDENTS, residentId } from './town'

/** A year of a street office, as in the articles. */
const ACTIVITIES = 3400
const ROWS = 80_000
const ROUNDS = 3

export interface RegisterFigures {
  /** From the first statement to the last byte; the median round. */
  readonly seconds: number
  readonly megabytes: number
  /** How much the process grew at most while it wrote, MB: what flat means. */
  readonly grownMegabytes: number
}

/** A year's register as CSV, telephones masked, a page in memory at a time. */
export async function measureRegister(database: Database): Promise<RegisterFigures> {
  const span = await aYear(database)
  const rounds: RegisterFigures[] = []
  for (let round = 0; round <= ROUNDS; round += 1) rounds.push(await exportOnce(database, span))
  const measured = rounds.slice(1) // the first warms up
  return {
    seconds: percentile(measured.map(({ seconds }) => seconds), 0.5),
    megabytes: measured[0]?.megabytes ?? 0,
    grownMegabytes: Math.max(...measured.map(({ grownMegabytes }) => grownMegabytes)),
  }
}

interface Span {
  readonly from: Date
  readonly to: Date
  readonly stations: null
}

const MEGABYTE = 1024 * 1024

async function exportOnce(database: Database, span: Span): Promise<RegisterFigures> {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let [bytes, lines, most] = [0, 0, before]
  const begun = performance.now()
  const reading = { span, show: phonesFor(testSealer, false), limit: REGISTER_PAGE_ROWS }
  for await (const piece of csvPieces(registerCells(database, reading))) {
    bytes += piece.length
    lines += linesIn(piece)
    most = Math.max(most, process.memoryUsage().rss)
  }
  const seconds = (performance.now() - begun) / 1000
  if (lines !== ROWS + 1) throw new Error(`the register went wrong: ${lines} lines`)
  return { seconds, megabytes: bytes / MEGABYTE, grownMegabytes: (most - before) / MEGABYTE }
}

/** Ends of lines; a cell of this register has none. */
const linesIn = (piece: Buffer): number => piece.reduce((count, byte) => (byte === 10 ? count + 1 : count), 0)

/** A year that lies before the demo street's. Every fourth sign-up came by telephone; two of three were there. */
async function aYear(database: Database): Promise<Span> {
  const from = new Date('2021-01-01T00:00:00Z')
  const [station] = await database.query<{ id: string }>(sql`select id from stations limit 1`)
  const staff = residentId(0)
  for (let index = 0; index < ACTIVITIES; index += 1) {
    const startsAt = new Date(from.getTime() + index * 2.5 * HOUR_MS)
    const id = newId(startsAt)
    await insertActivity(database, {
      id, title: `活动 ${index}`, kind: 'culture', stationId: station?.id ?? id, description: '', room: null, bring: null,
      lecturer: null, lessonId: null, startsAt, endsAt: new Date(startsAt.getTime() + HOUR_MS), ...plainRules,
      signUpOpensAt: new Date(startsAt.getTime() - DAY_MS), signUpClosesAt: startsAt, withdrawUntil: startsAt,
      pools: [{ id, position: 0, mode: 'on_site', who: 'anyone', capacity: null, releasesAt: null }],
      createdBy: staff, createdAt: startsAt, publishedAt: startsAt,
    })
  }
  await fill(database)
  await database.script('analyze sign_ups; analyze check_ins; analyze activities')
  return { from, to: new Date(from.getTime() + 366 * DAY_MS), stations: null }
}

async function fill(database: Database): Promise<void> {
  const residents = Array.from({ length: RESIDENTS }, (_, index) => residentId(index))
  const [sealed, index] = [testSealer.seal('13805730001'), testSealer.index('13805730001')]
  await database.query(sql`
    with year as (
      select id, row_number() over (order by starts_at) - 1 as number from activities where starts_at < '2022-01-02Z'
    )
    insert into sign_ups (id, activity_id, resident_id, seq, places, pool_ids, pool_places, request_id, channel, signed_up_at,
                          confirmed_at, contact_name, contact_phone, contact_phone_index)
    select md5('bench sign-up ' || n)::uuid, year.id,
      case when n % 4 > 0 then (${residents}::uuid[])[1 + (n / ${ACTIVITIES}) * 37 % ${RESIDENTS}] end,
      n / ${ACTIVITIES} + 1, 1, array[year.id], array[1], md5('bench request ' || n)::uuid,
      case when n % 4 > 0 then 'app' else 'phone' end, '2021-01-01Z', '2021-01-01Z',
      case when n % 4 = 0 then '陈秀英' end, case when n % 4 = 0 then ${sealed} end, case when n % 4 = 0 then ${index} end
    from generate_series(0, ${ROWS - 1}) n join year on year.number = n % ${ACTIVITIES}`)
  await database.query(sql`
    insert into check_ins (id, activity_id, sign_up_id, places, method, seen_at, recorded_at)
    select md5('bench check-in ' || s.id)::uuid, activity_id, s.id, 1, 'code', '2021-01-02Z', '2021-01-02Z'
    from sign_ups s join activities a on a.id = s.activity_id
    where a.starts_at < '2022-01-02Z' and s.seq % 3 > 0`)
}
