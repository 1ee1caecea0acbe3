import { clockText, localDateOf, minuteOfDay } from '../../../contract/time'
import type { Queryable } from '../../kernel/database'
import { escapeFormula } from '../../sheets/escape-formula'
import { nicknamesOf } from '../residents'
import { stationNamesOf } from '../stations'
import { answersOf, type AnswerRow } from './question-repository'
import {
  poolKindsOf, registerRows, type PoolKinds, type RegisterKey, type RegisterRow, type RegisterSpan,
} from './register-repository'
import { CHANNEL_WORDS, KIND_WORDS, MODE_WORDS, WHO_WORDS } from './register-words'
import type { ShowPhone } from './shown-phone'

/** Titles of a register, in the order of its cells. */
export const REGISTER_TITLES: readonly string[] = [
  '日期', '开始', '活动', '类别', '站点', '序号', '姓名', '团体', '电话', '人数', '名额', '同行', '监护人', '报名方式', '状态',
  '报名时间', '签到时间', '签到人数', '签到方式', '回答', '备注',
]

interface RegisterReading {
  readonly span: RegisterSpan
  readonly show: ShowPhone
  readonly after: RegisterKey | null
  readonly limit: number
}

export interface RegisterPart {
  readonly rows: readonly string[][]
  readonly next: RegisterKey | null
}

/** Up to `limit` rows of a register as cells, safe for a spreadsheet, and where to read on. */
export async function registerPart(database: Queryable, reading: RegisterReading): Promise<RegisterPart> {
  const { span, show, after, limit } = reading
  const { rows, next } = await registerRows(database, { span, after, limit })
  const people = await nicknamesOf(database, rows.flatMap(({ residentId }) => residentId ?? []))
  const stations = await stationNamesOf(database, rows.map(({ stationId }) => stationId))
  const pools = await poolKindsOf(database, rows.map(({ activityId }) => activityId))
  const answers = bySignUp(await answersOf(database, rows.map(({ signUpId }) => signUpId)))
  const cells = (row: RegisterRow): string[] => cellsOf(row, {
    name: (row.residentId === null ? row.name : people.get(row.residentId)) ?? '',
    station: stations.get(row.stationId) ?? '',
    phone: show(row.phone) ?? '',
    pools,
    answers: answers.get(row.signUpId) ?? [],
  })
  return { rows: rows.map((row) => cells(row).map(escapeFormula)), next }
}

/** The whole register, titles first, a page in memory at a time. */
export async function* registerCells(
  database: Queryable,
  { span, show, limit }: Omit<RegisterReading, 'after'>,
): AsyncGenerator<readonly string[]> {
  yield REGISTER_TITLES
  for (let after: RegisterKey | null = null; ;) {
    const part: RegisterPart = await registerPart(database, { span, show, after, limit })
    yield* part.rows
    if (part.next === null) return
    after = part.next
  }
}

function bySignUp(answers: readonly AnswerRow[]): Map<string, AnswerRow[]> {
  const grouped = new Map<string, AnswerRow[]>()
  for (const answer of answers) grouped.set(answer.signUpId, [...(grouped.get(answer.signUpId) ?? []), answer])
  return grouped
}

interface Beside {
  readonly name: string
  readonly station: string
  readonly phone: string
  readonly pools: PoolKinds
  readonly answers: readonly AnswerRow[]
}

const METHOD_WORDS: Readonly<Record<string, string>> = { code: '扫站里的码', ticket: '出示票', roster: '名单', remote: '线上' }

function cellsOf(row: RegisterRow, { name, station, phone, pools, answers }: Beside): string[] {
  return [
    localDateOf(row.startsAt), clockText(minuteOfDay(row.startsAt)), row.title, KIND_WORDS[row.kind], station,
    String(row.seq), name, row.groupName ?? '', phone, String(row.places), poolsText(row, pools),
    row.companions.map((companion) => companion.name).filter(Boolean).join('、'), row.guardianName ?? '',
    CHANNEL_WORDS[row.channel], stateText(row), momentText(row.signedUpAt),
    row.seenAt ? momentText(row.seenAt) : '', row.seenPlaces === null ? '' : String(row.seenPlaces),
    METHOD_WORDS[row.seenMethod ?? ''] ?? '',
    answers.map(({ label, answer }) => `${label}：${answer}`).join('；'), row.note ?? '',
  ]
}

const momentText = (at: Date): string => `${localDateOf(at)} ${clockText(minuteOfDay(at))}`

const poolsText = ({ poolIds, poolPlaces }: RegisterRow, pools: PoolKinds): string =>
  poolIds.map((id, index) => {
    const pool = pools.get(id)
    return `${pool ? MODE_WORDS[pool.mode] + WHO_WORDS[pool.who] : ''} ${poolPlaces[index] ?? 0}`
  }).join('、')

function stateText({ cancelledAt, isConfirmed, isWaiting, offerUntil }: RegisterRow): string {
  if (cancelledAt !== null) return '活动取消'
  if (isConfirmed) return '有名额'
  if (offerUntil !== null) return '等答复'
  return isWaiting ? '候补' : '待审'
}
