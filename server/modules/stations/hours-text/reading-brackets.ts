import { TOPICS } from './reading-unknown'
import { freshTopic, type Reader } from './reader'
import { isSeasonName } from './season-words'
import { isOfAnyDay, type Scope, type Statement } from './statements'
import type { Meaning, SeasonWord, Token } from './tokens'

const SILENT: readonly Meaning['kind'][] = ['filler', 'remark', 'and', 'comma']
const NAMES: readonly Meaning['kind'][] = ['days', 'holiday']

type ReadUpTo = (end: number) => void

/** Takes what stands in brackets; `readUpTo` reads on to a token. With an unknown piece they are unread as a whole. */
export function takeBracket(reader: Reader, readUpTo: ReadUpTo): void {
  const length = reader.tokens.slice(reader.at).findIndex(({ says }) => says.kind === 'close')
  const inside = reader.tokens.slice(reader.at, reader.at + Math.max(0, length))
  if (inside.some(({ says }) => says.kind === 'unknown')) return skip(reader, inside)
  const spoken = inside.filter(({ says }) => !SILENT.includes(says.kind))
  const [first] = spoken
  if (!first) return
  if (first.says.kind === 'season' && spoken.length === 1) return takeSeason(reader, first, first.says.season)
  const areNames = spoken.every(({ says }) => NAMES.includes(says.kind))
  if (areNames && reader.topic.isUsed && reader.last && isOfAnyDay(reader.last)) {
    return takeNames(reader, inside.length, readUpTo)
  }
  if (TOPICS.includes(first.says.kind)) takeAside(reader, inside.length, readUpTo)
}

/** Gives times said before to the days said after them: 9:00-17:00（周一至周五）. */
export function saidOf(statement: Statement, { weekdays, holiday, isWorkday }: Scope, tokens: readonly Token[]): void {
  statement.scope = { ...statement.scope, weekdays, holiday, isWorkday }
  statement.tokens.push(...tokens)
}

function skip(reader: Reader, inside: readonly Token[]): void {
  reader.leaveUnread(...inside)
  reader.at += inside.length
}

/** Brackets with a topic of their own, after which the outer topic goes on. */
function takeAside(reader: Reader, length: number, readUpTo: ReadUpTo): void {
  const outer = reader.topic
  reader.topic = freshTopic(outer.scope.season)
  readUpTo(reader.at + length)
  reader.settle()
  reader.drop()
  reader.topic = outer
}

function takeNames(reader: Reader, length: number, readUpTo: ReadUpTo): void {
  const { last } = reader
  reader.topic = freshTopic(reader.topic.scope.season)
  readUpTo(reader.at + length)
  if (last) saidOf(last, reader.topic.scope, reader.topic.tokens)
  reader.topic = freshTopic(reader.topic.scope.season)
}

/** 9:00-18:00（夏令） is said of the clause before; 周六（寒暑假） may mean both and is left unread. */
function takeSeason(reader: Reader, token: Token, season: SeasonWord): void {
  const clause = reader.statements.slice(reader.clause).filter(({ scope }) => !scope.season)
  if (reader.isPending && !season.range && !isSeasonName(season.name)) return skip(reader, [token])
  if (!reader.topic.isUsed || clause.length === 0) return
  reader.at += 1
  for (const statement of clause) {
    statement.scope = { ...statement.scope, season }
    statement.tokens.push(token)
  }
  reader.clause = reader.statements.length
  reader.topic = freshTopic()
}
