import type { Scan } from '../../../contract/check-ins'
import type { StaffContext } from '../../kernel/context'
import { consume, type RateLimit } from '../../kernel/rate-limit'
import { partiesById, partiesBySeq, type RollRow, type SessionRow } from './check-in-repository'
import { isTicketOf, seqOf, signUpIn } from './code-rules'

/** Digits that are nobody's: enough for a noisy door, too few to find somebody's by trying. */
const WRONG_DIGITS: RateLimit = { name: 'ticket_digits', points: 60, seconds: 600 }

/** Whom each scan is about, by its id. Forged tickets and digits of nobody are left out. */
export async function lookUp(
  context: StaffContext,
  session: SessionRow,
  scans: readonly Scan[],
): Promise<Map<string, RollRow>> {
  const { database, sealer, residentId } = context
  const sign = (text: string): string => sealer.sign(text)
  const ids = scans.flatMap(({ sight }) => (sight.kind === 'digits' ? [] : signUpOf(sight) ?? []))
  const seqs = scans.flatMap(({ sight }) => (sight.kind === 'digits' ? [seqOf(sign, session.rollId, sight.digits)] : []))
  const byId = new Map((await partiesById(database, session, ids)).map((row) => [row.signUpId, row]))
  const bySeq = new Map((await partiesBySeq(database, session, seqs)).map((row) => [row.seq, row]))
  const found = new Map<string, RollRow>()
  for (const { scanId, sight } of scans) {
    const party = sight.kind === 'digits' ? bySeq.get(seqOf(sign, session.rollId, sight.digits)) : byId.get(signUpOf(sight) ?? '')
    const isGenuine = sight.kind !== 'ticket' || (party !== undefined && isTicketOf(sign, sight.text, party))
    if (party && isGenuine) found.set(scanId, party)
    if (!party && sight.kind === 'digits') await consume(database, WRONG_DIGITS, `${residentId} ${session.id}`)
  }
  return found
}

const signUpOf = (sight: Exclude<Scan['sight'], { kind: 'digits' }>): string | null =>
  sight.kind === 'roster' ? sight.signUpId : signUpIn(sight.text)
