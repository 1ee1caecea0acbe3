import { freshTopic, type Reader } from './reader'
import type { Meaning, Token } from './tokens'

type Kind = Meaning['kind']

/** Words that begin a topic. */
export const TOPICS: readonly Kind[] =
  ['days', 'holiday', 'season', 'rest', 'apart', 'includes', 'excludes', 'always', 'meets', 'shifted']

/**
 * Leaves an unknown piece unread, with what was named before it and with what follows up to the next stop, or up to a
 * comma and a new topic: the unknown may change what they mean (儿童区9:00-17:00, 周六活动14:00-16:00).
 */
export function giveUp(reader: Reader, token: Token): void {
  reader.leaveUnread(token)
  if (endsList(reader)) return
  reader.drop()
  reader.topic = freshTopic()
  while (reader.at < reader.tokens.length && !isBoundary(reader)) passOver(reader)
}

/** Passes over a piece, or over brackets as a whole. */
function passOver(reader: Reader): void {
  const rest = reader.tokens.slice(reader.at)
  const close = rest[0]?.says.kind === 'open' ? rest.findIndex(({ says }) => says.kind === 'close') : 0
  const passed = rest.slice(0, Math.max(0, close) + 1)
  reader.leaveUnread(...passed)
  reader.at += passed.length
}

/** 周一、除夕闭馆: the known day is closed all the same. */
function endsList({ tokens, at, isPending }: Reader): boolean {
  const isKnown = ({ says }: Token): boolean => says.kind !== 'unknown'
  const next = tokens.slice(at).find(isKnown)
  const before = tokens.slice(0, at).findLast(isKnown)
  return isPending && before?.says.kind === 'and' && next?.says.kind === 'closed'
}

function isBoundary({ tokens, at }: Reader): boolean {
  const kind = tokens[at]?.says.kind
  const next = tokens[at + 1]?.says.kind
  return kind === 'stop' || kind === 'close' || (kind === 'comma' && next !== undefined && TOPICS.includes(next))
}
