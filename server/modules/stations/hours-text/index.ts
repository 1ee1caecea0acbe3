import type { HoursCertainty, OpeningHours } from '../../../../contract/opening-hours'
import { normalise, readableLength } from './normalise'
import { statementsOf } from './reading'
import type { Token } from './tokens'
import { tokenise } from './tokenise'
import { isWholeYear, yearOf } from './year'

export { writeHours } from './write-hours'

/** What a text of opening hours says, beside the text itself. */
export interface HoursReading {
  readonly text: string
  readonly certainty: HoursCertainty
  /** Null if the text says no hours. `weekly` lists open days only. */
  readonly hours: OpeningHours | null
  /** The pieces of the text that were not understood, as they stand in it. */
  readonly unread: string[]
}

/**
 * Reads opening hours as people write them. Nothing is guessed: what is not understood, contradicts itself or does not
 * fit into the contract is left `unread`. The rules, which docs/opening-hours.md has in full:
 *
 * - Hours without days hold on all days that nothing else is said of; where days are named, the others are closed.
 * - A closed day is taken out of a longer list of days: 周一至周日9:00-17:00，周一闭馆.
 * - 下午2:00-5:00 is 14:00 to 17:00. An end that is not later is the next morning if it is at most 6:00 and no 12-hour
 *   clock can explain it; with 次日 it always is.
 * - 工作日 is Monday to Friday and what shifted workdays (调休) are like; 周末 is Saturday and Sunday; 节假日 is the public
 *   holidays.
 * - A season has the dates that are written. Without dates it is unread; of seasons that share the year (夏令…冬令…) the
 *   hours common to all of them hold.
 * - At most 1000 characters are read, up to the last full stop among them.
 */
export function readHours(text: string): HoursReading {
  const normalised = normalise(text)
  const length = readableLength(normalised)
  const tokens = tokenise(normalised.slice(0, length))
  const { statements, unread } = statementsOf(tokens)
  const hours = yearOf(statements, (statement) => statement.tokens.forEach((token) => unread.add(token)))
  const pieces = [...piecesOf(text, tokens, unread), ...(length < text.length ? [text.slice(length)] : [])]
  if (!hours || (pieces.length > 0 && !isWholeYear(hours))) {
    return { text, certainty: 'unknown', hours: null, unread: text.trim() ? [text.trim()] : [] }
  }
  return { text, certainty: pieces.length > 0 ? 'partial' : 'exact', hours, unread: pieces }
}

/** Neighbouring unread pieces as one. */
function piecesOf(text: string, tokens: readonly Token[], unread: ReadonlySet<Token>): string[] {
  const runs: { from: number; to: number; next: number }[] = []
  tokens.forEach((token, index) => {
    if (!unread.has(token)) return
    const last = runs.at(-1)
    const isNext = last && tokens.slice(last.next, index).every(({ says }) => JOINING.includes(says.kind))
    if (isNext) Object.assign(last, { to: token.to, next: index + 1 })
    else runs.push({ from: token.from, to: token.to, next: index + 1 })
  })
  return runs.map(({ from, to }) => withBracket(text, from, to).replace(EDGES, '')).filter(Boolean)
}

/** A piece with the bracket that closes it. */
function withBracket(text: string, from: number, to: number): string {
  const piece = text.slice(from, to)
  const isOpen = /[（(【[][^）)】\]]*$/.test(piece)
  return isOpen && /[）)】\]]/.test(text.charAt(to)) ? text.slice(from, to + 1) : piece
}

const JOINING: readonly Token['says']['kind'][] = ['and', 'filler', 'open', 'close']
const EDGES = /^[\s、，,；;。：:]+|[\s、，,；;。：:]+$/g
