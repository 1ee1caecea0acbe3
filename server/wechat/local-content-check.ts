import type { ContentCheck, ContentVerdict } from '../kernel/content-check'
import { ABUSE, ABUSE_IN_LETTERS, DOUBTFUL, LURES, OFFICIALS, WARNINGS } from './suspect-words'
import {
  fold, hasAddress, hasDoorNumber, hasInvitation, hasLongNumber, hasOddCharacters, hasRepeats, isNotText, isUnreadable,
  squeeze,
} from './text-traces'

/**
 * What a machine can say about a text without asking anybody. It fails closed: only text with nothing doubtful in it
 * passes, and it refuses only what no reader would publish.
 */
export function judge(typed: string): ContentVerdict {
  const folded = fold(typed)
  const squeezed = squeeze(folded)
  if (isNotText(typed) || ABUSE.test(squeezed) || ABUSE_IN_LETTERS.test(folded)) return 'refuse'
  const isReachable = namesAWayToMeet(folded)
  const isLuring = LURES.test(squeezed)
  if (isReachable && isLuring && !WARNINGS.test(squeezed)) return 'refuse'
  const isDoubtful = isReachable || isLuring || isForAPerson(squeezed) || isOdd(typed, folded)
  return isDoubtful ? 'review' : 'pass'
}

const namesAWayToMeet = (folded: string): boolean =>
  hasLongNumber(folded) || hasAddress(folded) || hasInvitation(folded)

const isForAPerson = (squeezed: string): boolean =>
  DOUBTFUL.test(squeezed) || OFFICIALS.test(squeezed) || hasDoorNumber(squeezed)

const isOdd = (typed: string, folded: string): boolean =>
  isUnreadable(typed) || hasOddCharacters(typed) || hasRepeats(folded)

/** The content check of the embedded host, and the first of the two elsewhere. */
export const localContentCheck: ContentCheck = {
  checkText: (text) => Promise.resolve(judge(text)),
}
