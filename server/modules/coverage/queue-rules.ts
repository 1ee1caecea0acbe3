/** A candidate with what it would bring, as last counted. */
export interface Bid {
  readonly candidate: number
  readonly gain: number
  /** How many sites were chosen when it was counted. */
  readonly round: number
}

/** Higher gain first; equal gains in the order of the candidates, so that the same question has the same answer. */
const isBefore = (a: Bid, b: Bid): boolean => a.gain > b.gain || (a.gain === b.gain && a.candidate < b.candidate)

/** A binary heap of bids, the best on top. */
export class BidQueue {
  private readonly bids: Bid[] = []

  get size(): number {
    return this.bids.length
  }

  push(bid: Bid): void {
    let at = this.bids.push(bid) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isBefore(bid, this.bids[parent]!)) break
      this.bids[at] = this.bids[parent]!
      at = parent
    }
    this.bids[at] = bid
  }

  pop(): Bid | undefined {
    const best = this.bids[0]
    const last = this.bids.pop()
    if (last !== undefined && this.bids.length > 0) this.sink(last)
    return best
  }

  private sink(bid: Bid): void {
    const { bids } = this
    let at = 0
    for (let child = 1; child < bids.length; child = 2 * at + 1) {
      if (child + 1 < bids.length && isBefore(bids[child + 1]!, bids[child]!)) child += 1
      if (!isBefore(bids[child]!, bid)) break
      bids[at] = bids[child]!
      at = child
    }
    bids[at] = bid
  }
}
