import {
  fieldLimits, messageTemplates, templateFields, type FieldType, type MessageField, type MessageTemplate,
} from '../../../contract/messages'
import { clockText, localDateOf, MINUTE_MS, minuteOfDay } from '../../../contract/time'

/** What a message may say, before it is brought into WeChat's form. */
export type MessageValues = Readonly<Partial<Record<MessageField, string | Date>>>

/** Stands where nothing is to be said: WeChat takes no empty field. */
const NOTHING_TO_SAY = { thing: '点开看看', phrase: '看一看', name: '邻居', time: '' } as const

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/**
 * Text in one line of at most `limit` UTF-16 units, cut between whole characters as people see them (an emoji of
 * several parts counts as one that fits or does not) and then ending in `…`.
 */
export function cutText(text: string, limit: number): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  if (line.length <= limit) return line
  let cut = ''
  for (const { segment } of characters.segment(line)) {
    if (cut.length + segment.length > limit - 1) break
    cut += segment
  }
  return `${cut.trimEnd()}…`
}

/** `2026年3月3日 12:00` in Shanghai: the form WeChat takes for times. */
export function timeText(at: Date): string {
  const [year, month, day] = localDateOf(at).split('-').map(Number)
  return `${year}年${month}月${day}日 ${clockText(minuteOfDay(at)).padStart(5, '0')}`
}

/** The fields of a message, by our names, each in the form and length that WeChat takes. */
export function messageFields(template: MessageTemplate, values: MessageValues): Record<string, string> {
  return Object.fromEntries(templateFields[template].map(([name, type]) => [name, fieldText(type, values[name])]))
}

function fieldText(type: FieldType, value: string | Date | undefined): string {
  if (value instanceof Date) return timeText(value)
  const text = type === 'phrase' || type === 'name' ? plainCut(value ?? '', type) : cutText(value ?? '', fieldLimits[type])
  return text === '' ? NOTHING_TO_SAY[type] : text
}

/** Phrases and names may hold Chinese characters only, so they are cut without a sign for it. */
const plainCut = (text: string, type: 'phrase' | 'name'): string =>
  [...text.replace(/\P{Script=Han}/gu, '')].slice(0, fieldLimits[type]).join('')

/** A notice that could go out as a message. */
export interface Wanted {
  readonly notificationId: string
  readonly residentId: string
  readonly template: MessageTemplate
}

/** A right nobody has used yet. */
export interface Right {
  readonly id: string
  readonly residentId: string
  readonly template: MessageTemplate
}

/** Which right is spent on which notice. */
export interface Spent<W extends Wanted> {
  readonly rightId: string
  readonly wanted: W
}

/** Spends the rights there are, the oldest first, on the notices that matter most; of equal ones, on the earlier. */
export function spend<W extends Wanted>(wanted: readonly W[], rights: readonly Right[]): Spent<W>[] {
  const left = new Map<string, Right[]>()
  for (const right of rights) left.set(keyOf(right), [...(left.get(keyOf(right)) ?? []), right])
  return wanted.toSorted((a, b) => weightOf(a) - weightOf(b)).flatMap((notice) => {
    const right = left.get(keyOf(notice))?.shift()
    return right ? [{ rightId: right.id, wanted: notice }] : []
  })
}

const keyOf = ({ residentId, template }: Right | Wanted): string => `${residentId} ${template}`
const weightOf = ({ template }: Wanted): number => messageTemplates.indexOf(template)

/** The pauses before the second try and the ones after it, minutes; then it is given up. */
const PAUSES = [1, 5, 15, 60, 180] as const

/** When to try again after `attempts` tries in vain; null: not any more. */
export function nextTry(attempts: number, now: Date): Date | null {
  const minutes = PAUSES[attempts - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE_MS)
}
