import type { PartyPart } from '../../../contract/sign-ups'
import type { System } from '../../kernel/context'
import type { Transaction } from '../../kernel/database'
import { enqueue } from '../../kernel/outbox'
import {
  confirm, dueLines, endSignUps, hold, lapsedOffers, lockLine, offer, storeLine, waitingPage, type EndedSignUp,
  type Line,
} from './line-repository'
import { beginWalk, canGoOn, movesFor, type Move } from './line-rules'
import { releaseKept } from './rules'

/** Parties of the line that are looked at in one go. */
const LINE_PAGE = 200

/**
 * Brings a locked line to rest and writes it: offers past their deadline end, kept places are released, and what is
 * free goes to the head of the line, in order. Every transaction that frees places or changes how many there are ends
 * here. Answers the pools as they are now.
 */
export async function settle(tx: Transaction, line: Line, now: Date): Promise<Line> {
  if (line.isClosed || now >= line.startsAt) return stored(tx, line)
  const lapsed = await endSignUps(tx, await lapsedOffers(tx, line.activityId, now), { as: 'lapsed', by: null, now })
  if (lapsed.length > 0) await tell(tx, 'activities.offer_lapsed', { ids: lapsed.map(({ id }) => id), now })
  const freed = { ...without(line, lapsed), pools: releaseKept(without(line, lapsed).pools, now) }
  return stored(tx, await moveUp(tx, freed, now))
}

async function stored(tx: Transaction, line: Line): Promise<Line> {
  await storeLine(tx, line)
  return line
}

/** The line without what ended sign-ups held. */
export const without = (line: Line, ended: readonly EndedSignUp[]): Line =>
  ended.reduce((before, { party, held }) => changed(before, party, given[held]), line)

/** What comes back when a sign-up ends. */
const given = {
  places: { taken: -1, waiting: 0 },
  rank: { taken: 0, waiting: -1 },
  nothing: { taken: 0, waiting: 0 },
} as const satisfies Record<EndedSignUp['held'], Change>

interface Change {
  /** Times the party's places. */
  readonly taken: number
  /** Parties. */
  readonly waiting: number
}

/** The line with a party's places taken (or freed) and the party in (or out of) the waiting list. */
export function changed(line: Line, party: readonly PartyPart[], { taken, waiting }: Change): Line {
  const places = new Map(party.map((part) => [part.poolId, part.places]))
  const pools = line.pools.map((pool) => {
    const wanted = places.get(pool.id)
    return wanted === undefined
      ? pool
      : { ...pool, placesTaken: pool.placesTaken + taken * wanted, waiting: pool.waiting + waiting }
  })
  return { ...line, pools, waiting: line.waiting + waiting }
}

async function moveUp(tx: Transaction, line: Line, now: Date): Promise<Line> {
  const walk = beginWalk(line.pools)
  let after = line
  let afterSeq = 0
  while (canGoOn(walk) && after.waiting > 0) {
    const parties = await waitingPage(tx, line.activityId, { afterSeq, limit: LINE_PAGE })
    const moves = movesFor(line, walk, { parties, now })
    await carryOut(tx, moves, now)
    after = moves.filter(({ kind }) => kind !== 'hold').reduce(movedUp, after)
    if (parties.length < LINE_PAGE) break
    afterSeq = parties.at(-1)?.seq ?? afterSeq
  }
  return after
}

const movedUp = (line: Line, { party }: Move): Line => changed(line, party.party, { taken: 1, waiting: -1 })

async function carryOut(tx: Transaction, moves: readonly Move[], now: Date): Promise<void> {
  const confirmed = moves.flatMap(({ kind, party }) => (kind === 'confirm' ? party.id : []))
  const offered = moves.flatMap((move) => (move.kind === 'offer' ? move : []))
  const [first] = offered
  if (confirmed.length > 0) {
    await confirm(tx, confirmed, now)
    await tell(tx, 'activities.promoted', { ids: confirmed, now })
  }
  if (first) {
    const ids = offered.map(({ party }) => party.id)
    await offer(tx, ids, { until: first.until, now })
    await tell(tx, 'activities.offered', { ids, now })
  }
  for (const move of moves) {
    if (move.kind === 'hold') await hold(tx, move.party.id, move.until)
  }
}

interface Told {
  readonly ids: readonly string[]
  readonly now: Date
}

async function tell(tx: Transaction, topic: string, { ids, now }: Told): Promise<void> {
  await enqueue(tx, { topic, payload: { signUpIds: ids }, now })
}

/** Lines settled in one run at most, so that a run ends. */
const DUE_MAX = 500

/** Timer work: settles every line in which a deadline has passed. Answers how many those were. */
export async function settleDue({ database, clock }: System): Promise<number> {
  const due = await dueLines(database, clock.now(), DUE_MAX)
  for (const activityId of due) {
    await database.transaction(async (tx) => {
      const line = await lockLine(tx, activityId)
      if (line) await settle(tx, line, clock.now())
    })
  }
  return due.length
}
