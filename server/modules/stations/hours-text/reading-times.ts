import { addTime, type Statement } from './statements'
import { giveUp } from './reading-unknown'
import type { Reader } from './reader'
import type { Token } from './tokens'

/** Between these minutes a time beside 午休 is the break; others are hours. */
const LUNCH = { from: 11 * 60, to: 15 * 60 } as const

/** Takes a range of time: hours of the topic, or a break in them. */
export function takeTime(reader: Reader, token: Token): void {
  if (isBreak(reader, token)) return takeBreak(reader, [token, ...passed(reader)])
  reader.settle()
  const { last, topic } = reader
  if (topic.isUsed && last?.says === 'open' && last.scope === topic.scope) return addTo(last, token, reader)
  if (token.says.kind === 'time' && token.says.isEvening) topic.isAdded = true
  addTo(reader.say('open', null), token, reader)
}

/** 午休12:00-13:30. Without a time it is harmless where the hours leave a gap. */
export function takeLunchBreak(reader: Reader, token: Token): void {
  const next = reader.peek()?.token
  if (reader.isPending && next?.says.kind !== 'time') return giveUp(reader, token)
  if (next?.says.kind === 'time' && isLunch(next)) return takeBreak(reader, [token, ...passed(reader)])
  if ((reader.last?.times.length ?? 0) < 2) reader.leaveUnread(token)
}

function addTo(statement: Statement, token: Token, reader: Reader): void {
  const { says } = token
  if (says.kind === 'time' && addTime(statement.times, says.interval, says.isWorded)) statement.tokens.push(token)
  else reader.leaveUnread(token)
}

/** 12:00-13:00闭馆, 12:00-13:00为午休时间. */
function isBreak(reader: Reader, token: Token): boolean {
  const next = reader.peek()?.token.says.kind
  return next === 'closed' || (next === 'lunchBreak' && isLunch(token))
}

function isLunch({ says }: Token): boolean {
  return says.kind === 'time' && says.interval.from >= LUNCH.from && says.interval.to <= LUNCH.to
}

/** The next word, taken with what was before it. */
function passed(reader: Reader): Token[] {
  const next = reader.peek()
  reader.at += (next?.fillers ?? 0) + 1
  return next ? [next.token] : []
}

function takeBreak(reader: Reader, tokens: readonly Token[]): void {
  const statement = reader.say('break', null)
  statement.tokens.push(...tokens)
  statement.times.push(...tokens.flatMap(({ says }) => (says.kind === 'time' ? [says.interval] : [])))
}
