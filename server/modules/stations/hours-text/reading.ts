import { saidOf, takeBracket } from './reading-brackets'
import { takeLunchBreak, takeTime } from './reading-times'
import { giveUp } from './reading-unknown'
import { takeAlways, takeClosed, takeExcept, takeNotice, takeOpen } from './reading-verbs'
import { freshTopic, Reader } from './reader'
import { isOfAnyDay, type Statement } from './statements'
import type { SeasonWord, Token } from './tokens'

/** What pieces of a text say, and those of them that say nothing one could understand. */
export interface Said {
  readonly statements: readonly Statement[]
  readonly unread: Set<Token>
}

/**
 * Turns pieces into statements, from left to right: days, holidays and seasons are a topic; times and 闭馆 say something
 * of it.
 */
export function statementsOf(tokens: readonly Token[]): Said {
  const reader = new Reader(tokens)
  readUpTo(reader, tokens.length)
  endClause(reader)
  reader.end()
  return reader
}

function readUpTo(reader: Reader, end: number): void {
  while (reader.at < end) {
    const token = reader.tokens[reader.at]
    reader.at += 1
    if (token) take(reader, token)
  }
}

function take(reader: Reader, token: Token): void {
  const { says } = token
  switch (says.kind) {
    case 'days': return reader.name(token, { weekdays: says.weekdays, isWorkday: says.isWorkday ?? false })
    case 'holiday': return reader.name(token, { holiday: says.isLegal ? 'legal' : 'loose' })
    case 'season': return nameSeason(reader, token, says.season)
    case 'time': return takeTime(reader, token)
    case 'shifted': return takeShifted(reader, token, says.rule)
    case 'open': return takeBracket(reader, (end) => readUpTo(reader, end))
    case 'unknown': return giveUp(reader, token)
    default: return takeVerb(reader, token)
  }
}

function takeVerb(reader: Reader, token: Token): void {
  switch (token.says.kind) {
    case 'closed': return takeClosed(reader, token)
    case 'opens': return takeOpen(reader, token, false)
    case 'usual': return takeOpen(reader, token, true)
    case 'announced': return takeNotice(reader, token)
    case 'always': return takeAlways(reader, token)
    case 'lunchBreak': return takeLunchBreak(reader, token)
    case 'except': case 'outside': return takeExcept(reader, token)
    default: return takeModifier(reader, token)
  }
}

function takeModifier(reader: Reader, token: Token): void {
  switch (token.says.kind) {
    case 'rest': return nameRest(reader, token)
    case 'apart': case 'includes': case 'excludes': return begin(reader, token, token.says.kind)
    case 'meets': return begin(reader, token, 'plain')
    case 'added': return void addEvening(reader, token)
    case 'comma': return reader.settle()
    case 'stop': return endClause(reader)
    default:
  }
}

/**
 * Ends a sentence. Days without a verb right behind its only hours are the days of these (9:00-17:00 周一至周五). Where
 * they stand elsewhere in a sentence with hours of no day in particular, nothing can be told for certain.
 */
function endClause(reader: Reader): void {
  reader.settle()
  const { last, topic, statements, clause } = reader
  const isBehind = reader.isRightBehindHours()
  const { weekdays, season } = topic.scope
  const areNames = reader.isPending && topic.manner === 'plain' && !topic.isAdded && season === null
  if (areNames && (isBehind || weekdays) && statements.slice(clause).some(isOfAnyDay)) {
    if (last && isBehind && weekdays && statements.length === clause + 1) saidOf(last, topic.scope, topic.tokens)
    else reader.doubt(clause)
    reader.topic = freshTopic()
  }
  reader.clause = statements.length
  reader.isRemote = true
}

function begin(reader: Reader, token: Token, manner: 'plain' | 'apart' | 'includes' | 'excludes'): void {
  const { scope, isUsed, tokens } = reader.topic
  const isWaiting = !isUsed && isOnlySeason(reader)
  if (!isWaiting) reader.drop()
  reader.topic = freshTopic(scope.season, manner)
  reader.topic.isMet = manner === 'plain'
  reader.topic.tokens.push(...(isWaiting ? tokens : []), token)
}

function addEvening(reader: Reader, token: Token): void {
  if (reader.topic.isUsed) reader.topic = freshTopic(reader.topic.scope.season)
  reader.topic.isAdded = true
  reader.topic.tokens.push(token)
}

/** A season that is named waits for the days it is said of. */
function isOnlySeason({ topic }: Reader): boolean {
  return topic.scope.season !== null && topic.scope.weekdays === null && topic.scope.holiday === null
}

function nameSeason(reader: Reader, token: Token, season: SeasonWord): void {
  const { isUsed, manner, tokens } = reader.topic
  if (!isUsed && tokens.some(({ says }) => says.kind === 'season')) return giveUp(reader, token)
  if (manner !== 'plain') reader.drop()
  if (isUsed || manner !== 'plain') reader.topic = freshTopic()
  if (reader.topic.scope.weekdays) reader.leadingDays = reader.topic.scope.weekdays
  reader.isRemote = false
  reader.topic.scope = { ...reader.topic.scope, season }
  reader.topic.tokens.push(token)
}

/** 其余时间: the weekdays nothing has been said of, or, after seasons, the rest of the year. */
function nameRest(reader: Reader, token: Token): void {
  reader.drop()
  const named = reader.statements.filter(({ scope }) => !scope.season).flatMap(({ scope }) => scope.weekdays ?? [])
  reader.topic = freshTopic()
  reader.name(token, { weekdays: [1, 2, 3, 4, 5, 6, 7].filter((weekday) => !named.includes(weekday)) })
}

function takeShifted(reader: Reader, token: Token, rule: 'as_workday' | 'as_usual'): void {
  reader.drop()
  reader.topic = freshTopic(reader.topic.scope.season)
  reader.say('shifted', token).shifted = rule
}
