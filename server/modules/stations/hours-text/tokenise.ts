import { timeAt } from './clock-words'
import { daysAt } from './day-words'
import { wordAt } from './lexicon'
import { matchAt } from './numerals'
import { seasonAt } from './season-words'
import type { Token } from './tokens'

const UNKNOWN = /\d+|[^]/y

/** The pieces of a normalised text in order, spaces left out. What nobody knows is a piece of its own. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (text[at] === ' ') {
      at += 1
      continue
    }
    const token = tokenAt(text, at)
    tokens.push(token)
    at = token.to
  }
  return tokens
}

/** Words come first where they hold a time or a day: 16:30停止入馆, 全年无休, 中午不休息. */
function tokenAt(text: string, from: number): Token {
  const word = wordAt(text, from)
  const isParticular = word !== null && !['filler', 'and', 'meets'].includes(word.says.kind)
  const found = (isParticular ? word : null) ?? seasonAt(text, from) ?? timeAt(text, from) ?? daysAt(text, from) ?? word
  if (found) return { from, to: found.to, says: found.says }
  matchAt(UNKNOWN, text, from)
  return { from, to: UNKNOWN.lastIndex, says: { kind: 'unknown' } }
}
